package dev.assay.governance.supply;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionFlow;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Occurrence;
import dev.assay.governance.decision.Occurrences;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** That an incident was none, so that nobody has to decide about the suppliers to whom it was taken. */
final class Cleared {
    private Cleared() {}

    /** Withdraws what is undecided and rests on incidents that were none, this one among them, and tells whoever was asked. */
    static void of(Change change, DecisionFlow flow, Incident dismissed, Actor actor) {
        String reason = Excerpt.text(dismissed.handling().reason().orElse(""));
        String asset = dismissed.sighting().asset().value();
        List<Decision> groundless = change.findBy(DecisionKinds.DECISION, "by-asset", asset).stream()
                .map(Stored::value)
                .filter(decision -> decision.matter().kind().equals(DecisionPolicy.SUPPLIER_FAILURE))
                .filter(Decision::isUndecided)
                .filter(decision -> isOf(decision, dismissed) && isGroundless(change, decision))
                .toList();
        groundless.forEach(decision -> {
            tell(change, decision, dismissed, actor.principal() + ": " + reason);
            flow.withdraw(change, decision.id(), "incident " + dismissed.id() + " was dismissed: " + reason, actor);
        });
    }

    private static boolean isOf(Decision decision, Incident incident) {
        return decision.dossier().occurrences().kept().stream()
                .map(Occurrence::evidence)
                .anyMatch(incident.id().value()::equals);
    }

    /** What is kept no more may have been something. */
    private static boolean isGroundless(Reader reader, Decision decision) {
        Occurrences seen = decision.dossier().occurrences();
        return seen.count() == seen.kept().size()
                && seen.kept().stream()
                        .allMatch(each -> reader.find(Incidents.KIND, each.evidence())
                                .filter(incident -> incident.value().state() == Incident.State.DISMISSED)
                                .isPresent());
    }

    private static void tell(Change change, Decision decision, Incident dismissed, String why) {
        String supplier = decision.matter().topic();
        Text text = Text.of(
                "decision " + decision.id() + " about supplier " + supplier
                        + " is withdrawn, and nobody has to decide: incident " + dismissed.id() + " was dismissed ("
                        + why + ")",
                "공급자 " + supplier + "에 대한 결정 " + decision.id() + "은(는) 철회되어 더 결정할 일이 없습니다. 사고 " + dismissed.id()
                        + "이(가) 기각되었습니다(" + why + ")");
        asked(decision)
                .forEach(who -> Outbox.queue(
                        change, Notice.of(decision.id() + "/withdrawn/" + who, change.now(), Set.of(who), text)));
    }

    /** Everybody who was asked to decide, to do something or for advice. */
    private static Set<String> asked(Decision decision) {
        Set<String> asked = new TreeSet<>();
        decision.addressees().asked().forEach(who -> asked.add(who.value()));
        asked.add(decision.addressees()
                .addressee()
                .map(Object::toString)
                .orElseGet(() -> decision.addressees().accountable().value()));
        decision.dossier().asks().forEach(ask -> asked.add(ask.persona().value()));
        return asked;
    }
}
