package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Suite;
import dev.assay.quality.engine.Cancellation;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.RunStoppedException;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs whose rows are so slow that they must stop within a batch; each fails if it takes its two minutes. */
class StoppingTest {
    private static final int ROWS = 1_000;
    private static final RunOptions SHORT =
            RunOptions.builder().timeLimit(Duration.ofMillis(300)).build();
    private static final Suite SUITE =
            Suite.named("s").expect(column("a").isPositive().as("a"));

    /** A row that takes long, and counts how often it was asked. */
    record Slow(int a, AtomicInteger asked) {
        @Override
        public int a() {
            asked.incrementAndGet();
            rest();
            return a;
        }
    }

    record Row(int a) {}

    private static int rest() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static List<Slow> slow(AtomicInteger asked) {
        return IntStream.range(0, ROWS).mapToObj(i -> new Slow(1, asked)).toList();
    }

    private static void assertStopped(Outcome outcome) {
        assertThat(outcome.status()).isEqualTo(Status.ERROR);
        assertThat(outcome.results().get(0).verdict().cause().orElseThrow())
                .matches("time limit of PT0\\.3S exceeded after \\d+ rows?");
        assertThat(outcome.run().rows()).isLessThan(ROWS);
    }

    @Test
    void slow_accessors_are_stopped() {
        AtomicInteger asked = new AtomicInteger();

        assertStopped(Checks.of(slow(asked)).with(SHORT).run(SUITE));

        assertThat(asked.get()).isBetween(1, 200);
    }

    @Test
    void slow_accessors_are_stopped_on_several_threads() {
        AtomicInteger asked = new AtomicInteger();
        var executor = Executors.newFixedThreadPool(2);
        try {
            assertStopped(Checks.of(slow(asked))
                    .parallel(executor, 3)
                    .inBatchesOf(300)
                    .with(SHORT)
                    .run(SUITE));
        } finally {
            executor.shutdown();
        }

        assertThat(asked.get()).isBetween(1, 400);
    }

    @Test
    void slow_streams_are_stopped() {
        Stream<Row> rows = IntStream.range(0, ROWS).mapToObj(i -> new Row(rest()));

        assertStopped(Checks.of(rows).with(SHORT).run(SUITE));
    }

    @Test
    void slow_values_without_a_declared_type_are_stopped() {
        record Open(Object a) {
            @Override
            public Object a() {
                return rest();
            }
        }
        List<Open> rows = IntStream.range(0, ROWS).mapToObj(Open::new).toList();

        Outcome outcome = Checks.of(rows).with(SHORT).run(SUITE);

        assertThat(outcome.results().get(0).verdict().cause().orElseThrow())
                .startsWith("time limit of PT0.3S exceeded");
    }

    @Test
    void slow_predicates_are_stopped() {
        Suite suite = Suite.named("s").expect(column("a").satisfies("slow", row -> rest() > 0));
        List<Row> rows = IntStream.range(0, ROWS).mapToObj(i -> new Row(1)).toList();

        Outcome outcome = Checks.of(rows).with(SHORT).run(suite);

        assertThat(outcome.results().get(0).verdict().cause())
                .hasValue("time limit of PT0.3S exceeded after 1000 rows");
        assertThatThrownBy(() -> Checks.of(rows).with(SHORT).split(suite)).isInstanceOf(RunStoppedException.class);
    }

    /** Lines that come one at a time, each after a rest. */
    private static InputStream dripping(String header, String line) {
        return new InputStream() {
            private InputStream current = bytes(header);
            private int lines;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = current.read(into, offset, Math.min(length, line.length()));
                if (count < 0 && lines++ < ROWS) {
                    rest();
                    current = bytes(line);
                    return current.read(into, offset, length);
                }
                return count;
            }
        };
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void slow_files_are_stopped_while_types_are_found() {
        Csv csv = Csv.of("t.csv", () -> dripping("a,b\n", "1,2\n"));
        Json json = Json.of("t.jsonl", () -> dripping("", "{\"a\":1}\n"));

        assertThat(Checks.of(csv).with(SHORT).run(SUITE).status()).isEqualTo(Status.ERROR);
        assertThat(Checks.of(json).with(SHORT).run(SUITE).status()).isEqualTo(Status.ERROR);
    }

    @Test
    void slow_result_sets_are_stopped() {
        ResultSetMetaData one = (ResultSetMetaData) Proxy.newProxyInstance(
                StoppingTest.class.getClassLoader(),
                new Class<?>[] {ResultSetMetaData.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getColumnLabel" -> "a";
                    case "getColumnType" -> Types.INTEGER;
                    case "getColumnCount" -> 1;
                    default -> method.getReturnType() == int.class ? (Object) 0 : "";
                });
        AtomicInteger rows = new AtomicInteger();
        ResultSet slow = (ResultSet) Proxy.newProxyInstance(
                StoppingTest.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMetaData" -> one;
                    case "next" -> rest() > 0 && rows.incrementAndGet() <= ROWS;
                    case "wasNull" -> false;
                    case "getLong" -> 1L;
                    case "getInt" -> 1;
                    default -> method.getReturnType() == boolean.class ? (Object) false : (Object) 1;
                });

        assertStopped(Checks.of(QueryRows.of(slow)).with(SHORT).run(SUITE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1024})
    void rows_that_were_read_before_the_end_are_handed_out(int batchRows) {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger accepted = new AtomicInteger();
        Checks<Slow> checks = Checks.of(slow(asked)).inBatchesOf(batchRows).with(SHORT);

        assertThatThrownBy(() -> checks.split(SUITE, row -> accepted.incrementAndGet(), row -> {}))
                .isInstanceOf(RunStoppedException.class)
                .hasMessage(
                        "time limit of PT0.3S exceeded after " + (accepted.get() == 1 ? "1 row" : accepted + " rows"));

        assertThat(accepted.get()).isBetween(1, 200);
    }

    @Test
    void a_cancellation_is_heard_within_a_batch() {
        AtomicInteger asked = new AtomicInteger();
        Cancellation cancellation = new Cancellation();
        RunOptions options = RunOptions.builder().cancellation(cancellation).build();
        List<Row> rows = IntStream.range(0, ROWS).mapToObj(i -> new Row(1)).toList();
        Suite suite = Suite.named("s").expect(column("a").satisfies("cancels", row -> {
            if (asked.incrementAndGet() == 5) {
                cancellation.cancel();
            }
            return rest() > 0;
        }));

        Outcome outcome = Checks.of(rows).with(options).run(suite);

        assertThat(outcome.results().get(0).verdict().cause()).hasValue("cancelled after 1000 rows");
        assertThat(asked.get()).isBetween(5, 50);
    }

    @Test
    void a_listener_that_throws_is_named() {
        RunOptions options = RunOptions.builder()
                .listener(progress -> {
                    throw new IllegalStateException();
                })
                .build();

        Outcome outcome = Checks.of(List.of(new Row(1))).with(options).run(SUITE);

        assertThat(outcome.results().get(0).verdict().cause())
                .hasValue("progress listener threw java.lang.IllegalStateException");
    }

    @Test
    void an_error_of_an_accessor_reaches_the_caller() {
        record Broken(int a) {
            @Override
            public int a() {
                throw new AssertionError();
            }
        }

        assertThatThrownBy(() -> Checks.of(List.of(new Broken(1))).run(SUITE)).isInstanceOf(AssertionError.class);
    }
}
