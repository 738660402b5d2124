package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One more rule never asks for less: each rule has the voices of its own overseers. */
class QuorumTest {
    private static final PersonaId GUARD = new PersonaId("safety-guard");

    private Firm firm = new Firm();
    private Oversight oversight = new Oversight(firm.store());

    private void use(Stores stores) {
        firm = new Firm(stores);
        oversight = new Oversight(firm.store());
    }

    private void rule(String id, String actions, Effect effect, PersonaId overseer) {
        Firm.rule(
                oversight,
                new OversightRule(
                        id,
                        new Pattern(actions),
                        new Pattern("*"),
                        new Trigger.Always(),
                        effect,
                        Set.of(overseer),
                        Duration.ofHours(1)));
    }

    private void request() {
        oversight.request(new Act("a-1", Firm.BOT, "identify", Firm.TRIPS, Signals.none()));
    }

    private Clearance.State agree(PrincipalId by) {
        return oversight
                .look("a-1", by, Clearance.Verdict.AGREE, "it is the same face")
                .state();
    }

    private void isReplayed() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void who_agrees_by_another_rule_is_no_second_of_two_people(Stores stores) {
        use(stores);
        rule("two", "identify", new Effect.TwoPerson(), Firm.OWNER);
        rule("chief-sees", "*", new Effect.Block(), Firm.CHIEF);
        request();

        assertThat(agree(Firm.KIM)).isEqualTo(Clearance.State.PENDING);
        assertThat(agree(Firm.CHOI)).isEqualTo(Clearance.State.PENDING);
        assertThat(agree(Firm.LEE)).isEqualTo(Clearance.State.CLEARED);
        isReplayed();
    }

    @ParameterizedTest
    @EnumSource
    void two_owners_are_not_enough_for_a_rule_that_asks_the_chief(Stores stores) {
        use(stores);
        rule("two", "identify", new Effect.TwoPerson(), Firm.OWNER);
        rule("chief-sees", "*", new Effect.Block(), Firm.CHIEF);
        request();

        assertThat(agree(Firm.KIM)).isEqualTo(Clearance.State.PENDING);
        assertThat(agree(Firm.LEE)).isEqualTo(Clearance.State.PENDING);
        assertThat(agree(Firm.CHOI)).isEqualTo(Clearance.State.CLEARED);
    }

    @ParameterizedTest
    @EnumSource
    void who_acts_for_both_rules_is_a_voice_by_both(Stores stores) {
        use(stores);
        rule("two", "identify", new Effect.TwoPerson(), Firm.OWNER);
        rule("chief-sees", "*", new Effect.Block(), Firm.CHIEF);
        firm.assign(Firm.LEE, Firm.CHIEF, Optional.empty(), Optional.empty());
        request();

        assertThat(agree(Firm.KIM)).isEqualTo(Clearance.State.PENDING);
        assertThat(agree(Firm.LEE)).isEqualTo(Clearance.State.CLEARED);
    }

    private void guard() {
        Card card = new Card(
                Text.of("Safety guard"),
                "data",
                List.of(),
                Set.of(),
                List.of(new SkillRequirement("safety", 2, Period.ofYears(1))),
                "",
                List.of(),
                Map.of());
        firm.put(
                PeopleKinds.PERSONA,
                new Persona(
                        GUARD,
                        1,
                        Persona.Type.HUMAN,
                        Persona.Status.ACTIVE,
                        card,
                        List.of(),
                        List.of(),
                        Optional.empty()));
        rule("safety", "identify", new Effect.Block(), GUARD);
    }

    private void isSkilled(PrincipalId who) {
        firm.put(
                PeopleKinds.SKILL,
                new SkillEvidence(
                        who, "safety", 2, firm.now(), firm.now().plus(Duration.ofDays(9)), "0123", Firm.CHOI));
    }

    @ParameterizedTest
    @EnumSource
    void per_6_the_skills_for_one_rule_are_none_for_another(Stores stores) {
        use(stores);
        guard();
        rule("owner", "identify", new Effect.Block(), Firm.OWNER);
        firm.assign(Firm.KIM, GUARD, Optional.empty(), Optional.empty());
        firm.assign(Firm.PARK, GUARD, Optional.empty(), Optional.empty());
        firm.assign(Firm.CHOI, GUARD, Optional.empty(), Optional.empty());
        isSkilled(Firm.CHOI);
        request();

        assertThat(agree(Firm.KIM)).isEqualTo(Clearance.State.PENDING);
        assertThat(catchThrowableOfType(FindingsException.class, () -> agree(Firm.PARK))
                        .findings())
                .extracting(Finding::code)
                .contains("PER-6");
        assertThat(agree(Firm.CHOI)).isEqualTo(Clearance.State.CLEARED);
        isReplayed();
    }

    @ParameterizedTest
    @EnumSource
    void who_shows_the_skills_of_both_rules_is_enough(Stores stores) {
        use(stores);
        guard();
        rule("owner", "identify", new Effect.Block(), Firm.OWNER);
        firm.assign(Firm.KIM, GUARD, Optional.empty(), Optional.empty());
        isSkilled(Firm.KIM);
        request();

        assertThat(agree(Firm.KIM)).isEqualTo(Clearance.State.CLEARED);
    }
}
