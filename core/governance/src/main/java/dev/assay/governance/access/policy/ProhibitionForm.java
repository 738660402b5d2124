package dev.assay.governance.access.policy;

import dev.assay.governance.Reasons;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;

/** What a prohibition must say so that it forbids something to somebody. Confined to one call. */
final class ProhibitionForm {
    private static final int LONGEST_REASON = 4_096;

    private final Reader reader;
    private final List<Finding> findings = new ArrayList<>();

    ProhibitionForm(Reader reader) {
        this.reader = reader;
    }

    List<Finding> check(Prohibition prohibition) {
        String name = "\"" + prohibition.id() + "\"";
        if (reader.find(PolicyKinds.PROHIBITION, prohibition.id()).isPresent()) {
            add("DUPLICATE", "id", "there is a prohibition " + name + " already", name + " 금지 규칙은 이미 있습니다");
        }
        prohibition
                .who()
                .principal()
                .ifPresent(id -> requireKnown(PeopleKinds.PRINCIPAL, "principal", "주체", id.value()));
        prohibition.who().persona().ifPresent(id -> requireKnown(PeopleKinds.PERSONA, "persona", "페르소나", id.value()));
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

    private <T> void requireKnown(Kind<T> kind, String noun, String korean, String id) {
        if (reader.find(kind, id).isEmpty()) {
            List<String> known = reader.all(kind).stream()
                    .map(stored -> kind.id(stored.value()))
                    .sorted()
                    .toList();
            add(
                    kind == PeopleKinds.PERSONA ? "UNKNOWN_PERSONA" : "UNKNOWN_PRINCIPAL",
                    "who." + noun,
                    "no " + noun + " \"" + id + "\"; " + Names.hint(id, noun + "s", known),
                    "없는 " + korean + "입니다: \"" + id + "\". " + Names.hintInKorean(id, korean, known));
        }
    }

    private void requireReason(String reason) {
        int length = reason.codePointCount(0, reason.length());
        if (!Reasons.isReadable(reason) || length > LONGEST_REASON) {
            add(
                    "GRT-4",
                    "reason",
                    "reason must be readable, with 4,096 characters at most, but has " + length,
                    "사유는 읽을 수 있어야 하고 4,096자 이하여야 하지만 " + length + "자입니다");
        }
    }

    private void add(String code, String path, String en, String ko) {
        findings.add(Finding.error(code, path, Text.of(en, ko)));
    }
}
