package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.SafeDefault;
import dev.assay.governance.decision.policy.Windows;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.FindingsException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTransitionsTest {
    // Written from the specification, not from the code.
    private static final Map<String, Set<String>> LEGAL = Map.of(
            "OPEN", Set.of("CONSULTING", "ESCALATED", "LAPSED", "WITHDRAWN"),
            "CONSULTING", Set.of("READY", "ESCALATED", "LAPSED", "WITHDRAWN"),
            "READY", Set.of("DECIDED", "ESCALATED", "LAPSED", "WITHDRAWN"),
            "ESCALATED", Set.of("READY", "LAPSED", "WITHDRAWN"),
            "DECIDED", Set.of("IMPLEMENTED", "SUPERSEDED"),
            "IMPLEMENTED", Set.of("VERIFIED"));

    static Stream<Arguments> pairs() {
        return Arrays.stream(Decision.State.values())
                .flatMap(from -> Arrays.stream(Decision.State.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void only_listed_steps_are_taken(Decision.State from, Decision.State to) {
        Decision decision = in(from);

        if (LEGAL.getOrDefault(from.name(), Set.of()).contains(to.name())) {
            assertThat(decision.to(to).state()).isEqualTo(to);
        } else {
            FindingsException refused = catchThrowableOfType(FindingsException.class, () -> decision.to(to));
            assertThat(refused.has("ILLEGAL_TRANSITION")).isTrue();
        }
    }

    private static Decision in(Decision.State state) {
        Matter matter = Matter.of("quality-failure", Firm.TRIPS, "fare", "failed", Severity.HIGH);
        Windows windows = DecisionPolicy.ofDefaults().window(Severity.HIGH).orElseThrow();
        return new Decision(
                new DecisionId("d-1"),
                matter,
                new Addressees(
                        List.of(), Firm.OWNER, Optional.of(Firm.KIM), List.of(), Set.of(), List.of(), Set.of(), 0),
                Deadlines.of(Firm.FRIDAY_19, windows),
                SafeDefault.HOLD,
                state,
                new Dossier(Occurrences.none(), List.of(), List.of(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }
}
