package dev.assay.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.Checks;
import dev.assay.checks.Csv;
import dev.assay.json.OutcomeJson;
import dev.assay.json.SuiteFiles;
import dev.assay.quality.Suite;
import dev.assay.quality.engine.RunOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run with a fixed clock is written as the same bytes, however its work was divided. */
class SameBytesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-10-15T00:00:00Z"), ZoneOffset.UTC);
    private static final Suite ORDERS = SuiteFiles.read(Path.of("suites", "orders.yaml"));
    /** Figures whose parts are merged, most of them of doubles, which no order of adding may change. */
    private static final Suite MERGED = SuiteFiles.readYaml("""
            suite: figures of orders
            key: [order_id]
            expectations:
              - {value: total_amount / quantity, mean: {is-less-than: 0}}
              - {value: total_amount / 3.7, sum: {is-less-than: 0}, grouped-by: [country]}
              - {value: total_amount / 3.7, standard-deviation: {is-less-than: 1}, grouped-by: [status]}
              - {column: unit_price, skewness: {is-less-than: 0}}
              - {column: unit_price, kurtosis: {is-less-than: 0}}
              - {column: unit_price, quantile: {q: 0.37, is-less-than: 0}}
              - {column: country, entropy: {is-less-than: 0.01}}
              - {column: country, distinct-values: {are-in: [KR]}}
              - {column: product, most-common-values: {are-in: [none]}}
              - {column: order_id, is-unique: true, grouped-by: [country]}
              - {value: 'at_zone(shipped_at, ''Asia/Seoul'')', age-of-newest: {is-at-most: PT1S}}
            """, "figures");

    private static ExecutorService executor;

    @BeforeAll
    static void start() {
        executor = Executors.newFixedThreadPool(4);
    }

    @AfterAll
    static void stop() {
        executor.shutdownNow();
    }

    private static String json(Suite suite, int threads, int batch) {
        RunOptions options = RunOptions.builder().clock(CLOCK).build();
        return OutcomeJson.toJson(
                Checks.of(Csv.at(Path.of("data", "orders.csv")))
                        .with(options)
                        .parallel(executor, threads)
                        .inBatchesOf(batch)
                        .run(suite),
                Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"1, 1024", "2, 1024", "3, 100", "4, 7", "1, 1", "4, 65536"})
    void the_division_of_work_does_not_show(int threads, int batch) {
        assertThat(json(ORDERS, threads, batch)).isEqualTo(json(ORDERS, 1, 1024));
        assertThat(json(MERGED, threads, batch)).isEqualTo(json(MERGED, 1, 1024));
    }

    @Test
    void a_later_clock_shows() {
        RunOptions later = RunOptions.builder()
                .clock(Clock.offset(CLOCK, Duration.ofSeconds(1)))
                .build();

        String json = OutcomeJson.toJson(
                Checks.of(Csv.at(Path.of("data", "orders.csv"))).with(later).run(MERGED), Locale.ENGLISH);

        assertThat(json).isNotEqualTo(json(MERGED, 1, 1024));
    }
}
