package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClearanceTest {
    // Written from the specification, not from the code.
    private static final Map<String, Set<String>> LEGAL = Map.of(
            "PENDING", Set.of("CLEARED", "REFUSED", "EXPIRED"),
            "PROPOSED", Set.of("CLEARED", "REFUSED", "EXPIRED"),
            "CLEARED", Set.of("PERFORMED", "EXPIRED"));

    static Stream<Arguments> pairs() {
        return Arrays.stream(Clearance.State.values())
                .flatMap(from -> Arrays.stream(Clearance.State.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void only_listed_steps_are_taken(Clearance.State from, Clearance.State to) {
        assertThat(Clearance.TRANSITIONS.allows(from, to))
                .isEqualTo(LEGAL.getOrDefault(from.name(), Set.of()).contains(to.name()));
    }
}
