package dev.assay.value.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Text;
import dev.assay.value.benchmark.Benchmark.Citation;
import dev.assay.value.benchmark.Benchmark.Figure;
import dev.assay.value.benchmark.Benchmark.Kind;
import dev.assay.value.benchmark.Benchmark.Population;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTest {
    private static final BenchmarkRegistry PUBLISHED = BenchmarkRegistry.published();

    @ParameterizedTest
    @CsvSource({
        // Percent of 300 with the interval of Wilson, recomputed by an independent program.
        "cmo-reports-roi, 89.5, 95.4",
        "team-reports-roi, 78.3, 86.8",
        "team-uses-genai, 80.5, 88.6",
        "better-personalisation, 90.7, 96.2",
        "better-data-processing, 87.2, 93.7",
        "time-and-cost-saved, 86.1, 92.9",
    })
    void has_the_interval_of_its_answers(String id, double low, double high) {
        Interval interval =
                PUBLISHED.find(id).get().interval(Confidence.PERCENT_95).get();

        assertThat(100 * interval.low()).isCloseTo(low, within(0.05));
        assertThat(100 * interval.high()).isCloseTo(high, within(0.05));
    }

    @Test
    void is_never_an_effect_if_it_is_shipped() {
        assertThat(PUBLISHED.benchmarks()).hasSize(26).allSatisfy(benchmark -> {
            assertThat(benchmark.asEffect().isPresent()).isFalse();
            assertThat(benchmark.statement().ko()).isNotBlank();
            assertThat(benchmark.caveat().ko()).isNotBlank();
            assertThat(benchmark.citation().year()).isBetween(2017, 2025);
        });
        assertThat(PUBLISHED.asEffect("cmo-reports-roi").describe(Locale.ENGLISH))
                .isEqualTo(
                        "cmo-reports-roi: \"CMOs who report a return on generative AI\" is context: what is said or done,"
                                + " not what it changed; it cannot be an effect in a forecast (BENCH-CONTEXT)");
        assertThat(PUBLISHED.asEffect("productivity-tenfold").describe(Locale.KOREAN))
                .isEqualTo("productivity-tenfold: \"생산성 10배\"는 달성한 값이 아닌 목표이므로 예측의 효과로 쓸 수 없습니다" + " (BENCH-TARGET)");
    }

    @Test
    void tells_where_it_was_read_or_that_it_was_not() {
        assertThat(PUBLISHED.benchmarks()).allSatisfy(benchmark -> {
            String address = benchmark.citation().address();
            if (address.isEmpty()) {
                assertThat(benchmark.cite().en()).contains("not verified at its source");
                assertThat(benchmark.cite().ko()).contains("원문에서 확인하지 못함");
            } else {
                // A page, not the front door of a site.
                assertThat(address).matches("https://[^/]+/.+");
                assertThat(benchmark.cite().en()).contains(address).doesNotContain("not verified");
            }
        });
    }

    private static final Benchmark MEASURED = new Benchmark(
            "ours",
            Text.of("defects avoided in plant 1", "1공장 불량 감소"),
            new Figure(0.304, 0.393, Figure.SHARE),
            Kind.EFFECT,
            new Population(Text.of("parts", "부품"), OptionalLong.of(100_000)),
            new Citation("plant 1", "pilot report", 2026, ""),
            Text.of("one plant", "한 공장"));

    @Test
    void is_an_effect_if_it_was_measured() {
        BenchmarkRegistry more = PUBLISHED.with(MEASURED);

        assertThat(more.asEffect("ours").get().high()).isEqualTo(0.393);
        assertThat(more.checkPlausible("ours", 0.35, "share").get().position()).isEqualTo(Plausibility.Position.WITHIN);
        assertThat(more.checkPlausible("ours", 0.60, "share").get().sentence().en())
                .isEqualTo("60% is above 30.4% to 39.3% of \"defects avoided in plant 1\","
                        + " plant 1, pilot report (2026)");
        assertThat(more.checkPlausible("ours", 0.1, "share").get().sentence().ko())
                .isEqualTo("10%는 \"1공장 불량 감소\"의 30.4%~39.3%보다 낮습니다 (plant 1, pilot report (2026))");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> more.checkPlausible("ours", Double.NaN, "share"))
                .withMessage("assumption must be finite, but was NaN");
        assertThat(MEASURED.interval(Confidence.PERCENT_95).isPresent()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> more.with(MEASURED));
    }

    @Test
    void compares_only_in_its_unit() {
        assertThat(PUBLISHED.checkPlausible("poor-data-cost", 0.1, "share").describe(Locale.ENGLISH))
                .isEqualTo("\"poor-data-cost\" is in USD a year, not in share; the two do not compare (BENCH-UNIT)");
        assertThat(PUBLISHED
                        .checkPlausible("poor-data-cost", 12.9e6, "USD a year")
                        .get()
                        .position())
                .isEqualTo(Plausibility.Position.WITHIN);
        // 75 people were asked, but the share is one of records, whose number is not known.
        assertThat(PUBLISHED
                        .find("records-with-critical-error")
                        .get()
                        .interval(Confidence.PERCENT_95)
                        .describe(Locale.KOREAN))
                .endsWith("(BENCH-NO-INTERVAL)");
        assertThat(PUBLISHED.find("nothing").describe(Locale.ENGLISH))
                .startsWith("no benchmark \"nothing\"; known ids: cmo-reports-roi, ");
    }

    @Test
    void is_cited_with_interval_source_and_caveat() {
        assertThat(PUBLISHED.find("team-reports-roi").get().cite().en())
                .isEqualTo("marketing teams that report a return: 83% (95% 78.3% to 86.8%); organisations that use"
                        + " generative AI, n = 300; SAS and Coleman Parkes, Marketers and AI: Navigating new depths (2025); not verified at its source;"
                        + " only adopters were asked; if 300 is all answers, those of a role are fewer and the interval"
                        + " is wider; a share that reports something is no size of it");
        assertThat(List.of(
                        new Figure(2.6e12, 4.4e12, "USD a year").toString(),
                        new Figure(0.155, 0.4, "share").toString(),
                        new Figure(10, 10, "times").toString()))
                .containsExactly("2,600,000,000,000 to 4,400,000,000,000 USD a year", "15.5% to 40%", "10 times");
        assertThat(List.of(
                        new Figure(12.9e6, 12.9e6, "USD a year").describe(Locale.KOREAN),
                        new Figure(0.155, 0.4, "share").describe(Locale.KOREAN),
                        new Figure(10, 10, "times").describe(Locale.KOREAN),
                        new Figure(-0.5, -0.5, "change").describe(Locale.KOREAN)))
                .containsExactly("연 12,900,000 USD", "15.5%~40%", "10배", "변화 -0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.share(93));
    }
}
