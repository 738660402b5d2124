package dev.assay.checks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.source.Parallelism;
import dev.assay.quality.engine.Answer;
import dev.assay.quality.engine.Answers;
import dev.assay.quality.engine.Query;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.outcome.Measured;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine beside a row-at-a-time evaluator that knows nothing of vectors, states or threads. */
class DifferentialTest {
    private static final int QUERIES = 120;
    private static final int[] SIZES = {0, 1, 2, 3, 5, 8, 13, 64, 65, 200, 500};

    static Stream<Arguments> tables() {
        return IntStream.range(0, 44).mapToObj(seed -> {
            int rows = SIZES[seed % SIZES.length];
            return Arguments.of(Named.of("seed " + seed + ", " + rows + " rows", (long) seed), rows);
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void answers_like_the_naive_evaluator(long seed, int rows) {
        Table table = RandomData.table(seed, rows);
        List<Query> queries = new RandomQueries(seed).queries(QUERIES);

        Answers answers = Ask.answers(
                table, queries, Ask.reading(Ask.options().sampleRows(3).build(), Parallelism.none(), 64));

        NaiveEngine naive = new NaiveEngine(table, 3);
        assertThat(answers.rows()).isEqualTo(rows);
        for (Query query : queries) {
            assertSame(query, answers.byQuery().get(query), naive.answer(query));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 30, 130})
    void answers_every_measure_like_the_naive_evaluator(int rows) {
        Table table = RandomData.table(rows + 1L, rows);
        List<Query> queries = EveryMeasure.queries();

        Answers answers = Ask.answers(
                table, queries, Ask.reading(Ask.options().sampleRows(3).build(), Parallelism.none(), 64));

        NaiveEngine naive = new NaiveEngine(table, 3);
        for (Query query : queries) {
            assertSame(query, answers.byQuery().get(query), naive.answer(query));
        }
    }

    static void assertSame(Query query, Answer answer, Answer expected) {
        boolean rounded = query.measure() instanceof Measure.Statistic statistic
                && (statistic.stat() == Measure.Stat.SKEWNESS || statistic.stat() == Measure.Stat.ENTROPY);
        if (!rounded) {
            assertThat(answer).as(query.toString()).isEqualTo(expected);
            return;
        }
        List<Measured> groups = Ask.measured(answer);
        List<Measured> others = Ask.measured(expected);
        assertThat(groups).as(query.toString()).hasSameSizeAs(others);
        for (int i = 0; i < groups.size(); i++) {
            assertThat(groups.get(i).counts()).isEqualTo(others.get(i).counts());
            assertThat(groups.get(i).group()).isEqualTo(others.get(i).group());
            assertNear(query, groups.get(i).figure(), others.get(i).figure());
        }
    }

    /** Two ways of rounding a root or a logarithm may differ in the last digits. */
    private static void assertNear(Query query, Figure figure, Figure expected) {
        boolean finite = expected instanceof Figure.Scalar scalar && Double.isFinite((Double) scalar.value());
        if (!finite) {
            assertThat(figure).as(query.toString()).isEqualTo(expected);
            return;
        }
        double value = (Double) ((Figure.Scalar) expected).value();
        assertThat((Double) ((Figure.Scalar) figure).value())
                .as(query.toString())
                .isCloseTo(value, org.assertj.core.data.Offset.offset(1e-13 * Math.max(1, Math.abs(value))));
    }
}
