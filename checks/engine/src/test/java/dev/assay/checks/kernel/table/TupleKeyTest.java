package dev.assay.checks.kernel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TupleKeyTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 2, 12, 0);

    /** Different values of every kind, each made anew, so that only their contents are equal. */
    private static List<@Nullable Object> values() {
        Map<String, @Nullable Object> withNull = new HashMap<>();
        withNull.put("a", null);
        return Arrays.asList(
                null,
                true,
                false,
                -1L,
                2L,
                new BigInteger("99999999999999999999"),
                new BigDecimal("1.5"),
                new BigDecimal("1.50000000000000000000000001"),
                0.5,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                "",
                "Aa",
                "BB",
                LocalDate.of(2026, 1, 2),
                LocalTime.NOON,
                NOON,
                NOON.plusNanos(1),
                Instant.ofEpochSecond(5),
                new byte[] {1},
                new byte[] {-1},
                List.of(),
                List.of(1L, 2L),
                List.of(2L, 1L),
                Arrays.asList(1L, null),
                Map.of(),
                Map.of("a", 1L, "b", 2L),
                Map.of("a", 2L, "b", 1L),
                withNull,
                new StringBuilder("no plain value"));
    }

    private static List<TupleKey> keys() {
        List<@Nullable Object> values = values();
        List<TupleKey> keys = new ArrayList<>();
        for (Object first : values) {
            keys.add(TupleKey.of(Collections.singletonList(first)));
            for (Object second : Arrays.asList(null, 2L, Double.NaN, "Aa", "BB")) {
                keys.add(TupleKey.of(Arrays.asList(first, second)));
            }
        }
        return keys;
    }

    @Test
    void has_an_order_that_agrees_with_equality() {
        List<TupleKey> keys = keys();

        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                int sign = Integer.signum(keys.get(i).compareTo(keys.get(j)));
                assertThat(sign).isEqualTo(-Integer.signum(keys.get(j).compareTo(keys.get(i))));
                assertThat(sign == 0).isEqualTo(i == j);
            }
        }
    }

    @Test
    void has_an_order_that_carries_over() {
        List<TupleKey> sorted = new ArrayList<>(keys());
        Collections.sort(sorted);

        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                assertThat(sorted.get(i)).isLessThan(sorted.get(j));
            }
        }
    }

    @Test
    void is_equal_by_contents_bytes_among_them() {
        TupleKey key = TupleKey.of(Arrays.asList(new byte[] {1, 2}, "a", null));
        TupleKey same = TupleKey.of(Arrays.asList(new byte[] {1, 2}, "a", null));

        assertThat(key).isEqualTo(same).hasSameHashCodeAs(same).isEqualByComparingTo(same);
    }

    @Test
    void gives_pairs_of_small_numbers_hashes_of_their_own() {
        Set<Integer> hashes = new HashSet<>();

        for (long i = 0; i < 100; i++) {
            for (long j = 0; j < 100; j++) {
                hashes.add(TupleKey.of(List.of(i, j)).hashCode());
            }
        }

        // A list's own hash, 31 × (31 + i) + j, has 31 × 99 + 100 = 3,169 values.
        assertThat(hashes).hasSize(10_000);
    }

    /** Without an order each of 65,536 keys is compared with all before it, two thousand million times in all. */
    @Test
    void is_found_soon_among_keys_of_one_hash() {
        List<TupleKey> keys = Collisions.texts(16).stream()
                .map(text -> TupleKey.of(List.of(text)))
                .toList();
        Set<TupleKey> found = new HashSet<>();

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> found.addAll(keys));

        assertThat(keys.stream().map(TupleKey::hashCode).distinct()).hasSize(1);
        assertThat(found).hasSize(1 << 16);
    }
}
