package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Properties of every class, spoken of by method reference. */
class TypedPropertiesTest {
    private enum Zone {
        CITY,
        AIRPORT
    }

    private record Trip(
            @Nullable String flag,
            int vendor,
            Zone zone,
            UUID id,
            char code,
            Optional<Integer> tip,
            List<String> tags,
            Date seen) {}

    private static final List<Trip> TRIPS = List.of(
            new Trip("Y", 1, Zone.CITY, new UUID(0, 1), 'a', Optional.of(5), List.of(), new Date(0)),
            new Trip("N", 1, Zone.AIRPORT, new UUID(0, 2), 'b', Optional.empty(), List.of("x"), new Date(1)),
            new Trip(null, 1, Zone.CITY, new UUID(0, 3), 'c', Optional.of(6), List.of(), new Date(2)),
            new Trip(null, 1, Zone.CITY, new UUID(0, 4), 'c', Optional.of(7), List.of(), new Date(3)));

    private static List<Status> statuses(Expectation... expectations) {
        Outcome outcome = Checks.of(TRIPS).run(Suite.named("trips").expectAll(Arrays.asList(expectations)));
        return outcome.results().stream().map(Result::status).toList();
    }

    @Test
    void are_judged_as_the_column_of_their_name() {
        assertThat(statuses(
                        column(Trip::zone).isIn(Zone.CITY, Zone.AIRPORT),
                        column(Trip::id).isUnique(),
                        column(Trip::code).isIn('a', 'b', 'c'),
                        column(Trip::tip).isBetween(5, 7),
                        column(Trip::tags).isNotNull(),
                        column(Trip::seen).isNotInFuture(),
                        column(Trip::vendor).hasType(DataType.INTEGER)))
                .containsOnly(Status.PASSED);
        assertThat(statuses(
                        column(Trip::zone).isIn(Zone.CITY),
                        column(Trip::code).isUnique(),
                        column(Trip::tip).isNotNull(),
                        column(Trip::zone).hasType(DataType.INTEGER)))
                .containsOnly(Status.FAILED);
    }

    @Test
    void are_counted_together() {
        assertThat(statuses(
                        columns(text(Trip::flag), number(Trip::vendor)).areUnique(),
                        columns(column(Trip::zone), column(Trip::code)).areUnique(),
                        columns(text(Trip::flag), column(Trip::zone)).areNotAllNull()))
                .containsExactly(Status.PASSED, Status.FAILED, Status.PASSED);
    }

    /** Y, N, null, null: without nulls two values and no copy; with null as a value three, of which one has a copy. */
    @Test
    void figures_count_nulls_as_their_policy_says() {
        assertThat(statuses(
                        text(Trip::flag).surplusCopies().isEqualTo(0),
                        text(Trip::flag).surplusCopies().isEqualTo(1).nulls(NullPolicy.EQUAL),
                        text(Trip::flag).distinctCount().isEqualTo(3).nulls(NullPolicy.EQUAL),
                        text(Trip::flag).rowsInDuplicateGroups().isEqualTo(2).nulls(NullPolicy.EQUAL),
                        columns(text(Trip::flag), number(Trip::vendor))
                                .distinctCount()
                                .isEqualTo(2),
                        columns(text(Trip::flag), number(Trip::vendor))
                                .distinctCount()
                                .isEqualTo(3)
                                .nulls(NullPolicy.IGNORE_IF_ALL_NULL)))
                .containsOnly(Status.PASSED);
    }
}
