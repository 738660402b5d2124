package dev.assay.governance.access.policy;

import dev.assay.governance.Reasons;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Unknown;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;

/** What a prohibition must say so that it forbids something to somebody. Confined to one call. */
final class ProhibitionForm {

    private final Reader reader;
    private final List<Finding> findings = new ArrayList<>();

    ProhibitionForm(Reader reader) {
        this.reader = reader;
    }

    List<Finding> check(Prohibition prohibition) {
        String name = "\"" + prohibition.id() + "\"";
        if (reader.find(AccessPolicyKinds.PROHIBITION, prohibition.id()).isPresent()) {
            add("DUPLICATE", "id", "there is a prohibition " + name + " already", name + " 금지 규칙은 이미 있습니다");
        }
        prohibition
                .who()
                .principal()
                .filter(id -> reader.find(PeopleKinds.PRINCIPAL, id.value()).isEmpty())
                .ifPresent(id -> findings.add(Unknown.finding(
                        reader, PeopleKinds.PRINCIPAL, Text.of("principal", "주체"), "who.principal", id.value())));
        prohibition
                .who()
                .persona()
                .filter(id -> reader.find(PeopleKinds.PERSONA, id.value()).isEmpty())
                .ifPresent(id -> findings.add(PeopleKinds.unknown(reader, id, "who.persona")));
        prohibition
                .until()
                .filter(end -> !reader.now().isBefore(end))
                .ifPresent(end -> add(
                        "ILLEGAL_TRANSITION",
                        "until",
                        "prohibition " + name + " must end after now, but does at " + end,
                        name + " 금지 규칙은 지금 이후에 끝나야 하지만 " + end + "에 끝납니다"));
        prohibition
                .until()
                .filter(end -> reader.now().isBefore(end) && !prohibition.from().isBefore(end))
                .ifPresent(end -> add(
                        "EMPTY_PERIOD",
                        "until",
                        "prohibition " + name + " must end after it begins at " + prohibition.from() + ", but does at "
                                + end,
                        name + " 금지 규칙은 " + prohibition.from() + "에 시작한 뒤에 끝나야 하지만 " + end + "에 끝납니다"));
        requireReason(prohibition.reason());
        return findings;
    }

    private void requireReason(String reason) {
        Reasons.fault(Text.of("reason", "사유는"), reason)
                .ifPresent(fault -> findings.add(Finding.error("GRT-4", "reason", fault)));
    }

    private void add(String code, String path, String en, String ko) {
        findings.add(Finding.error(code, path, Text.of(en, ko)));
    }
}
