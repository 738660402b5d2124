package dev.assay.governance.organisation;

import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.persona;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.people.World;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.ActivityId;
import dev.assay.governance.raci.Letters;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Reach;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationRulesTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final ForbiddenPair OWN = ForbiddenPair.of(
            new Pattern("steward"), new Pattern("lead"), Text.of("One looks after the other", "상호 견제"));

    private static Organisation firm(List<Principal> principals, List<Asset> assets) {
        return new Organisation(
                new Profile(1, Text.of("Firm", "회사"), ZoneOffset.UTC),
                new Staff(principals, List.of(persona("steward")), List.of(), List.of()),
                Optional.empty(),
                Optional.empty(),
                assets);
    }

    private static Asset trips(String owner, QualityState quality) {
        return new Asset(
                new AssetId("trips"),
                Asset.Type.DATASET,
                Text.of("trips"),
                new Handling(Classification.INTERNAL, PersonalData.NONE, Optional.empty()),
                Optional.of(new PersonaId(owner)),
                Optional.empty(),
                Set.of(),
                quality);
    }

    private static List<String> faults(Organisation organisation) {
        return OrganisationRules.check(organisation, MARCH).stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .map(finding -> finding.code() + " " + finding.path())
                .toList();
    }

    @Test
    void what_is_given_twice_does_not_hide_what_else_is_wrong() {
        Organisation twice =
                firm(List.of(person("kim"), person("kim")), List.of(trips("nobody", new QualityState.Unknown())));

        assertThat(faults(twice)).contains("DUPLICATE people.principals[1]", "UNKNOWN assets[trips].owner");
    }

    @Test
    void a_description_waives_and_heals_nothing() {
        List<Principal> kim = List.of(person("kim"));
        QualityState waived = new QualityState.Waived(Instant.parse("2099-01-01T00:00:00Z"));

        assertThat(faults(firm(kim, List.of(trips("steward", waived))))).contains("QUALITY assets[trips].quality");
        assertThat(faults(firm(kim, List.of(trips("steward", new QualityState.Healthy())))))
                .contains("QUALITY assets[trips].quality");
        assertThat(faults(firm(kim, List.of(trips("steward", new QualityState.Unknown())))))
                .noneMatch(fault -> fault.startsWith("QUALITY"));
    }

    @Test
    void a_pair_of_ones_own_stands_beside_the_default_ones_and_an_empty_list_means_none() {
        ForbiddenPair auditor = ForbiddenPair.defaults().get(4);
        ForbiddenPair stricter = ForbiddenPair.of(auditor.first(), auditor.second(), Text.of("our words", "우리 말"));

        assertThat(rules(OWN).pairs()).hasSize(6).contains(OWN).containsAll(ForbiddenPair.defaults());
        assertThat(rules(stricter).pairs()).hasSize(5).contains(stricter).doesNotContain(auditor);
        assertThat(rules().pairs()).isEmpty();
    }

    private static Rules rules(ForbiddenPair... pairs) {
        return new Rules(PeoplePolicy.ofDefaults(), List.of(pairs));
    }

    @Test
    void an_approval_policy_that_nobody_adopted_is_worth_a_warning() {
        Persona plain = persona("steward");
        Persona eligible = new Persona(
                plain.id(),
                plain.version(),
                plain.type(),
                plain.status(),
                plain.card(),
                List.of(new Eligibility(
                        new Pattern("trips"), Set.of("read"), Environment.PROD, Duration.ofHours(1), "no-such-policy")),
                List.of(),
                Optional.empty());
        World world = new World().put(person("kim")).put(eligible);

        List<Finding> found = world.store.read(OrganisationRules::check);

        assertThat(found)
                .filteredOn(finding -> finding.code().equals("UNKNOWN_POLICY"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
                    assertThat(finding.path()).isEqualTo("people.personas[steward].eligibilities[0].approval");
                });
    }

    @ParameterizedTest
    @CsvSource({"P14D, 0", "PT336H0.000001S, 1", "P1000D, 1"})
    void nobody_may_ask_for_more_than_fourteen_days(Duration most, int findings) {
        Persona plain = persona("steward");
        Persona eligible = new Persona(
                plain.id(),
                plain.version(),
                plain.type(),
                plain.status(),
                plain.card(),
                List.of(new Eligibility(new Pattern("trips"), Set.of("read"), Environment.PROD, most, "usual")),
                List.of(),
                Optional.empty());
        World world = new World().put(person("kim")).put(eligible);

        List<Finding> found = world.store.read(OrganisationRules::check);

        assertThat(found)
                .filteredOn(finding -> finding.code().equals("GRT-1"))
                .hasSize(findings)
                .allSatisfy(finding ->
                        assertThat(finding.path()).isEqualTo("people.personas[steward].eligibilities[0].maxDuration"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tri[", "tri*ps", "**", "", " ", "a b", "trips\n"})
    void a_pattern_has_what_ids_have_and_a_star_at_its_end(String pattern) {
        assertThatThrownBy(() -> new Pattern(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "trips", "taxi/trips*", "택시-*", "a.b:c_d"})
    void a_pattern_may_have_all_that_ids_have(String pattern) {
        assertThat(new Pattern(pattern).value()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "read ", "Read", "read,write", "re*", "읽기", "-read", "read--all"})
    void an_action_has_one_spelling(String action) {
        assertThatThrownBy(() -> new Eligibility(
                        new Pattern("trips"), Set.of(action), Environment.PROD, Duration.ofHours(1), "usual"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "read", "approve-release", "model:train", "fare/write-2"})
    void actions_are_words_with_marks_between_them_or_all(String action) {
        assertThat(new Eligibility(new Pattern("trips"), Set.of(action), Environment.PROD, Duration.ofHours(1), "usual")
                        .actions())
                .containsExactly(action);
    }

    @Test
    void evidence_has_an_age_and_agents_get_an_hour_at_most() {
        assertThatThrownBy(() -> new SkillRequirement("sql", 1, Period.ofYears(-2)))
                .hasMessage("evidenceMaxAge must be positive, but was P-2Y");
        assertThatThrownBy(() -> new SkillRequirement("sql", 1, Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeoplePolicy(Duration.ofMinutes(61), Set.of(), Map.of(), Map.of()))
                .hasMessage("agentCap must be positive and at most PT1H, but was PT1H1M");
    }

    /** Who decides it is named where it is decided, so that the name is meant, however near it is to another. */
    @Test
    void a_kind_of_the_firms_own_that_its_matrix_names_is_none_that_is_misspelt() {
        Persona plain = persona("steward");
        Persona deciding = new Persona(
                plain.id(),
                1,
                plain.type(),
                plain.status(),
                plain.card(),
                List.of(),
                List.of(scope("threshold-chance", "trips"), scope("deploiment", "trips")),
                Optional.empty());
        Activity row = new Activity(
                new ActivityId("chances"),
                Text.of("chances"),
                Optional.empty(),
                new Letters(List.of(plain.id()), List.of(plain.id()), List.of(), List.of()),
                new Reach(Set.of("threshold-chance"), List.of(new Pattern("*")), List.of(), Optional.empty()),
                Set.of(),
                List.of());
        Organisation firm = new Organisation(
                new Profile(1, Text.of("Firm", "회사"), ZoneOffset.UTC),
                new Staff(List.of(person("kim")), List.of(deciding), List.of(), List.of()),
                Optional.empty(),
                Optional.of(new RaciMatrix(1, List.of(row))),
                List.of());

        assertThat(OrganisationRules.check(firm, MARCH))
                .filteredOn(finding -> finding.code().equals("UNKNOWN_KIND"))
                .extracting(Finding::path)
                .containsExactly("people.personas[steward].decisionScopes[1].kind");
    }

    @Test
    void a_name_that_is_nearly_a_known_one_is_worth_a_warning() {
        Persona plain = persona("steward");
        Persona typed = new Persona(
                plain.id(),
                1,
                plain.type(),
                plain.status(),
                plain.card(),
                List.of(reading("trip"), reading("trips")),
                List.of(
                        scope("treshold-change", "trips"),
                        scope("quality-failure", "tirps"),
                        scope("our-own", "elsewhere"),
                        scope("*", "tri*")),
                Optional.empty());
        Organisation firm = new Organisation(
                new Profile(1, Text.of("Firm", "회사"), ZoneOffset.UTC),
                new Staff(List.of(person("kim")), List.of(typed), List.of(), List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(trips("steward", new QualityState.Unknown())));

        List<Finding> found = OrganisationRules.check(firm, MARCH).stream()
                .filter(finding -> finding.code().startsWith("UNKNOWN_"))
                .toList();

        assertThat(found).extracting(Finding::level).containsOnly(Finding.Level.WARNING);
        assertThat(found)
                .extracting(finding -> finding.path() + ": " + finding.message().en())
                .containsExactly(
                        "people.personas[steward].decisionScopes[0].kind: no kind of decision \"treshold-change\"; did you"
                                + " mean \"threshold-change\"?",
                        "people.personas[steward].decisionScopes[1].assets: no asset \"tirps\"; did you mean \"trips\"?",
                        "people.personas[steward].eligibilities[0].resource: no asset \"trip\"; did you mean \"trips\"?");
        assertThat(found.get(0).message().ko())
                .isEqualTo("\"treshold-change\" 결정 종류가 없습니다. 혹시 \"threshold-change\"입니까?");
    }

    private static Eligibility reading(String assets) {
        return new Eligibility(new Pattern(assets), Set.of("read"), Environment.PROD, Duration.ofHours(1), "usual");
    }

    private static DecisionScope scope(String kind, String assets) {
        return new DecisionScope(new Pattern(kind), new Pattern(assets), Severity.HIGH, Optional.empty());
    }
}
