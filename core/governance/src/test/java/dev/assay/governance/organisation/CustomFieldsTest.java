package dev.assay.governance.organisation;

import static dev.assay.governance.people.World.as;
import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.persona;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.PeoplePolicy.CustomType;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.World;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A firm whose cards say at which cost centre a persona is, and since when. */
class CustomFieldsTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Map<String, CustomType> DECLARED =
            Map.of("cost-centre", CustomType.NUMBER, "since", CustomType.DATE, "motto", CustomType.TEXT);

    private static Persona lead(Persona.Status status, Map<String, String> custom) {
        Persona plain = persona("lead");
        Card card = new Card(
                plain.card().name(),
                plain.card().team(),
                plain.card().interactions(),
                plain.card().processes(),
                plain.card().skills(),
                "",
                List.of(),
                custom);
        return new Persona(as("lead"), 1, plain.type(), status, card, List.of(), List.of(), plain.accountableHuman());
    }

    private static Optional<Rules> rules(Map<String, CustomType> custom) {
        PeoplePolicy usual = PeoplePolicy.ofDefaults();
        return Optional.of(
                new Rules(new PeoplePolicy(usual.agentCap(), usual.mandatory(), usual.decisions(), custom), List.of()));
    }

    private static Organisation firm(int version, Optional<Rules> rules, Persona lead) {
        List<Persona> personas = RaciMatrix.defaults().activities().stream()
                .flatMap(activity -> activity.letters().personas().stream())
                .distinct()
                .map(id -> persona(id.value()))
                .toList();
        return new Organisation(
                new Profile(version, Text.of("Firm", "회사"), ZoneOffset.UTC),
                new Staff(
                        List.of(person("kim"), person("lee")),
                        Stream.concat(personas.stream(), Stream.of(lead)).toList(),
                        List.of(),
                        List.of()),
                rules,
                Optional.empty(),
                List.of());
    }

    private static List<String> told(Map<String, String> custom, Locale locale) {
        Organisation firm = firm(1, rules(DECLARED), lead(Persona.Status.ACTIVE, custom));
        return OrganisationRules.check(firm, MARCH).stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .map(finding -> finding.describe(locale))
                .toList();
    }

    @Test
    void what_is_declared_and_has_its_form_is_taken() {
        assertThat(told(Map.of("cost-centre", "4711", "since", "2026-02-28", "motto", ""), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void what_nobody_declared_is_refused() {
        Map<String, String> costs = Map.of("cost-center", "4711");

        assertThat(told(costs, Locale.ENGLISH))
                .containsExactly("people.personas[lead].card.custom: field \"cost-center\" of lead must be one that"
                        + " the policy on people declares, [cost-centre, motto, since] (PER-1)");
        assertThat(told(costs, Locale.KOREAN))
                .containsExactly("people.personas[lead].card.custom: 카드의 자체 항목 \"cost-center\"은(는) 인력 정책이 선언한"
                        + " [cost-centre, motto, since] 가운데 하나여야 합니다. 페르소나: lead (PER-1)");
    }

    @ParameterizedTest
    @CsvSource({
        "cost-centre, a few, a number such as -12.5",
        "cost-centre, 1E9, a number such as -12.5",
        "cost-centre, '', a number such as -12.5",
        "since, 2026-02-29, a date such as 2026-03-31",
        "since, 28.2.2026, a date such as 2026-03-31"
    })
    void what_has_another_form_is_refused(String name, String text, String form) {
        assertThat(told(Map.of(name, text), Locale.ENGLISH))
                .containsExactly("people.personas[lead].card.custom: field \"" + name + "\" of lead must be " + form
                        + ", but was \"" + text + "\" (PER-1)");
    }

    @Test
    void a_draft_need_not_be_anything() {
        Organisation firm = firm(1, rules(DECLARED), lead(Persona.Status.DRAFT, Map.of("cost-center", "4711")));

        assertThat(OrganisationRules.check(firm, MARCH)).noneMatch(finding -> finding.level() == Finding.Level.ERROR);
    }

    /** A description without rules is held against those in force, which only the store knows. */
    @ParameterizedTest
    @EnumSource
    void what_is_declared_once_stays_declared(Stores stores) {
        Organisations organisations = new Organisations(
                stores.open(Clock.fixed(World.NOON, ZoneOffset.UTC)).store(), List.of(), List.of());
        Actor kim = Actor.of("kim");
        Organisation first = firm(1, Optional.empty(), lead(Persona.Status.ACTIVE, Map.of("motto", "onwards")));
        assertThatThrownBy(() -> organisations.load(first, kim))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
                                .extracting(Finding::path)
                                .containsExactly("people.personas[lead].card.custom"));

        organisations.load(firm(1, rules(DECLARED), lead(Persona.Status.ACTIVE, Map.of())), kim);
        Organisation next = firm(2, Optional.empty(), lead(Persona.Status.ACTIVE, Map.of("motto", "onwards")));
        String proposal = organisations.propose(next, "a motto", kim).proposal().id();

        assertThat(organisations.approve(proposal, next, "agreed", Actor.of("lee")))
                .noneMatch(finding -> finding.level() == Finding.Level.ERROR);
    }

    @Test
    void a_field_has_a_name_that_can_be_read() {
        PeoplePolicy usual = PeoplePolicy.ofDefaults();

        assertThatThrownBy(() -> new PeoplePolicy(usual.agentCap(), Set.of(), Map.of(), Map.of(" ", CustomType.TEXT)))
                .hasMessageContaining("custom must be 1 to 200 characters that can be read");
    }
}
