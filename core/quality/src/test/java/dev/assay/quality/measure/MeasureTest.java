package dev.assay.quality.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** No two of them are the same: each differs from an earlier one in one component. */
    private static List<Supplier<Measure>> different() {
        return List.of(
                Measure.RowCount::new,
                Measure.Columns::new,
                () -> new Measure.Satisfying(isNull("a"), NullPolicy.IGNORE),
                () -> new Measure.Satisfying(isNull("b"), NullPolicy.IGNORE),
                () -> new Measure.Satisfying(isNull("a"), NullPolicy.FAIL),
                () -> new Measure.Occurrences(Measure.Occurrence.UNIQUE_ROWS, List.of(column("a")), NullPolicy.IGNORE),
                () -> new Measure.Occurrences(
                        Measure.Occurrence.DISTINCT_COUNT, List.of(column("a")), NullPolicy.IGNORE),
                () -> new Measure.Occurrences(Measure.Occurrence.UNIQUE_ROWS, List.of(column("b")), NullPolicy.IGNORE),
                () -> new Measure.Occurrences(Measure.Occurrence.UNIQUE_ROWS, List.of(column("a")), NullPolicy.EQUAL),
                () -> new Measure.Statistic(Measure.Stat.MIN, column("a")),
                () -> new Measure.Statistic(Measure.Stat.MAX, column("a")),
                () -> new Measure.Statistic(Measure.Stat.MIN, column("b")),
                () -> new Measure.Quantile(column("a"), HALF, Measure.Interpolation.LINEAR),
                () -> new Measure.Quantile(column("b"), HALF, Measure.Interpolation.LINEAR),
                () -> new Measure.Quantile(column("a"), BigDecimal.ONE, Measure.Interpolation.LINEAR),
                () -> new Measure.Quantile(column("a"), HALF, Measure.Interpolation.LOWER),
                () -> new Measure.ValueSet(Measure.Selection.DISTINCT, column("a")),
                () -> new Measure.ValueSet(Measure.Selection.MOST_COMMON, column("a")),
                () -> new Measure.ValueSet(Measure.Selection.DISTINCT, column("b")));
    }

    private static Expr column(String name) {
        return new Expr.Column(name);
    }

    private static Condition isNull(String column) {
        return new Condition.IsNull(column(column));
    }

    private static Stream<Integer> positions() {
        return Stream.iterate(0, i -> i + 1).limit(different().size());
    }

    @ParameterizedTest
    @MethodSource("positions")
    void equals_what_is_made_of_the_same_components_and_nothing_else(int position) {
        List<Supplier<Measure>> makers = different();
        Measure measure = makers.get(position).get();

        for (int i = 0; i < makers.size(); i++) {
            Measure other = makers.get(i).get();
            if (i == position) {
                assertThat(measure).isEqualTo(other).hasSameHashCodeAs(other);
            } else {
                assertThat(measure).isNotEqualTo(other);
            }
        }
        assertThat(measure).isNotEqualTo(null).isNotEqualTo("another kind of thing");
    }
}
