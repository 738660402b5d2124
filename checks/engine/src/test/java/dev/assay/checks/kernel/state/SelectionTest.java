package dev.assay.checks.kernel.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionTest {
    private static final int SIZE = 20_000;

    static Stream<Named<LongSupplier>> distributions() {
        Random random = new Random(7);
        return Stream.of(
                Named.of("any", random::nextLong),
                Named.of("few", () -> random.nextInt(3)),
                Named.of("narrow", () -> 1_000_000_007L + random.nextInt(5_000)),
                Named.of("doubles", () -> Double.doubleToRawLongBits(random.nextDouble() * 100)),
                Named.of("mostly one", () -> random.nextInt(100) == 0 ? random.nextLong() : 42),
                Named.of("extremes", () -> random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void finds_what_sorting_finds(LongSupplier values) {
        long[] all = new long[SIZE];
        List<long[]> pieces = new ArrayList<>();
        LongChunks chunks = new LongChunks();
        for (int i = 0; i < SIZE; i++) {
            all[i] = values.getAsLong();
            chunks.add(all[i]);
        }
        pieces.addAll(chunks.pieces());
        long[] ranks = {0, 1, 17, 9_999, 10_000, 19_800, SIZE - 2, SIZE - 1};

        long[] selected = Selection.select(pieces, SIZE, ranks);

        Arrays.sort(all);
        assertThat(selected)
                .containsExactly(
                        Arrays.stream(ranks).map(rank -> all[(int) rank]).toArray());
    }

    @Test
    void finds_equal_values_at_once() {
        long[] equal = new long[5_000];
        Arrays.fill(equal, -3);

        assertThat(Selection.select(List.of(equal), 5_000, new long[] {0, 4_999}))
                .containsExactly(-3, -3);
    }
}
