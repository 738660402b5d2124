package dev.assay.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.text.ConditionText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void columns_are_those_of_the_measure_then_of_the_filter_then_of_the_groups() {
        List<Expr> values = List.of(ConditionText.parseExpr("b"), ConditionText.parseExpr("a + b"));
        Measure unique = new Measure.Occurrences(Measure.Occurrence.UNIQUE_ROWS, values, NullPolicy.IGNORE);
        Query query = new Query(
                unique, Optional.of(ConditionText.parse("z > a")), List.of(ConditionText.parseExpr("upper(c)")));

        assertThat(query.columns()).containsExactly("b", "a", "z", "c");
    }

    @Test
    void counting_all_rows_takes_no_column() {
        Query query = new Query(new Measure.RowCount(), Optional.empty(), List.of());

        assertThat(query.columns()).isEmpty();
    }
}
