package dev.assay.governance.organisation;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.RaciRules;
import dev.assay.governance.staffing.PeopleRules;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What must hold of an organisation. Thread-safe.
 *
 * @since 0.1
 */
public final class OrganisationRules {
    private OrganisationRules() {}

    /**
     * Holds a description against all rules, as if it came in force. What one after the first leaves out stays as it is, and nobody
     * knows here how that is: rules and a matrix that it does not have refuse nothing.
     *
     * @param organisation the description
     * @param time when it would come in force, because leave, assignments and evidence have an end
     * @return the findings of every level; errors refuse it
     */
    public static List<Finding> check(Organisation organisation, Instant time) {
        return check(organisation, time, change -> {});
    }

    /** As it would come in force over what is stored: the rules that it leaves out are those that stand. */
    static List<Finding> check(Organisation organisation, Reader standing) {
        return check(organisation, standing.now(), change -> {
            if (organisation.rules().isEmpty()
                    && !standing.all(PeoplePolicy.KIND).isEmpty()) {
                change.put(PeoplePolicy.KIND, PeoplePolicy.of(standing));
                standing.all(PeopleKinds.PAIR).forEach(pair -> change.put(PeopleKinds.PAIR, pair.value()));
                change.record(AuditEvent.of("config.changed", Actor.system(), Subject.of("organisation", "rules")));
            }
        });
    }

    private static List<Finding> check(Organisation organisation, Instant time, Consumer<Change> standing) {
        List<Finding> findings = new ArrayList<>(Duplicates.of(organisation));
        findings.addAll(qualities(organisation));
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        MemoryStore trial = MemoryStore.replay(new MemoryAuditLog(clock), clock);
        findings.addAll(trial.<List<Finding>>change(change -> {
            standing.accept(change);
            boolean settled = !change.all(PeoplePolicy.KIND).isEmpty();
            Organisation once = Duplicates.without(organisation);
            new Loading(change, Actor.system(), Optional.empty(), List.of(), List.of())
                    .put(settled ? once : ruled(once));
            boolean answered = organisation.isFirst() || organisation.raci().isPresent();
            return rules(change, answered ? RaciMatrix.of(change) : Optional.empty());
        }));
        return findings;
    }

    private static Organisation ruled(Organisation organisation) {
        Rules rules = organisation.rules().orElseGet(() -> Rules.unsaid(organisation));
        return new Organisation(
                organisation.profile(),
                organisation.people(),
                Optional.of(rules),
                organisation.raci(),
                organisation.assets());
    }

    /** What is known of an asset's quality is found out by runs and said by people who decide. */
    private static List<Finding> qualities(Organisation organisation) {
        return organisation.assets().stream()
                .filter(asset -> !(asset.quality() instanceof QualityState.Unknown))
                .map(asset -> Finding.error(
                        "QUALITY",
                        "assets[" + asset.id() + "].quality",
                        Text.of(
                                "quality of " + asset.id()
                                        + " must be unknown in a description; runs and decisions tell it",
                                "조직 설명에서 자산 " + asset.id() + "의 품질 상태는 알 수 없음이어야 합니다. 상태는 실행과 결정이 정합니다")))
                .toList();
    }

    /**
     * Holds everything that is stored against all rules.
     *
     * @param reader reads what is stored
     * @return the findings of every level; a vacancy is a warning here, because a decision in it finds somebody above, and so is
     *     an approval policy that is not adopted yet, because requests wait for it, and one by which too few may approve what a card
     *     makes possible, whoever asks
     */
    public static List<Finding> check(Reader reader) {
        List<Finding> findings = new ArrayList<>(rules(reader, RaciMatrix.of(reader)));
        findings.addAll(Ungrantable.byPolicies(reader));
        return findings;
    }

    /** Who went on leave since a description was written stays there, and whoever reads it as it stands must know. */
    static List<Finding> away(Reader reader, Organisation organisation) {
        Roster roster = Roster.now(reader);
        return organisation.people().principals().stream()
                .filter(described -> described.status() == Principal.Status.ACTIVE)
                .filter(described -> roster.principal(described.id())
                        .filter(stored -> !stored.isActiveAt(reader.now()))
                        .isPresent())
                .map(described -> Finding.warning(
                        "ON_LEAVE",
                        "people.principals[" + described.id() + "].status",
                        Text.of(
                                described.id() + " is on leave, and stays so until somebody takes them back, but is"
                                        + " described as active",
                                described.id() + "은(는) 휴가 중이며 복귀 처리를 할 때까지 그대로이지만 조직 설명에는 활동 중으로 적혀 있습니다")))
                .toList();
    }

    private static List<Finding> rules(Reader reader, Optional<RaciMatrix> matrix) {
        List<Finding> findings = new ArrayList<>();
        PeopleRules.check(reader).forEach(finding -> findings.add(finding.within("people")));
        reader.all(PeopleKinds.SKILL).stream()
                .map(Stored::value)
                .filter(skill -> reader.find(
                                PeopleKinds.PRINCIPAL, skill.principal().value())
                        .isEmpty())
                .forEach(skill -> findings.add(unknown(
                        "people.skills[" + skill.principal() + "/" + skill.skill() + "].principal",
                        Text.of("nobody named", "알 수 없는 사용자"),
                        skill.principal())));
        reader.all(Assets.KIND).forEach(stored -> findings.addAll(asset(reader, stored.value())));
        findings.addAll(Typos.of(reader));
        findings.addAll(Ungrantable.byCards(reader));
        matrix.ifPresent(raci -> {
            findings.addAll(RaciRules.check(reader, raci, Set.of()));
            RaciRules.vacancies(reader, raci)
                    .forEach(finding ->
                            findings.add(Finding.warning(finding.code(), finding.path(), finding.message())));
        });
        return findings;
    }

    private static Finding unknown(String path, Text what, Object id) {
        return Finding.error(
                "UNKNOWN", path, Text.of(what.en() + " \"" + id + "\"", what.ko() + "입니다: \"" + id + "\""));
    }

    /** An asset without an owner is taken, and shown until somebody owns it; one with an owner whom nobody knows is not. */
    private static List<Finding> asset(Reader reader, Asset asset) {
        String path = "assets[" + asset.id() + "]";
        List<Finding> findings = new ArrayList<>();
        if (asset.owner().isEmpty()) {
            findings.add(Finding.warning(
                    "ORPHAN",
                    path,
                    Text.of(
                            asset.id() + " has no owner; its decisions go to the persona above",
                            "자산 " + asset.id() + "에 책임자가 없습니다. 이 자산의 결정은 상위 페르소나에게 갑니다")));
        }
        persona(reader, asset.owner(), path + ".owner", findings);
        persona(reader, asset.steward(), path + ".steward", findings);
        return findings;
    }

    private static void persona(Reader reader, Optional<PersonaId> id, String path, List<Finding> findings) {
        id.filter(persona -> reader.find(PeopleKinds.PERSONA, persona.value()).isEmpty())
                .ifPresent(persona -> findings.add(unknown(path, Text.of("no persona", "알 수 없는 페르소나"), persona)));
    }
}
