package dev.assay.checks.kernel.table;

import dev.assay.quality.data.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How tuples of some types are laid out: a word per part that is not text, where nulls are possible a word of null bits
 * after them, and a reference per text. Immutable.
 *
 * @since 0.1
 */
public final class TupleShape {
    /** Whether a part of a tuple may be null. */
    public enum Nulls {
        /** None is. */
        ABSENT,
        /** Some may be. */
        POSSIBLE
    }

    private final List<DataType> types;
    private final boolean hasNulls;
    private final int[] columns;
    private final int words;
    private final int texts;

    /** Lays out tuples of the given types. */
    TupleShape(List<DataType> types, Nulls nulls) {
        if (types.size() > Long.SIZE) {
            throw new IllegalArgumentException("tuples must have at most 64 parts, but had " + types.size());
        }
        this.types = types;
        hasNulls = nulls == Nulls.POSSIBLE;
        columns = new int[types.size()];
        int wordCount = 0;
        int textCount = 0;
        for (int part = 0; part < columns.length; part++) {
            columns[part] = isText(part) ? textCount++ : wordCount++;
        }
        words = wordCount + (hasNulls ? 1 : 0);
        texts = textCount;
    }

    int words() {
        return words;
    }

    boolean hasNulls() {
        return hasNulls;
    }

    int texts() {
        return texts;
    }

    /** Returns the position of a part among the words or among the texts. */
    int column(int part) {
        return columns[part];
    }

    boolean isText(int part) {
        return types.get(part) == DataType.STRING;
    }

    boolean hasWords(int part) {
        return Word.hasWords(types.get(part));
    }

    DataType type(int part) {
        return types.get(part);
    }

    /** Returns whether two shapes lay the same tuples out in the same way. */
    boolean fits(@Nullable TupleShape other) {
        return other != null && hasNulls == other.hasNulls && types.equals(other.types);
    }
}
