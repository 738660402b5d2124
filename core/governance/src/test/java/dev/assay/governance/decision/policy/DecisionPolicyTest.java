package dev.assay.governance.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.RaciMatrix;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionPolicyTest {
    private static DecisionPolicy excepting(Duration longest) {
        DecisionPolicy usual = DecisionPolicy.ofDefaults();
        return new DecisionPolicy(
                usual.windows(), usual.kinds(), usual.quarantineFrom(), usual.autoCloseUpTo(), longest, usual.stakes());
    }

    /** But for access and risks, which are asked for otherwise. */
    @Test
    void the_default_responsibilities_and_people_name_the_very_kinds_that_can_be_asked_for() {
        Set<String> kinds = new TreeSet<>(DecisionPolicy.ofDefaults().kinds().keySet());
        Set<String> named = new TreeSet<>(PeoplePolicy.ofDefaults().decisions().keySet());
        Set<String> rows = RaciMatrix.defaults().activities().stream()
                .flatMap(activity -> activity.reach().decisions().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows).isEqualTo(named);
        assertThat(kinds).doesNotContain("data-access", "risk-acceptance");
        kinds.addAll(Set.of("data-access", "risk-acceptance"));
        assertThat(named).isEqualTo(kinds);
    }

    @Test
    void closes_nothing_severe_by_itself() {
        assertThatThrownBy(() -> DecisionPolicy.ofDefaults().closingUpTo(Severity.HIGH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("autoCloseUpTo must be at most MEDIUM, but was HIGH");
        assertThat(DecisionPolicy.ofDefaults().closingUpTo(Severity.MEDIUM).autoCloseUpTo())
                .contains(Severity.MEDIUM);
    }

    @Test
    void makes_no_exception_for_longer_than_thirty_days() {
        Duration thirtyDays = Duration.ofHours(720);

        assertThat(excepting(thirtyDays).longestException()).isEqualTo(thirtyDays);
        assertThatThrownBy(() -> excepting(thirtyDays.plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longestException must be at most P30D, but was PT720H1S");
    }
}
