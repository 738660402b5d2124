package dev.assay.quality.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainOrderTest {
    /** Numbers by value, then types as {@link DataType} lists them, then NaN, then null. */
    private static final List<Object> ORDERED = Collections.unmodifiableList(Arrays.asList(
            false,
            true,
            Double.NEGATIVE_INFINITY,
            -3L,
            0.5,
            new BigDecimal("0.75"),
            10L,
            "",
            "a",
            "b",
            LocalDate.EPOCH,
            new byte[] {1},
            new byte[] {(byte) 200},
            List.of(1L),
            List.of(2L),
            Map.of("a", 1L),
            Double.NaN,
            null));

    @Test
    void is_ascending_then_by_type_with_nan_and_null_last() {
        List<Object> shuffled = new ArrayList<>(ORDERED);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort(PlainOrder.ASCENDING);

        assertThat(shuffled).containsExactlyElementsOf(ORDERED);
    }

    @Test
    void takes_numbers_of_one_value_for_one() {
        assertThat(PlainOrder.ASCENDING.compare(1L, 1.0)).isZero();
        assertThat(PlainOrder.ASCENDING.compare(0.0, -0.0)).isZero();
        assertThat(PlainOrder.ASCENDING.compare(Double.NaN, Double.NaN)).isZero();
        assertThat(PlainOrder.ASCENDING.compare(null, null)).isZero();
    }

    @Test
    void compares_tuples_part_by_part() {
        assertThat(PlainOrder.ASCENDING.compareTuples(List.of(1L, "b"), List.of(1L, "a")))
                .isPositive();
        assertThat(PlainOrder.ASCENDING.compareTuples(List.of(1L, "b"), List.of(2L, "a")))
                .isNegative();
        assertThat(PlainOrder.ASCENDING.compareTuples(List.of(1L, "b"), List.of(1.0, "b")))
                .isZero();
    }
}
