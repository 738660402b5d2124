package dev.assay.governance.supply;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.Supplier;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.Set;

/** That the evidence of a supplier counts no more; who owns the contract is told once of each end. */
final class EvidenceNotice {
    private EvidenceNotice() {}

    static boolean isDue(Reader reader, Supplier supplier) {
        return supplier.evidenceUntil()
                .filter(end -> !reader.now().isBefore(end))
                .filter(end -> reader.find(Notice.KIND, id(supplier, end)).isEmpty())
                .isPresent();
    }

    private static String id(Supplier supplier, Instant end) {
        return "supplier-" + supplier.id() + "/evidence-expired/" + supplier.contractOwner() + "/" + Moments.print(end);
    }

    static void tell(Change change, Stored<Supplier> stored) {
        Supplier supplier = stored.value();
        Instant end = supplier.evidenceUntil().orElseThrow();
        String when = LocalZone.print(change, end);
        Text text = Text.of(
                "the evidence of supplier " + supplier.name() + " ended at " + when + "; ask for new",
                "공급자 " + supplier.name() + "의 증빙이 " + when + "에 만료되었습니다. 새 증빙을 받아야 합니다");
        Set<String> owner = Set.of(supplier.contractOwner().value());
        Outbox.queue(change, Notice.of(id(supplier, end), change.now(), owner, text));
        change.record(AuditEvent.of(
                        "supplier.evidence_expired",
                        Actor.system(),
                        new Subject("supplier", supplier.id(), stored.version()))
                .because("evidence ended at " + Moments.print(end)));
    }
}
