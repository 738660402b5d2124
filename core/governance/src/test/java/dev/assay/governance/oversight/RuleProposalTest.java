package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleProposalTest {
    private final Firm firm = new Firm();
    private final Oversight oversight = new Oversight(firm.store());

    private static OversightRule rule(String action) {
        return rule(action, Set.of(Firm.OWNER));
    }

    private static OversightRule rule(String action, Set<PersonaId> overseers) {
        return new OversightRule(
                "r-Block",
                new Pattern(action),
                new Pattern("*"),
                new Trigger.Always(),
                new Effect.Block(),
                overseers,
                Duration.ofHours(2));
    }

    @Test
    void an_agent_does_not_replace_the_rule_that_stops_it_and_every_version_is_kept() {
        Firm.rule(oversight, rule("refund"));
        Act refund = new Act("a-1", Firm.BOT, "refund", Firm.TRIPS, Signals.none());
        String proposal = oversight.propose(rule("nothing"), "it is in the way", Actor.of("bot"));

        assertThatThrownBy(() -> oversight.approve(proposal, "agreed", Actor.of("bot")))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.has("SOD-2")).isTrue());
        assertThat(oversight.request(refund).state()).isEqualTo(Clearance.State.PENDING);
        oversight.approve(proposal, "agreed", Actor.of("lee"));
        assertThat(oversight.history("r-Block"))
                .extracting(version -> version.next().actions().value())
                .containsExactly("refund", "nothing");
    }

    private void retire(PersonaId id) {
        firm.put(
                PeopleKinds.PERSONA,
                firm.store()
                        .read(reader -> Roster.now(reader).persona(id).orElseThrow())
                        .with(Persona.Status.RETIRED));
    }

    private List<Finding> refused(Set<PersonaId> overseers) {
        FindingsException refused = catchThrowableOfType(
                FindingsException.class,
                () -> oversight.propose(rule("refund", overseers), "somebody must look", Actor.of("choi")));
        return refused.findings();
    }

    @Test
    void a_rule_that_nobody_could_ever_decide_by_is_refused_with_all_its_faults() {
        retire(Firm.ENGINEER);

        List<Finding> findings = refused(Set.of(new PersonaId("data-ownr"), Firm.ENGINEER, Firm.FIXER));

        assertThat(findings).extracting(Finding::code).containsExactly("UNKNOWN_PERSONA", "OVERSEERS", "OVERSEERS");
        assertThat(findings)
                .extracting(finding -> finding.message().en())
                .satisfiesExactly(
                        unknown -> assertThat(unknown)
                                .startsWith("no persona \"data-ownr\"; ")
                                .contains("data-owner"),
                        retired -> assertThat(retired).isEqualTo("overseers must not be retired, but engineer is"),
                        agents -> assertThat(agents)
                                .isEqualTo("overseers must have a persona of people among them, but were [fixer]"));
        assertThat(findings)
                .extracting(finding -> finding.message().ko())
                .satisfiesExactly(
                        unknown -> assertThat(unknown).startsWith("없는 페르소나입니다: \"data-ownr\". "),
                        retired -> assertThat(retired).isEqualTo("감독자는 폐기되지 않은 페르소나여야 하지만 engineer은(는) 폐기되었습니다"),
                        agents -> assertThat(agents).isEqualTo("감독자 가운데 사람 페르소나가 있어야 하지만 [fixer]입니다"));
        assertThat(firm.story()).containsExactly("00:00 config.proposed UNKNOWN_PERSONA choi");
    }

    @Test
    void each_fault_of_an_overseer_is_found_alone_and_an_agents_persona_beside_one_of_people_is_none() {
        assertThat(refused(Set.of(Firm.OWNER, new PersonaId("boss"))))
                .extracting(Finding::code)
                .containsExactly("UNKNOWN_PERSONA");
        assertThat(refused(Set.of(Firm.FIXER))).extracting(Finding::code).containsExactly("OVERSEERS");
        retire(Firm.ENGINEER);
        assertThat(refused(Set.of(Firm.OWNER, Firm.ENGINEER)))
                .extracting(Finding::code)
                .containsExactly("OVERSEERS");

        Firm.rule(oversight, rule("refund", Set.of(Firm.OWNER, Firm.FIXER)));
        assertThat(oversight.history("r-Block")).hasSize(1);
    }

    @Test
    void whose_overseers_were_retired_since_it_was_proposed_is_not_approved() {
        String proposal =
                oversight.propose(rule("refund", Set.of(Firm.ENGINEER)), "somebody must look", Actor.of("choi"));
        retire(Firm.ENGINEER);

        assertThatThrownBy(() -> oversight.approve(proposal, "agreed", Actor.of("kim")))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("(OVERSEERS)");
        assertThat(oversight.history("r-Block")).isEmpty();
    }
}
