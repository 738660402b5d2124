package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.rowCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordGateTest {
    record Trip(Integer passengers, double fare, Instant pickup) {}

    private static final Suite SUITE = Suite.named("trips")
            .expect(number(Trip::passengers).isBetween(0, 9).as("seats"))
            .expect(number(Trip::fare).isAtLeast(0).severity(Severity.WARNING).as("fare"));

    @Test
    void judges_a_record() {
        RecordGate<Trip> gate = RecordGate.of(SUITE, Trip.class);

        assertThat(gate.check(new Trip(1, 5, null)).breaches()).isEmpty();
        assertThat(gate.check(new Trip(null, 5, null)).breaches()).isEmpty();
        assertThat(gate.check(new Trip(1, -5, null)).isAccepted()).isTrue();
        assertThat(gate.check(new Trip(10, -5, null)).isAccepted()).isFalse();
        assertThat(gate.check(new Trip(10, -5, null)).breaches())
                .extracting(Breach::id)
                .containsExactly("seats", "fare");
    }

    @Test
    void is_refused_where_nothing_tells_the_columns() {
        Suite suite = Suite.named("s").expect(column("a").isPositive());
        String refused = "1 problem in record gate\n  columns must be known before there is a record, but are not: say"
                + " as(class) for records and beans, or typed(schema) for maps";

        assertThatThrownBy(() -> RecordGate.of(suite, Records.of(List.of(new Trip(1, 2, null)))))
                .isInstanceOf(FaultsException.class)
                .hasMessage(refused);
        assertThatThrownBy(() -> RecordGate.of(suite, Records.of(List.of()))).hasMessage(refused);
        assertThatThrownBy(() -> RecordGate.of(suite, Map.class)).hasMessage(refused);
        assertThatThrownBy(() -> RecordGate.of(suite, HashMap.class)).hasMessage(refused);
    }

    @Test
    void judges_maps_by_a_schema() {
        Schema schema = Schema.of(new Field("passengers", DataType.INTEGER), new Field("fare", DataType.DOUBLE));
        RecordGate<Map<String, Object>> gate = RecordGate.of(SUITE, schema);
        Map<String, Object> bad = new HashMap<>(Map.of("passengers", 10, "other", "x"));

        assertThat(gate.check(bad).breaches()).extracting(Breach::id).containsExactly("seats");
        assertThatThrownBy(() -> gate.check(Map.of("passengers", "ten")))
                .isInstanceOf(FaultsException.class)
                .hasMessage("1 problem in record\n  column \"passengers\" must be integer, but was \"ten\"");
        assertThat(gate.check(Map.of("passengers", 1)).isAccepted()).isTrue();
    }

    @Test
    void keeps_sensitive_values_out_of_messages() {
        Schema schema = Schema.of(new Field("passengers", DataType.INTEGER), new Field("fare", DataType.DOUBLE));
        RecordGate<Map<String, Object>> gate = RecordGate.of(SUITE.sensitive("passengers"), schema);

        assertThatThrownBy(() -> gate.check(Map.of("passengers", "ten")))
                .hasMessageContaining("column \"passengers\" must be integer")
                .hasMessageNotContaining("ten");
    }

    @Test
    void refuses_figures_by_name() {
        Suite suite = SUITE.expect(rowCount().isAtLeast(1).as("count"))
                .expect(column("fare").isUnique().as("unique"));

        assertThatThrownBy(() -> RecordGate.of(suite, Trip.class))
                .isInstanceOf(FaultsException.class)
                .hasMessageStartingWith(
                        "2 problems in suite \"trips\" for a record gate\n  count: expectation must be about"
                                + " single records, but was: ");
        assertThat(RecordGate.rowConditions(suite).expectations()).containsOnlyKeys("seats", "fare");
    }

    @Test
    void tells_faults_when_it_is_made() {
        Suite suite = Suite.named("s").expect(column("fares").isNotNull());

        assertThatThrownBy(() -> RecordGate.of(suite, Trip.class))
                .isInstanceOf(FaultsException.class)
                .hasMessageContaining("did you mean \"fare\"?");
    }

    @Test
    void reads_the_clock_for_every_record() {
        Suite suite = Suite.named("s").expect(holds("pickup <= now()").as("past"));
        Clock clock = new Clock() {
            private long second;

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(second++);
            }
        };
        RecordGate<Trip> gate = RecordGate.of(suite, Trip.class)
                .with(dev.assay.quality.engine.RunOptions.builder().clock(clock).build());
        Trip trip = new Trip(1, 1, Instant.ofEpochSecond(4));

        List<Boolean> accepted = IntStream.range(0, 20)
                .mapToObj(i -> gate.check(trip).isAccepted())
                .toList();

        assertThat(accepted.get(0)).isFalse();
        assertThat(accepted.get(19)).isTrue();
    }

    @Test
    void stops_a_pattern_at_the_limit_that_it_was_given() {
        Suite suite = Suite.named("codes")
                .expect(column("code").matches("(a|aa)+\\1b").as("code"));
        RecordGate<Map<String, Object>> gate = RecordGate.of(suite, Schema.of(new Field("code", DataType.STRING)))
                .with(dev.assay.quality.engine.RunOptions.builder()
                        .patternLimit(java.time.Duration.ofMillis(3))
                        .build());

        assertThat(gate.check(Map.of("code", "a".repeat(200))).breaches())
                .singleElement()
                .asString()
                .contains("exceeded PT0.003S");
    }

    @Test
    void serves_many_threads() throws Exception {
        RecordGate<Trip> gate = RecordGate.of(SUITE, Trip.class);
        ExecutorService executor = Executors.newFixedThreadPool(4);

        List<Future<Boolean>> checked = IntStream.range(0, 2_000)
                .mapToObj(i -> executor.submit(
                        () -> gate.check(new Trip(i % 20, 1, null)).isAccepted() == (i % 20 < 10)))
                .toList();

        for (Future<Boolean> right : checked) {
            assertThat(right.get()).isTrue();
        }
        executor.shutdown();
    }
}
