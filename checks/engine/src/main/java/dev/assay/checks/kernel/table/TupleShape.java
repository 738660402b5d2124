package dev.assay.checks.kernel.table;

import dev.assay.quality.data.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How tuples of some types are laid out: a word per part that is not text, a word of null bits at the end, and a
 * reference per text. Immutable.
 *
 * @since 0.1
 */
public final class TupleShape {
    private final List<DataType> types;
    private final int[] columns;
    private final int words;
    private final int texts;

    /** Lays out tuples of the given types. */
    TupleShape(List<DataType> types) {
        if (types.size() > Long.SIZE) {
            throw new IllegalArgumentException("tuples must have at most 64 parts, but had " + types.size());
        }
        this.types = types;
        columns = new int[types.size()];
        int wordCount = 0;
        int textCount = 0;
        for (int part = 0; part < columns.length; part++) {
            columns[part] = isText(part) ? textCount++ : wordCount++;
        }
        words = wordCount + 1;
        texts = textCount;
    }

    int words() {
        return words;
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
        return other != null && types.equals(other.types);
    }
}
