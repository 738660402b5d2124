package dev.assay.checks.kernel.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.kernel.value.Expressions;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.vector.Batch;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TupleTableTest {
    private static final int PAIRS = 12;
    private static final int COUNT = 1 << PAIRS;
    /** In slots of which half are taken a tuple is expected to lie half a slot from its own; in one heap, 2,000 slots. */
    private static final long FEW = 2L * COUNT;

    private static Tuples tuples(TupleShape.Nulls nulls, Vector... columns) {
        int size = ((ObjectVector) columns[0]).values().length;
        List<String> names =
                IntStream.range(0, columns.length).mapToObj(i -> "c" + i).toList();
        Frame frame = new Frame();
        frame.load(new Batch(size, 1, List.of(columns)));
        Expressions expressions = new Expressions(frame, names, Instant.EPOCH);
        List<Expr> parts = names.stream().<Expr>map(Expr.Column::new).toList();
        Tuples tuples = new Tuples(frame, expressions.all(parts), nulls);
        tuples.encode(IntStream.range(0, size).toArray(), size);
        return tuples;
    }

    private static Vector column(DataType type, List<? extends @Nullable Object> values) {
        ObjectVector vector = new ObjectVector(type, values.size());
        for (int i = 0; i < values.size(); i++) {
            vector.values()[i] = values.get(i);
            if (values.get(i) == null) {
                vector.setNull(i);
            }
        }
        return vector;
    }

    private static Tuples texts(List<String> texts) {
        return tuples(TupleShape.Nulls.ABSENT, column(DataType.STRING, texts));
    }

    private static Tuples numbers(DataType type, LongStream words, java.util.function.LongFunction<Object> number) {
        return tuples(
                TupleShape.Nulls.ABSENT, column(type, words.mapToObj(number).toList()));
    }

    private static long[] words() {
        return Collisions.words(COUNT, 0, word -> true);
    }

    private static long tags(Tuples tuples) {
        return IntStream.range(0, tuples.count())
                .mapToLong(i -> tuples.hash(i) >>> 32)
                .distinct()
                .count();
    }

    /** Puts different tuples in and looks them up, and returns how many slots they lie from their own in all. */
    private static long walked(Tuples tuples) {
        TupleTable table = new TupleTable(tuples.shape());
        int[] all = IntStream.range(0, tuples.count()).toArray();

        assertThat(Arrays.stream(all).map(i -> table.put(tuples, i))).containsExactly(boxed(all));
        assertThat(Arrays.stream(all).map(i -> table.put(tuples, i))).containsExactly(boxed(all));
        assertThat(Arrays.stream(all).map(i -> table.find(tuples, i))).containsExactly(boxed(all));
        return table.walked();
    }

    private static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    @Test
    void spreads_texts_of_one_hash_code_as_well_as_others() {
        Tuples colliding = texts(Collisions.texts(PAIRS));
        Tuples apart = texts(Collisions.apart(PAIRS));

        assertThat(tags(colliding)).isEqualTo(1);
        assertThat(walked(colliding)).isLessThan(FEW);
        assertThat(walked(apart)).isLessThan(FEW);
    }

    @Test
    void spreads_integers_of_one_hash() {
        Tuples tuples = numbers(DataType.INTEGER, Arrays.stream(words()), word -> word);

        assertThat(tags(tuples)).isEqualTo(1);
        assertThat(walked(tuples)).isLessThan(FEW);
    }

    @Test
    void spreads_doubles_of_one_hash() {
        long[] words = Collisions.words(COUNT, 0, word -> Double.isFinite(Double.longBitsToDouble(word)));
        Tuples tuples = numbers(DataType.DOUBLE, Arrays.stream(words), Double::longBitsToDouble);

        assertThat(tags(tuples)).isEqualTo(1);
        assertThat(walked(tuples)).isLessThan(FEW);
    }

    /** The word of a decimal is its unscaled value, without zeros at its end, above five bits of its scale. */
    @Test
    void spreads_decimals_of_one_hash() {
        long[] words = Collisions.words(COUNT, 0, word -> (word & 31) == 2 && (word >> 5) % 10 != 0);
        Tuples tuples = numbers(DataType.DECIMAL, Arrays.stream(words), word -> BigDecimal.valueOf(word >> 5, 2));

        assertThat(tags(tuples)).isEqualTo(1);
        assertThat(walked(tuples)).isLessThan(FEW);
    }

    @Test
    void spreads_integers_whose_hashes_differ_in_their_lowest_bits_only() {
        // The first 16 bits choose the slot among up to 65,536; the tags are different.
        long[] near = LongStream.range(0, COUNT)
                .map(i -> Collisions.unhash(0x1234L << 48 | i << 32, 0))
                .toArray();
        Tuples tuples = numbers(DataType.INTEGER, Arrays.stream(near), word -> word);

        assertThat(tags(tuples)).isEqualTo(COUNT);
        assertThat(walked(tuples)).isLessThan(FEW);
    }

    @Test
    void spreads_tuples_that_differ_in_a_text_of_one_hash_code() {
        List<String> texts = Collisions.texts(PAIRS);
        List<Long> numbers = Collections.nCopies(COUNT, 7L);
        Tuples tuples =
                tuples(TupleShape.Nulls.POSSIBLE, column(DataType.STRING, texts), column(DataType.INTEGER, numbers));

        assertThat(tags(tuples)).isEqualTo(1);
        assertThat(walked(tuples)).isLessThan(FEW);
    }

    @Test
    void spreads_numbers_as_before_if_they_do_not_collide() {
        LongStream words = new Random(3).longs(COUNT);

        assertThat(walked(numbers(DataType.INTEGER, words, word -> word))).isLessThan(FEW);
        assertThat(walked(numbers(DataType.INTEGER, LongStream.range(0, COUNT), word -> word)))
                .isLessThan(FEW);
        assertThat(walked(numbers(DataType.DOUBLE, LongStream.range(0, COUNT), word -> word / 4.0)))
                .isLessThan(FEW);
    }

    @Test
    void tells_null_and_texts_cut_in_another_place_apart_among_colliding_texts() {
        List<@Nullable String> left = new ArrayList<>(Collisions.texts(8));
        List<@Nullable String> right = new ArrayList<>(Collections.nCopies(left.size(), ""));
        left.addAll(Arrays.asList(null, "", "", null, "AaB", "Aa"));
        right.addAll(Arrays.asList("", null, "", null, "B", "BB"));
        Tuples tuples =
                tuples(TupleShape.Nulls.POSSIBLE, column(DataType.STRING, left), column(DataType.STRING, right));

        assertThat(walked(tuples)).isLessThan(FEW);
    }

    @Test
    void does_not_find_what_is_not_there() {
        Tuples colliding = texts(Collisions.texts(PAIRS));
        TupleTable table = new TupleTable(colliding.shape());

        for (int i = 0; i < COUNT / 2; i++) {
            table.put(colliding, i);
        }

        assertThat(IntStream.range(COUNT / 2, COUNT).map(i -> table.find(colliding, i)))
                .containsOnly(-1);
    }
}
