package dev.assay.checks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.source.Parallelism;
import dev.assay.quality.engine.Answer;
import dev.assay.quality.engine.Answers;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.Query;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.expr.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What workers measured of parts of the rows comes together to what one measures of all, for every measure: to the last
 * bit, whichever worker had which rows, and if one had none.
 */
class MergeLawTest {
    private static final int[] WORKERS = {2, 3, 8};
    private static final RunOptions OPTIONS = Ask.options().sampleRows(4).build();

    private final List<Query> queries = EveryMeasure.queries();

    static Stream<Arguments> tables() {
        return IntStream.range(0, 2 * Way.SIZES.size()).mapToObj(seed -> {
            int rows = Way.SIZES.get(seed / 2);
            return Arguments.of(Named.of("seed " + seed + ", " + rows + " rows", (long) seed), rows);
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void merged_parts_equal_the_whole(long seed, int rows) {
        Table table = RandomData.table(seed, rows);
        Answers whole = Ask.answers(table, queries, Ask.reading(OPTIONS, Parallelism.none(), Math.max(1, rows)));

        for (int workers : WORKERS) {
            int batchRows = Math.max(1, rows / (3 * workers));
            // The calling thread is every worker in turn, so the seed alone decides who has which rows.
            Parallelism inTurn = Parallelism.of(Runnable::run, workers);
            Answers merged = answers(new DealtTable(table, seed), table, inTurn, batchRows);

            assertThat(merged.rows()).isEqualTo(rows);
            for (Query query : queries) {
                assertThat(merged.byQuery().get(query))
                        .as("%s by %d workers", query, workers)
                        .isEqualTo(whole.byQuery().get(query));
            }
        }
    }

    private Answers answers(DealtTable dealt, Table table, Parallelism parallelism, int batchRows) {
        var reading = Ask.reading(OPTIONS, parallelism, batchRows);
        return Answering.answer(new Plan(reading.settings(), Optional.of(table.schema()), queries), dealt, reading);
    }

    @Test
    void every_kind_of_condition_is_among_them_and_nothing_is_an_error() {
        Answers answers = Ask.answers(RandomData.table(1, 100), queries, Ask.reading(OPTIONS, Parallelism.none(), 100));

        assertThat(EveryMeasure.conditions())
                .extracting(condition -> (Object) condition.getClass())
                .contains(
                        Arrays.stream(Condition.class.getPermittedSubclasses()).toArray());
        assertThat(answers.byQuery()).hasSameSizeAs(queries);
        assertThat(answers.byQuery().values()).hasOnlyElementsOfType(Answer.Measurement.class);
    }
}
