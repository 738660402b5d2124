package dev.assay.quality.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.data.PlainOrder;
import dev.assay.quality.expr.Expr.Literal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ValueDifferenceTest {
    private static Figure.ValueCounts found(Object... values) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        Arrays.asList(values).forEach(value -> counts.put(value, 1L));
        return new Figure.ValueCounts(counts);
    }

    private static Bound.Values wanted(Object... values) {
        return new Bound.Values(
                Bound.Relation.EQUALS, Arrays.stream(values).map(Literal::new).toList());
    }

    @Test
    void tells_missing_values_in_the_order_wanted_and_unexpected_ones_in_the_order_found() {
        ValueDifference difference = ValueDifference.of(found("a", "d", "e"), wanted("c", "a", "b"));

        assertThat(difference.missing()).containsExactly("c", "b");
        assertThat(difference.unexpected()).containsExactly("d", "e");
    }

    @Test
    void compares_numbers_by_their_value() {
        ValueDifference difference =
                ValueDifference.of(found(1L, new BigDecimal("2.50"), 3.0), wanted(new BigDecimal("1.0"), 2.5, 3));

        assertThat(difference).isEqualTo(new ValueDifference(List.of(), List.of()));
    }

    @Test
    void takes_a_wanted_double_beside_an_exact_value_for_its_decimal_text() {
        ValueDifference exact = ValueDifference.of(found(new BigDecimal("0.1")), wanted(0.1));
        ValueDifference binary = ValueDifference.of(found(0.1), wanted(0.1));
        ValueDifference mixed = ValueDifference.of(found(0.1), wanted(new BigDecimal("0.1")));

        assertThat(exact).isEqualTo(new ValueDifference(List.of(), List.of()));
        assertThat(binary).isEqualTo(new ValueDifference(List.of(), List.of()));
        assertThat(mixed).isEqualTo(new ValueDifference(List.of(new BigDecimal("0.1")), List.of(0.1)));
    }

    /** "Aa" and "BB" have one hash code, and so have all texts made of as many of either. */
    private static List<String> textsOfOneHash(int pairs) {
        List<String> texts = List.of("");
        for (int i = 0; i < pairs; i++) {
            texts = texts.stream()
                    .flatMap(text -> Stream.of(text + "Aa", text + "BB"))
                    .toList();
        }
        return texts;
    }

    @Test
    @Timeout(20)
    void is_found_fast_among_texts_of_one_hash() {
        List<String> texts = textsOfOneHash(16);
        Object[] half = texts.subList(0, texts.size() / 2).toArray();

        ValueDifference difference = ValueDifference.of(found(texts.toArray()), wanted(half));

        assertThat(difference.missing()).isEmpty();
        assertThat(difference.unexpected()).hasSize(1 << 15);
    }

    @Test
    @Timeout(20)
    void is_found_fast_among_times_of_one_hash() {
        LocalDateTime start = LocalDate.of(2026, 1, 1).atStartOfDay();
        // The hash of a time of day is that of its nanoseconds, whose upper 32 bits it mixes with the lower ones.
        Object[] times = LongStream.range(0, 20_000)
                .mapToObj(i -> start.plusNanos(i << 32 | i))
                .toArray();

        assertThat(Arrays.stream(times).map(Object::hashCode).distinct()).hasSize(1);
        Map<Object, Long> counts = new TreeMap<>(PlainOrder.ASCENDING);
        Arrays.asList(times).forEach(time -> counts.put(time, 1L));

        assertThat(ValueDifference.of(new Figure.ValueCounts(counts), wanted(times)))
                .isEqualTo(new ValueDifference(List.of(), List.of()));
    }

    @Test
    void keeps_lists_that_read_alike_apart() {
        assertThat(found(List.of(1L), List.of("1")).counts()).hasSize(2);
    }

    @Test
    void finds_a_value_wanted_twice_in_different_forms() {
        ValueDifference difference = ValueDifference.of(found(1L), wanted(1, 1.0));

        assertThat(difference).isEqualTo(new ValueDifference(List.of(), List.of()));
    }

    @Test
    void never_wants_nan_and_takes_infinities_for_values() {
        ValueDifference difference = ValueDifference.of(
                found(Double.NaN, Double.POSITIVE_INFINITY),
                wanted(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));

        assertThat(difference).isEqualTo(new ValueDifference(List.of(Double.NEGATIVE_INFINITY), List.of(Double.NaN)));
    }
}
