package dev.assay.checks.peer;

import static dev.assay.quality.Expectations.allOf;
import static dev.assay.quality.Expectations.anyOf;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.not;
import static dev.assay.quality.Expectations.ratio;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.table;

import dev.assay.quality.ColumnSubject;
import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.Expectations;
import dev.assay.quality.FigureExpectation;
import dev.assay.quality.Figures;
import dev.assay.quality.RowExpectation;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Conditional;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Operand;
import dev.assay.quality.format.Format;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Says the other tool's words in ours, with its policies said explicitly: a row condition on nothing passes, a figure of
 * nothing fails, regular expressions are looked for anywhere, quantiles are the nearest value.
 */
final class PeerWords {
    private final Map<String, Function<Arguments, List<Expectation>>> words = new LinkedHashMap<>();

    PeerWords() {
        ofOneColumn();
        ofPatterns();
        ofSeveralColumns();
        ofFigures();
        ofSchemas();
    }

    boolean isKnown(String word) {
        return words.containsKey(word);
    }

    /**
     * Returns the expectations that a case comes to; all of them must hold.
     *
     * @throws IllegalArgumentException if no words of ours can say it
     */
    List<Expectation> translate(PeerCase of) {
        Function<Arguments, List<Expectation>> word = words.get(of.word());
        if (word == null) {
            throw new IllegalArgumentException("word must be known, but was " + of.word());
        }
        return word.apply(new Arguments(of));
    }

    private void rows(String word, Function<Arguments, RowExpectation> said) {
        words.put(word, of -> {
            RowExpectation plain = said.apply(of).onEmpty(EmptyPolicy.PASS);
            RowExpectation selected = of.where().map(plain::where).orElse(plain);
            return List.of(of.mostly().map(selected::atLeast).orElse(selected));
        });
    }

    private void column(String word, BiFunction<ColumnSubject, Arguments, RowExpectation> said) {
        rows(word, of -> said.apply(Expectations.column(of.text("column")), of));
    }

    private void figure(String word, BiFunction<ColumnSubject, Arguments, FigureExpectation> said) {
        words.put(
                word,
                of -> List.of(
                        said.apply(Expectations.column(of.text("column")), of).onEmpty(EmptyPolicy.FAIL)));
    }

    private void schema(String word, Function<Arguments, FigureExpectation> said) {
        words.put(word, of -> List.of(said.apply(of)));
    }

    private void ofOneColumn() {
        column("expect_column_values_to_be_null", (column, of) -> column.isNull());
        column("expect_column_values_to_not_be_null", (column, of) -> column.isNotNull());
        column("expect_column_values_to_be_unique", (column, of) -> column.isUnique());
        column("expect_column_values_to_be_between", (column, of) -> column.isBetween(of.range()));
        column("expect_column_values_to_be_in_set", (column, of) -> column.isIn(of.values("value_set")));
        column("expect_column_values_to_not_be_in_set", (column, of) -> column.isNotIn(of.values("value_set")));
        column(
                "expect_column_value_lengths_to_be_between",
                (column, of) -> column.length().isBetween(of.range()));
        column(
                "expect_column_value_lengths_to_equal",
                (column, of) -> column.length().isEqualTo(of.count("value")));
        column(
                "expect_column_values_to_be_json_parseable",
                (column, of) -> column.hasFormat(Format.parse("json", Map.of())));
    }

    private void ofPatterns() {
        column("expect_column_values_to_match_regex", (column, of) -> column.contains(of.text("regex")));
        column("expect_column_values_to_not_match_regex", (column, of) -> column.doesNotContain(of.text("regex")));
        column("expect_column_values_to_match_regex_list", (column, of) -> {
            Conditional[] found = found(column, of);
            boolean all = of.get("match_on").filter("all"::equals).isPresent();
            return holds(all ? allOf(found) : anyOf(found));
        });
        column("expect_column_values_to_not_match_regex_list", (column, of) -> holds(not(anyOf(found(column, of)))));
        column("expect_column_values_to_match_like_pattern", (column, of) -> column.isLike(of.text("like_pattern")));
        column(
                "expect_column_values_to_not_match_like_pattern",
                (column, of) -> column.isNotLike(of.text("like_pattern")));
        column("expect_column_values_to_match_like_pattern_list", (column, of) -> {
            Conditional[] likes = Arrays.stream(of.texts("like_pattern_list"))
                    .map(column::isLike)
                    .toArray(Conditional[]::new);
            boolean all = of.get("match_on").filter("all"::equals).isPresent();
            return holds(all ? allOf(likes) : anyOf(likes));
        });
        column(
                "expect_column_values_to_not_match_like_pattern_list",
                (column, of) -> column.isLikeNoneOf(of.texts("like_pattern_list")));
    }

    private static Conditional[] found(ColumnSubject column, Arguments of) {
        return Arrays.stream(of.texts("regex_list")).map(column::contains).toArray(Conditional[]::new);
    }

    private void ofSeveralColumns() {
        rows(
                "expect_column_pair_values_to_be_equal",
                of -> a(of).isEqualTo((Operand) b(of)).nulls(of.nulls()));
        rows(
                "expect_column_pair_values_a_to_be_greater_than_b",
                of -> (of.says("or_equal") ? a(of).isAtLeast((Operand) b(of)) : a(of).isGreaterThan((Operand) b(of)))
                        .nulls(of.nulls()));
        rows("expect_column_pair_values_to_be_in_set", of -> {
            List<List<Expr.Literal>> pairs = of.list("value_pairs_set").stream()
                    .map(pair -> PeerFiles.list(pair).stream()
                            .map(of::value)
                            .map(Expr.Literal::new)
                            .toList())
                    .toList();
            Condition in = new Condition.In(List.of(a(of).expr(), b(of).expr()), pairs);
            return holds(in).nulls(of.nulls());
        });
        rows(
                "expect_compound_columns_to_be_unique",
                of -> columns(of.texts("column_list")).areUnique().nulls(of.nulls()));
        rows(
                "expect_multicolumn_sum_to_equal",
                of -> columns(of.texts("column_list"))
                        .total()
                        .isEqualTo((Number) of.value(of.get("sum_total").orElseThrow()))
                        .nulls(of.nulls()));
        rows("expect_select_column_values_to_be_unique_within_record", PeerWords::differ);
    }

    private static ColumnSubject a(Arguments of) {
        return Expectations.column(of.text("column_A"));
    }

    private static ColumnSubject b(Arguments of) {
        return Expectations.column(of.text("column_B"));
    }

    /** Null differs from every value there; rows are left out when all, or any, of their values are null. */
    private static RowExpectation differ(Arguments of) {
        List<String> names = Arrays.asList(of.texts("column_list"));
        List<Conditional> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                pairs.add(Expectations.column(names.get(i)).isNotEqualTo((Operand) Expectations.column(other)));
            }
        }
        RowExpectation all = holds(allOf(pairs.toArray(Conditional[]::new)));
        return of.nulls() == NullPolicy.IGNORE
                ? all
                : all.nulls(NullPolicy.EQUAL)
                        .where(columns(names.toArray(String[]::new)).areNotAllNull());
    }

    private void ofFigures() {
        figure("expect_column_min_to_be_between", (column, of) -> column.min().isBetween(of.range()));
        figure("expect_column_max_to_be_between", (column, of) -> column.max().isBetween(of.range()));
        figure("expect_column_mean_to_be_between", (column, of) -> column.mean().isBetween(of.range()));
        figure(
                "expect_column_median_to_be_between",
                (column, of) -> column.median().isBetween(of.range()));
        figure("expect_column_sum_to_be_between", (column, of) -> column.sum().isBetween(of.range()));
        figure(
                "expect_column_stdev_to_be_between",
                (column, of) -> column.standardDeviation().isBetween(of.range()));
        figure(
                "expect_column_unique_value_count_to_be_between",
                (column, of) -> column.distinctCount().isBetween(of.range()));
        figure("expect_column_proportion_of_unique_values_to_be_between", PeerWords::proportion);
        figure(
                "expect_column_distinct_values_to_be_in_set",
                (column, of) -> column.distinctValues().areIn(of.values("value_set")));
        figure(
                "expect_column_distinct_values_to_contain_set",
                (column, of) -> column.distinctValues().contain(of.values("value_set")));
        figure(
                "expect_column_distinct_values_to_equal_set",
                (column, of) -> column.distinctValues().areExactly(of.values("value_set")));
        figure("expect_column_most_common_value_to_be_in_set", (column, of) -> {
            Figures.ValuesFigure common = column.mostCommonValues();
            return of.says("ties_okay")
                    ? common.containAnyOf(of.values("value_set"))
                    : common.areIn(of.values("value_set"));
        });
        words.put("expect_column_quantile_values_to_be_between", PeerWords::quantiles);
        schema("expect_table_row_count_to_be_between", of -> rowCount().isBetween(of.range()));
        schema("expect_table_row_count_to_equal", of -> rowCount().isEqualTo(of.count("value")));
    }

    private static FigureExpectation proportion(ColumnSubject column, Arguments of) {
        Range range = of.range();
        return column.distinctRatio()
                .isBetween(
                        ratio(range.lower().orElseThrow().value().toString()),
                        ratio(range.upper().orElseThrow().value().toString()));
    }

    private static List<Expectation> quantiles(Arguments of) {
        Map<String, Object> ranges = PeerFiles.mapping(of.get("quantile_ranges").orElseThrow());
        List<Object> quantiles = PeerFiles.list(ranges.get("quantiles"));
        List<Object> ends = PeerFiles.list(ranges.get("value_ranges"));
        List<Expectation> expectations = new ArrayList<>();
        for (int i = 0; i < quantiles.size(); i++) {
            List<Object> pair = PeerFiles.list(ends.get(i));
            Range range = of.range(pair.get(0), pair.get(1), Range.Edge.CLOSED, Range.Edge.CLOSED);
            expectations.add(Expectations.column(of.text("column"))
                    .quantile(quantiles.get(i).toString(), Measure.Interpolation.NEAREST)
                    .isBetween(range));
        }
        return expectations;
    }

    private void ofSchemas() {
        schema(
                "expect_column_to_exist",
                of -> of.get("column_index").isPresent()
                        ? table().hasColumn(of.text("column"), of.count("column_index"))
                        : table().hasColumn(of.text("column")));
        schema("expect_table_column_count_to_equal", of -> table().hasColumnCount(of.count("value")));
        schema("expect_table_column_count_to_be_between", of -> table().hasColumnCount(of.range()));
        schema("expect_table_columns_to_match_ordered_list", of -> table().hasColumnsInOrder(of.texts("column_list")));
        schema(
                "expect_table_columns_to_match_set",
                of -> of.get("exact_match").filter(Boolean.TRUE::equals).isPresent()
                        ? table().hasExactlyColumns(of.texts("column_set"))
                        : table().hasColumns(of.texts("column_set")));
    }
}
