package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Constant;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.NumberViews;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value that occurs in a list of constants. */
final class SetAtom extends Atom {
    private static final int FEW = 4;

    private final Value value;
    private final List<Constant> options;
    /** What exact numbers, and values that are not numbers, are looked up in. */
    private final Set<Object> exact = new HashSet<>();
    /** What doubles are looked up in. */
    private final Set<Object> doubles = new HashSet<>();

    /** The texts of a set so small that going through it is faster than looking up. */
    private final String[] texts;

    private final boolean isOfText;

    private @Nullable LongSet longs;
    private int longsScale = -1;
    private long[] keys = {};

    SetAtom(Frame frame, Value value, List<Constant> options, Sense sense) {
        super(frame, List.of(value), sense);
        this.value = value;
        this.options = options;
        for (Constant option : options) {
            exact.add(keyBesideExact(option));
            doubles.add(keyBesideDoubles(option));
        }
        isOfText = options.get(0).plain() instanceof String;
        texts = exact.size() <= FEW ? texts(exact) : new String[0];
    }

    /** Returns the key of a constant among exact numbers, or values that are no numbers. */
    static Object keyBesideExact(Constant option) {
        return option.exact().isPresent() ? Values.key(option.exact().get()) : keyBesideDoubles(option);
    }

    /** Returns the key of a constant among doubles. */
    static Object keyBesideDoubles(Constant option) {
        return Values.key(java.util.Objects.requireNonNull(option.plain()));
    }

    private static String[] texts(Set<Object> options) {
        List<String> texts = new ArrayList<>();
        for (Object option : options) {
            if (option instanceof String text) {
                texts.add(text);
            }
        }
        return texts.toArray(new String[0]);
    }

    @Override
    void holds(long[] into) {
        Vector vector = value.vector();
        int size = frame().size();
        switch (vector.layout()) {
            case LONG, DECIMAL -> integers(vector).members(NumberViews.unscaled(vector), size, into);
            case DOUBLE -> doubles(((DoubleVector) vector).values(), size, into);
            case TIME -> times((TimeVector) vector, size, into);
            case OBJECT -> objects((ObjectVector) vector, size, into);
        }
    }

    private LongSet integers(Vector vector) {
        int scale = vector.type() == DataType.BOOLEAN ? 0 : NumberViews.scale(vector);
        LongSet known = longs;
        if (known == null || scale != longsScale) {
            known = LongSet.of(options.stream()
                    .map(option -> Interval.between(option, option).integers(scale))
                    .filter(range -> !range.isEmpty())
                    .mapToLong(LongRange::lower)
                    .toArray());
            longs = known;
            longsScale = scale;
        }
        return known;
    }

    private void doubles(double[] values, int size, long[] into) {
        LongSet known = longs;
        if (known == null) {
            known = LongSet.of(options.stream()
                    .map(option -> Interval.between(option, option).doubles())
                    .filter(range -> range.lower() == range.upper())
                    .mapToLong(range -> Double.doubleToRawLongBits(range.lower() + 0.0))
                    .toArray());
            longs = known;
        }
        makeKeys(size);
        for (int i = 0; i < size; i++) {
            // Adding zero makes the negative zero positive.
            keys[i] = Double.doubleToRawLongBits(values[i] + 0.0);
        }
        known.members(keys, size, into);
    }

    private void times(TimeVector vector, int size, long[] into) {
        for (int i = 0; i < size; i++) {
            Object plain = vector.get(i);
            into[i >>> 6] |= plain != null && exact.contains(plain) ? 1L << i : 0;
        }
    }

    private void makeKeys(int size) {
        keys = keys.length < size ? new long[frame().capacity()] : keys;
    }

    private void objects(ObjectVector vector, int size, long[] into) {
        @Nullable Object[] values = vector.values();
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(size, from + Long.SIZE);
            long bits = 0;
            for (int i = from; i < end; i++) {
                Object object = values[i];
                bits |= object != null && isMember(object, i) ? 1L << i : 0;
            }
            into[word] |= bits;
        }
    }

    private boolean isOneOf(String text) {
        for (String option : texts) {
            if (text.equals(option)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMember(Object object, int index) {
        if (isOfText && object instanceof String text) {
            return texts.length == 0 ? exact.contains(text) : isOneOf(text);
        }
        if (!Values.typeOf(object)
                .isComparableWith(Values.typeOf(
                        java.util.Objects.requireNonNull(options.get(0).plain())))) {
            fault(index, Compare.fault(frame().firstRow() + index));
            return false;
        }
        return (object instanceof Double ? doubles : exact).contains(Values.key(object));
    }
}
