package dev.assay.checks.kernel.table;

import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Plain;
import dev.assay.checks.kernel.value.Times;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.vector.DecimalVector;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tuples of some rows of a batch, encoded. Confined to one thread.
 *
 * @since 0.1
 */
public final class Tuples {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long STIR = 0xC2B2AE3D27D4EB4FL;

    private final Frame frame;
    private final List<Value> parts;
    private final TupleShape.Nulls nulls;
    private @Nullable TupleShape shape;
    private int[] rows = {};
    private int count;
    private long[] words = {};
    private @Nullable String[] texts = {};
    private long[] hashes = {};
    private boolean[] odd = {};
    private boolean anyOdd;
    private int[] order = {};
    private int[] ends = {};

    /** Prepares to encode tuples of values, of rows where nulls are as told. */
    public Tuples(Frame frame, List<Value> parts, TupleShape.Nulls nulls) {
        this.frame = frame;
        this.nulls = nulls;
        this.parts = parts;
    }

    /** Encodes the tuples of some rows of the current batch. */
    public void encode(int[] ofRows, int ofCount) {
        rows = ofRows;
        count = ofCount;
        TupleShape known = shape();
        makeRoom(known);
        anyOdd = false;
        for (int part = 0; part < parts.size(); part++) {
            Vector vector = parts.get(part).vector();
            if (known.isText(part)) {
                encodeTexts(vector, known, part);
            } else {
                encodeWords(vector, known, part);
            }
        }
        hash(known);
    }

    private void makeRoom(TupleShape known) {
        if (hashes.length < count) {
            hashes = new long[frame.capacity()];
            odd = new boolean[frame.capacity()];
            words = new long[frame.capacity() * known.words()];
            texts = new String[frame.capacity() * known.texts()];
        }
        Arrays.fill(odd, 0, count, false);
        if (known.hasNulls()) {
            for (int at = known.words() - 1; at < count * known.words(); at += known.words()) {
                words[at] = 0;
            }
        }
    }

    private void encodeTexts(Vector vector, TupleShape known, int part) {
        int column = known.column(part);
        int width = known.texts();
        for (int i = 0; i < count; i++) {
            Object value = vector.get(rows[i]);
            texts[i * width + column] = value instanceof String text ? text : null;
            if (value == null) {
                markNull(known, part, i);
            } else if (!(value instanceof String)) {
                markOdd(i);
            }
        }
    }

    private void encodeWords(Vector vector, TupleShape known, int part) {
        switch (vector.layout()) {
            case LONG -> longs(((LongVector) vector).values(), known, part);
            case DOUBLE -> doubles(((DoubleVector) vector).values(), known, part);
            case DECIMAL -> decimals((DecimalVector) vector, known, part);
            case TIME -> times((TimeVector) vector, known, part);
            case OBJECT -> objects(vector, known, part);
        }
        if (known.hasNulls() && vector.hasNulls()) {
            for (int i = 0; i < count; i++) {
                if (vector.isNull(rows[i])) {
                    words[i * known.words() + known.column(part)] = 0;
                    markNull(known, part, i);
                }
            }
        }
    }

    private void longs(long[] values, TupleShape known, int part) {
        int at = known.column(part);
        int width = known.words();
        for (int i = 0; i < count; i++, at += width) {
            words[at] = values[rows[i]];
        }
    }

    private void doubles(double[] values, TupleShape known, int part) {
        int at = known.column(part);
        int width = known.words();
        for (int i = 0; i < count; i++, at += width) {
            words[at] = Word.ofDouble(values[rows[i]]);
        }
    }

    private void decimals(DecimalVector vector, TupleShape known, int part) {
        int at = known.column(part);
        int width = known.words();
        for (int i = 0; i < count; i++, at += width) {
            long unscaled = vector.unscaled()[rows[i]];
            int scale = vector.scale();
            while (scale > 0 && unscaled % 10 == 0) {
                unscaled /= 10;
                scale--;
            }
            if (Word.fits(unscaled, scale)) {
                words[at] = Word.ofDecimal(unscaled, scale);
            } else if (!vector.isNull(rows[i])) {
                markOdd(i);
            }
        }
    }

    private void times(TimeVector vector, TupleShape known, int part) {
        int at = known.column(part);
        int width = known.words();
        for (int i = 0; i < count; i++, at += width) {
            long seconds = vector.seconds()[rows[i]];
            words[at] = Times.pack(seconds, vector.nanos()[rows[i]]);
            if (!Times.isPackable(seconds) && !vector.isNull(rows[i])) {
                markOdd(i);
            }
        }
    }

    private void objects(Vector vector, TupleShape known, int part) {
        for (int i = 0; i < count; i++) {
            Object value = vector.get(rows[i]);
            if (value != null) {
                Long word = known.hasWords(part) ? Word.of(value, known.type(part)) : null;
                words[i * known.words() + known.column(part)] = word == null ? 0 : word;
                if (word == null) {
                    markOdd(i);
                }
            }
        }
    }

    private void markNull(TupleShape known, int part, int tuple) {
        words[tuple * known.words() + known.words() - 1] |= 1L << part;
    }

    private void markOdd(int tuple) {
        odd[tuple] = true;
        anyOdd = true;
    }

    private void hash(TupleShape known) {
        int width = known.words();
        int textWidth = known.texts();
        for (int i = 0; i < count; i++) {
            long hash = 0;
            for (int at = i * width; at < i * width + width; at++) {
                hash = (hash ^ words[at]) * SPREAD;
                hash ^= hash >>> 32;
            }
            for (int at = i * textWidth; at < i * textWidth + textWidth; at++) {
                String text = texts[at];
                hash = (hash ^ (text == null ? 0 : text.hashCode())) * SPREAD;
                hash ^= hash >>> 32;
            }
            hash *= STIR;
            hashes[i] = hash ^ hash >>> 29;
        }
    }

    /**
     * Orders tuples by the lowest bits of their hashes.
     *
     * @param stripes how many different bits count; a power of two
     * @return for each stripe the end of its tuples in {@link #order}
     */
    int[] divide(int stripes) {
        if (order.length < count) {
            order = new int[frame.capacity()];
        }
        ends = ends.length == stripes ? ends : new int[stripes];
        if (stripes == 1) {
            for (int i = 0; i < count; i++) {
                order[i] = i;
            }
            ends[0] = count;
            return ends;
        }
        Arrays.fill(ends, 0);
        for (int i = 0; i < count; i++) {
            ends[(int) hashes[i] & stripes - 1]++;
        }
        int start = 0;
        for (int i = 0; i < stripes; i++) {
            int length = ends[i];
            ends[i] = start;
            start += length;
        }
        for (int i = 0; i < count; i++) {
            order[ends[(int) hashes[i] & stripes - 1]++] = i;
        }
        return ends;
    }

    int[] order() {
        return order;
    }

    /** Returns how tuples are encoded; known as soon as a batch has been seen. */
    public TupleShape shape() {
        TupleShape known = shape;
        if (known == null) {
            List<DataType> types = new ArrayList<>();
            for (Value part : parts) {
                types.add(part.vector().type());
            }
            known = new TupleShape(types, nulls);
            shape = known;
        }
        return known;
    }

    /** Returns how many tuples there are. */
    public int count() {
        return count;
    }

    /** Returns the row of a tuple within the batch. */
    public int row(int tuple) {
        return rows[tuple];
    }

    /** Returns the number of a tuple's row in the dataset. */
    long number(int tuple) {
        return frame.firstRow() + rows[tuple];
    }

    long[] words() {
        return words;
    }

    @Nullable
    String[] texts() {
        return texts;
    }

    long hash(int tuple) {
        return hashes[tuple];
    }

    long hash(int tuple, SecretHash secret) {
        int width = shape().words();
        int textWidth = shape().texts();
        long begun = secret.words(words, tuple * width, tuple * width + width);
        return secret.texts(begun, texts, tuple * textWidth, tuple * textWidth + textWidth);
    }

    boolean isOdd(int tuple) {
        return anyOdd && odd[tuple];
    }

    /** Returns the key of a tuple that has no words. */
    TupleKey key(int tuple) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Value part : parts) {
            Object value = Plain.at(part.vector(), rows[tuple]);
            key.add(value == null ? null : Values.key(value));
        }
        return new TupleKey(key);
    }
}
