package dev.assay.checks.kernel;

import static dev.assay.checks.kernel.Ask.column;
import static dev.assay.checks.kernel.Ask.literal;
import static dev.assay.checks.kernel.Ask.query;
import static dev.assay.checks.kernel.Ask.satisfying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.Measured;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    @Test
    void tallies_rows_and_shows_the_first_failing_ones() {
        Table table = Table.column(DataType.INTEGER, 5, null, 12, 7, 11, 3);
        Condition small = new Condition.Comparison(column("x"), Comparator.AT_MOST, literal(10));

        Measured measured = Ask.measured(table, query(satisfying(small)));

        assertThat(measured.figure()).isEqualTo(new Figure.Tally(3, 2));
        assertThat(measured.counts()).isEqualTo(new Counts(6, 0, 1, 0));
        assertThat(measured.sample())
                .extracting(row -> row.number() + " " + row.values())
                .containsExactly("3 {x=12}", "5 {x=11}");
    }

    @Test
    void sums_exactly() {
        Table table = Table.column(DataType.INTEGER, Long.MAX_VALUE, Long.MAX_VALUE, null, 2);

        assertThat(Ask.scalar(table, Ask.statistic(Measure.Stat.SUM, "x")))
                .isEqualTo(new java.math.BigInteger("18446744073709551616"));
    }
}
