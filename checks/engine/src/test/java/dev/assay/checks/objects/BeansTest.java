package dev.assay.checks.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.source.Reads;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BeansTest {
    record Integers(byte b, short s, int i, long l, Integer boxed, BigInteger big) {}

    record Others(float f, double d, boolean t, char c) {}

    private static Reads reads(List<?> rows) {
        return Reads.of(new ObjectSource(
                Rows.of(rows),
                new ObjectLayout(Optional.empty(), Optional.empty(), UnaryOperator.identity(), Optional.empty())));
    }

    @Test
    void reads_integers_of_every_size() {
        var rows = List.of(
                new Integers((byte) 1, (short) 2, 3, 4, 7, BigInteger.TWO.pow(70)),
                new Integers((byte) -1, (short) -2, -3, -4, null, null));

        Reads reads = reads(rows);

        assertThat(reads.schema())
                .isEqualTo("[b integer, s integer, i integer, l integer, boxed integer, big integer]");
        assertThat(reads.rows())
                .containsExactly(
                        List.of(1L, 2L, 3L, 4L, 7L, BigInteger.TWO.pow(70)),
                        java.util.Arrays.asList(-1L, -2L, -3L, -4L, null, null));
    }

    @Test
    void reads_other_primitives() {
        var rows = List.of(new Others(0.1f, 0.1, true, 'x'), new Others(-0.5f, Double.NaN, false, '한'));

        Reads reads = reads(rows);

        assertThat(reads.schema()).isEqualTo("[f double, d double, t boolean, c string]");
        assertThat(reads.rows())
                .containsExactly(List.of((double) 0.1f, 0.1, true, "x"), List.of(-0.5, Double.NaN, false, "한"));
    }
}
