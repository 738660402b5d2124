package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A decision that whoever is asked must not take, since no scope of their persona covers it: of the owner up to MEDIUM. */
class UncoveredTest {
    private static Decisions decisions(Firm firm) {
        firm.persona(Firm.OWNER, Severity.MEDIUM);
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
    }

    private static Matter matter(Severity severity) {
        return Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", severity);
    }

    @ParameterizedTest
    @EnumSource
    void is_recorded_and_told_to_who_is_asked_and_those_above(Stores stores) {
        Firm firm = new Firm(stores);

        decisions(firm).open(matter(Severity.HIGH), Firm.PARK);

        assertThat(firm.story()).endsWith("00:00 raci.vacancy DEC-1 assay", "00:00 quality.state_changed park");
        assertThat(firm.untold()).contains("uncovered kim", "uncovered chief");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_covered_is_not(Stores stores) {
        Firm firm = new Firm(stores);

        decisions(firm).open(matter(Severity.MEDIUM), Firm.PARK);

        assertThat(firm.story()).noneMatch(event -> event.contains("raci.vacancy"));
        assertThat(firm.untold()).noneMatch(notice -> notice.startsWith("uncovered"));
    }

    @ParameterizedTest
    @EnumSource
    void is_also_told_when_it_is_worse_by_now(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm);
        decisions.open(matter(Severity.MEDIUM), Firm.PARK);

        firm.store()
                .change(change -> decisions.openWithin(
                        change,
                        matter(Severity.HIGH),
                        Optional.of(new Occurrence(firm.now(), "taxi", "ab", Text.of("40 of 100"))),
                        Actor.system()));

        assertThat(firm.story()).last().isEqualTo("00:00 raci.vacancy DEC-1 assay");
        assertThat(firm.untold()).contains("uncovered kim", "uncovered chief");
    }

    @ParameterizedTest
    @EnumSource
    void stands_beside_what_else_is_found(Stores stores) {
        Firm firm = new Firm(stores);
        firm.asset(Classification.INTERNAL, Optional.empty());
        Decisions decisions = decisions(firm);
        firm.persona(Firm.CHIEF, Severity.MEDIUM);

        decisions.open(matter(Severity.HIGH), Firm.PARK);

        assertThat(firm.log()
                        .read(1)
                        .filter(added -> added.event().type().equals("raci.vacancy"))
                        .reduce((before, last) -> last)
                        .orElseThrow()
                        .event()
                        .details()
                        .get("codes"))
                .isEqualTo(List.of("ORPHAN", "DEC-1"));
        assertThat(firm.untold()).contains("uncovered choi");
    }
}
