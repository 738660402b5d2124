package dev.assay.governance.access.policy;

import dev.assay.governance.Reasons;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may forbid, and who may end it. Confined to one call. */
final class ProhibitionRules {
    private static final int SHORTEST_REASON = 10;

    private final Reader reader;
    private final AccessSettings settings;
    private final Roster roster;

    ProhibitionRules(Reader reader, AccessSettings settings) {
        this.reader = reader;
        this.settings = settings;
        this.roster = Roster.now(reader);
    }

    static FindingsException refused(String id, String code, Text message) {
        return FindingsException.of("prohibition " + id, code, message);
    }

    void requireMayForbid(Prohibition prohibition, PrincipalId by) {
        List<Finding> findings = new ArrayList<>(authority(prohibition, by));
        findings.addAll(new ProhibitionForm(reader).check(prohibition));
        if (prohibition.until().isEmpty() && !isLiftable(prohibition)) {
            findings.add(Finding.error(
                    "GRT-6",
                    "who",
                    Text.of(
                            "prohibition \"" + prohibition.id()
                                    + "\" must end by itself, or be one that somebody could lift, but it is about all who could",
                            "\"" + prohibition.id()
                                    + "\" 금지 규칙은 끝나는 때가 있거나 해제할 사람이 있어야 하지만, 해제할 수 있는 사람이 모두 그 대상입니다")));
        }
        require(prohibition, findings);
    }

    private boolean isLiftable(Prohibition prohibition) {
        return reader.all(PeopleKinds.PRINCIPAL).stream()
                .map(stored -> stored.value().id())
                .filter(who -> authority(prohibition, who).isEmpty())
                .anyMatch(who -> !isAboutThemselves(prohibition, who));
    }

    void requireMayLift(Prohibition prohibition, PrincipalId by, String reason) {
        List<Finding> findings = new ArrayList<>(authority(prohibition, by));
        Instant now = reader.now();
        if (prohibition.until().filter(end -> !now.isBefore(end)).isPresent()) {
            findings.add(Finding.error(
                    "ILLEGAL_TRANSITION",
                    "",
                    Text.of(
                            "prohibition \"" + prohibition.id() + "\" has ended",
                            "\"" + prohibition.id() + "\" 금지 규칙은 이미 끝났습니다")));
        }
        if (isAboutThemselves(prohibition, by)) {
            findings.add(Finding.error(
                    "SOD-1",
                    "by",
                    Text.of(
                            by + " is forbidden something by \"" + prohibition.id() + "\" and must not lift it",
                            by + " 주체는 \"" + prohibition.id() + "\" 금지 규칙의 대상이므로 해제할 수 없습니다")));
        }
        int length = Reasons.length(reason);
        if (!Reasons.isKept(reason) || length < SHORTEST_REASON) {
            findings.add(Finding.error(
                    "GRT-4",
                    "reason",
                    Text.of(
                            "reason must have 10 to 4,096 characters, but has " + length,
                            "사유는 10자 이상 4,096자 이하여야 하지만 " + length + "자입니다")));
        }
        require(prohibition, findings);
    }

    private static void require(Prohibition prohibition, List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new FindingsException("prohibition " + prohibition.id(), findings);
        }
    }

    private List<Finding> authority(Prohibition prohibition, PrincipalId by) {
        boolean person = roster.principal(by)
                .filter(who -> who.type() == Principal.Type.HUMAN && who.isActiveAt(roster.time()))
                .isPresent();
        Optional<PrincipalId> about = prohibition.who().principal();
        boolean answers = about.filter(who -> !who.equals(by))
                .filter(who -> roster.chain(who).contains(by))
                .isPresent();
        boolean secures = roster.personas(by).stream().anyMatch(settings.security()::contains);
        String personas = settings.security().stream()
                .map(PersonaId::value)
                .sorted()
                .collect(Collectors.joining(", ", " (", ")"));
        String security = settings.security().isEmpty() ? "" : personas;
        return person && (answers || secures)
                ? List.of()
                : List.of(Finding.error(
                        "NOT_ALLOWED",
                        "by",
                        Text.of(
                                "a prohibition is a matter of people of security" + security + ", or who answer for "
                                        + about.map(Object::toString).orElse("somebody") + ", but " + by + " is none",
                                "금지 규칙은 보안 담당" + security.strip() + "이나 대상의 책임자인 사람만 다룰 수 있지만 " + by
                                        + " 주체는 그렇지 않습니다")));
    }

    /** Who stands in for somebody counts as one with them; who answers for an agent does not. */
    private boolean isAboutThemselves(Prohibition prohibition, PrincipalId by) {
        Optional<PrincipalId> about = prohibition.who().principal();
        Optional<PersonaId> persona = prohibition.who().persona();
        boolean same = about.filter(who -> isSame(who, by)).isPresent();
        return same
                || about.isEmpty()
                        && persona.filter(roster.personas(by)::contains).isPresent();
    }

    private boolean isSame(PrincipalId who, PrincipalId by) {
        return who.equals(by)
                || roster.isPerson(who) && roster.involved(Set.of(who)).contains(by);
    }
}
