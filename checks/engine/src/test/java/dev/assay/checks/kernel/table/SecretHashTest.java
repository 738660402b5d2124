package dev.assay.checks.kernel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretHashTest {
    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
    private final SecretHash hash = SecretHash.create();

    private long of(long[] words, String... texts) {
        return hash.texts(hash.words(words, 0, words.length), texts, 0, texts.length);
    }

    @Test
    void takes_steps_of_a_polynomial_modulo_the_prime() {
        Random random = new Random(7);

        for (int i = 0; i < 10_000; i++) {
            long state = random.nextLong() >>> 3;
            long point = random.nextLong() >>> 3;
            long piece = random.nextLong() >>> 16;

            BigInteger expected = BigInteger.valueOf(state)
                    .multiply(BigInteger.valueOf(point))
                    .add(BigInteger.valueOf(piece))
                    .mod(PRIME);
            assertThat(new SecretHash(point).append(state, piece)).isEqualTo(expected.longValue());
        }
    }

    @Test
    void takes_steps_of_a_polynomial_at_the_ends_of_the_range() {
        long last = PRIME.longValue() - 1;

        // (−1) × (−1) − 1 = 0 and (−1) × (−1) + 1 = 2, modulo the prime.
        assertThat(new SecretHash(last).append(last, last)).isZero();
        assertThat(new SecretHash(last).append(last, 1)).isEqualTo(2);
        assertThat(new SecretHash(1).append(0, 0)).isZero();
    }

    @Test
    void depends_on_every_part_and_where_it_ends() {
        Set<Long> hashes = new HashSet<>();

        hashes.add(of(new long[] {}));
        hashes.add(of(new long[] {0}));
        hashes.add(of(new long[] {1}));
        hashes.add(of(new long[] {1L << 32}));
        hashes.add(of(new long[] {Long.MIN_VALUE}));
        hashes.add(of(new long[] {0, 1}));
        hashes.add(of(new long[] {1, 0}));
        hashes.add(of(new long[] {}, ""));
        hashes.add(of(new long[] {}, "", ""));
        hashes.add(of(new long[] {}, "\0"));
        hashes.add(of(new long[] {}, "\0\0"));
        hashes.add(of(new long[] {}, "Aa"));
        hashes.add(of(new long[] {}, "BB"));
        hashes.add(of(new long[] {}, "abc", "d"));
        hashes.add(of(new long[] {}, "ab", "cd"));
        hashes.add(of(new long[] {}, "abcd"));

        assertThat(hashes).hasSize(16);
    }

    @Test
    void is_the_same_for_equal_texts_and_another_for_each_secret() {
        String[] text = {"Aa"};

        assertThat(of(new long[] {1}, new String("Aa"))).isEqualTo(of(new long[] {1}, "Aa"));
        assertThat(SecretHash.create().texts(1, text, 0, 1)).isNotEqualTo(hash.texts(1, text, 0, 1));
    }
}
