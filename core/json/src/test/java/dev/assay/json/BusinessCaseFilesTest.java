package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.RoiDefinition;
import dev.assay.value.business.Scenario;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.model.View;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessCaseFilesTest {
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_written_reads_as_the_same(long seed) {
        BusinessCase drawn = RandomCases.draw(seed);

        String yaml = BusinessCaseFiles.toYaml(drawn);
        BusinessCase read = BusinessCaseFiles.readYaml(yaml, "case.yaml");

        assertThat(read).as(yaml).isEqualTo(drawn);
        assertThat(read.digest()).isEqualTo(drawn.digest());
        assertThat(BusinessCaseFiles.readJson(BusinessCaseFiles.toJson(drawn), "case.json"))
                .isEqualTo(drawn);
        assertThat(BusinessCaseFiles.toYaml(read)).isEqualTo(yaml);
    }

    private static BusinessCase example(String name) throws IOException {
        return BusinessCaseFiles.readYaml(ErrorsTest.resource(name), name);
    }

    /** The figures were worked out before there was code. */
    @Test
    void evaluates_the_quality_case_as_it_was_worked_out() throws IOException {
        BusinessCase inspection = example("inspection.yaml");

        Evaluation evaluation = inspection.evaluate();

        assertThat(evaluation.npv()).isEqualTo(Money.of("22368519.91", "USD"));
        assertThat(evaluation.riskAdjusted().orElseThrow().npv()).isEqualTo(Money.of("17144815.93", "USD"));
        assertThat(evaluation.roi(RoiDefinition.FIRST_YEAR).ratio().get()).isCloseTo(3.0, within(1e-12));
        assertThat(evaluation.payback().get().periods()).isCloseTo(0.25, within(1e-12));
        assertThat(evaluation.has("NOT_BOTTLENECK")).isTrue();
        // 10M × 20 ÷ 35 a year, and one year later at 3M
        assertThat(inspection
                        .under(inspection.scenarios().get(0))
                        .evaluate()
                        .netFlows()
                        .amounts()[1])
                .isCloseTo(5714285.714285714, within(1e-6));
        assertThat(inspection
                        .under(inspection.scenarios().get(1))
                        .evaluate()
                        .netFlows()
                        .amounts())
                .containsExactly(-3000000, 0, 10000000, 10000000);
    }

    @Test
    void evaluates_the_marketing_case_as_it_was_worked_out() throws IOException {
        BusinessCase marketing = example("marketing.yaml");

        // (45M + 2,400 h × 25,000 × 0.5 + 12M − 60M) ÷ 60M; without any captured hour (57M − 60M) ÷ 60M
        assertThat(marketing.evaluate().roi().ratio().get()).isCloseTo(0.45, within(1e-12));
        Scenario none = Scenario.builder("none").set("captured", "0").build();
        assertThat(marketing.under(none).evaluate().roi().ratio().get()).isCloseTo(-0.05, within(1e-12));
        assertThat(marketing.evaluate(View.base().countingOverlaps()).benefits())
                .isEqualTo(Money.of("96000000", "KRW"));
    }

    @Test
    void writes_files_that_read_as_the_same(@TempDir Path folder) throws IOException {
        BusinessCase inspection = example("inspection.yaml");
        Path yaml = folder.resolve("case.yaml");
        Path json = folder.resolve("case.json");

        BusinessCaseFiles.write(inspection, yaml);
        BusinessCaseFiles.write(inspection, json);

        assertThat(BusinessCaseFiles.read(yaml)).isEqualTo(inspection);
        assertThat(BusinessCaseFiles.read(json)).isEqualTo(inspection);
        assertThat(Files.readString(yaml)).contains("per-year: 10000000 * defectsAvoided / 0.35\n");
    }

    /** More digits than a double has, through text and through a number. */
    @Test
    void keeps_every_digit_of_an_amount() {
        String json = """
                {"case": "a", "currency": "KRW", "horizon": {"start": "2026-01-01", "years": 1}, "discount": "none",
                 "costs": {"a": {"once": 9007199254740993.05}, "b": {"once": "0.1000000000000000055511"}}}
                """;

        BusinessCase read = BusinessCaseFiles.readJson(json, "case.json");

        assertThat(read.costs().get(0).amount()).isEqualTo(Formula.of("9007199254740993.05"));
        assertThat(read.costs().get(1).amount()).isEqualTo(Formula.of("0.1000000000000000055511"));
    }

    @Test
    void refuses_to_write_an_applications_own_code() {
        BusinessCase own = BusinessCase.named("a")
                .currency("USD")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .driver("units", d -> d.base("5").uncertain(probability -> 5 * probability))
                .build();

        assertThatThrownBy(() -> BusinessCaseFiles.toYaml(own))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("uncertainty must be a distribution that a file can hold, but was the application's own");
    }
}
