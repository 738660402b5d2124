package dev.assay.checks.kernel.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.kernel.table.Collisions;
import dev.assay.checks.kernel.value.Bits;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LongSetTest {
    private static boolean has(LongSet set, long value) {
        long[] into = new long[1];
        set.members(new long[] {value}, 1, into);
        return into[0] == 1;
    }

    @Test
    void knows_values_that_lie_close_together() {
        LongSet set = LongSet.of(new long[] {-3, 1, 60});

        assertThat(LongStream.of(-3, 1, 60)).allMatch(value -> has(set, value));
        assertThat(LongStream.of(-4, 0, 61, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE))
                .noneMatch(value -> has(set, value));
    }

    @Test
    void knows_values_that_lie_far_apart() {
        long[] values = new Random(5).longs(300).toArray();
        values[0] = 0;
        values[1] = Long.MIN_VALUE;
        LongSet set = LongSet.of(values);

        assertThat(Arrays.stream(values)).allMatch(value -> has(set, value));
        assertThat(new Random(6).longs(1_000)).noneMatch(value -> has(set, value));
    }

    @Test
    void may_be_empty() {
        assertThat(has(LongSet.of(new long[0]), 0)).isFalse();
    }

    @Test
    void finds_members_row_by_row() {
        long[] into = new long[2];

        LongSet.of(new long[] {1, 1_000_000}).members(LongStream.range(0, 100).toArray(), 100, into);

        assertThat(Bits.count(into, 2)).isEqualTo(1);
        assertThat(Bits.has(into, 1)).isTrue();
    }

    /** Multiples of the factor's inverse are taken to 0, 1, 2 and so on, whose upper bits, the slots, are all zero. */
    @Test
    void knows_values_that_were_chosen_to_have_one_slot() {
        long inverse = Collisions.inverse(0x9E3779B97F4A7C15L);
        long[] values = LongStream.range(0, 100_000).map(i -> 2 * i * inverse).toArray();

        LongSet set = LongSet.of(values);

        assertThat(set.longestRun()).isLessThan(257);
        assertThat(Arrays.stream(values)).allMatch(value -> has(set, value));
        assertThat(LongStream.range(0, 100_000).map(i -> (2 * i + 1) * inverse)).noneMatch(value -> has(set, value));
    }

    /** As before, but one value per slot: no value is far from its own, only values that are not there walk far. */
    @Test
    void knows_values_that_were_chosen_to_have_slots_in_a_row() {
        long inverse = Collisions.inverse(0x9E3779B97F4A7C15L);
        long[] values =
                LongStream.range(0, 1 << 14).map(i -> (i << 48) * inverse).toArray();

        LongSet set = LongSet.of(values);

        assertThat(set.longestRun()).isLessThan(257);
        assertThat(Arrays.stream(values)).allMatch(value -> has(set, value));
        assertThat(LongStream.range(0, 1 << 14).map(i -> (i << 48 | 1) * inverse))
                .noneMatch(value -> has(set, value));
    }

    @Test
    void keeps_values_chosen_by_chance_or_evenly_in_short_runs() {
        assertThat(LongSet.of(new Random(9).longs(100_000).toArray()).longestRun())
                .isBetween(1, 256);
        assertThat(LongSet.of(LongStream.range(0, 100_000).map(i -> 1_000 * i).toArray())
                        .longestRun())
                .isBetween(1, 256);
    }
}
