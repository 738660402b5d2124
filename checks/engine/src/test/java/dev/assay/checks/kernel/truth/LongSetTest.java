package dev.assay.checks.kernel.truth;

import static org.assertj.core.api.Assertions.assertThat;

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
}
