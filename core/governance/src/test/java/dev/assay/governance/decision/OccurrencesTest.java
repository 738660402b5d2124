package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
    private static Occurrence minute(int minute, String suite) {
        return new Occurrence(Firm.FRIDAY_19.plusSeconds(60L * minute), suite, "run-" + minute, Text.of("31 of 200"));
    }

    private static Occurrences seen(Occurrences before, int from, int to, String suite) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(minute -> minute(minute, suite))
                .reduce(before, Occurrences::with, (one, other) -> other);
    }

    private static List<String> runs(Occurrences seen) {
        return seen.kept().stream().map(Occurrence::evidence).toList();
    }

    @Test
    void what_nothing_saw_was_not_seen() {
        assertThat(Occurrences.none().isEmpty()).isTrue();
        assertThat(Occurrences.none().last()).isEmpty();
        assertThat(Occurrences.none().count()).isZero();
    }

    @Test
    void up_to_twenty_and_the_first_are_kept() {
        Occurrences all = seen(Occurrences.none(), 1, 21, "taxi");

        assertThat(all.count()).isEqualTo(21);
        assertThat(runs(all))
                .isEqualTo(IntStream.rangeClosed(1, 21)
                        .mapToObj(minute -> "run-" + minute)
                        .toList());
    }

    @Test
    void of_what_recurs_for_long_the_first_and_the_newest_twenty_are_kept_and_all_are_counted() {
        Occurrences all = seen(Occurrences.none(), 1, 1_000, "taxi");

        assertThat(all.count()).isEqualTo(1_000);
        assertThat(all.kept()).hasSize(21);
        assertThat(runs(all)).startsWith("run-1", "run-981", "run-982").endsWith("run-999", "run-1000");
        assertThat(all.last()).contains(minute(1_000, "taxi"));
    }

    /** A suite that is named anew each day. */
    @Test
    void no_number_of_suites_makes_it_longer() {
        Occurrences all = Occurrences.none();
        for (int day = 1; day <= 60; day++) {
            all = seen(all, day, day, "taxi-" + day);
        }

        assertThat(all.count()).isEqualTo(60);
        assertThat(all.kept()).hasSize(21);
        assertThat(runs(all)).startsWith("run-1", "run-41").endsWith("run-60");
    }

    @Test
    void a_suite_that_saw_it_long_ago_is_not_forgotten() {
        Occurrences first = seen(Occurrences.none(), 1, 1, "taxi");
        Occurrences rare = seen(first, 2, 3, "monthly");

        Occurrences all = seen(rare, 4, 500, "taxi");

        assertThat(all.kept()).hasSize(22);
        assertThat(runs(all)).startsWith("run-1", "run-3", "run-481").endsWith("run-500");
        assertThat(all.kept().get(1).suite()).isEqualTo("monthly");
    }
}
