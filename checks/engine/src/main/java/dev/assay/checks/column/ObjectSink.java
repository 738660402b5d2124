package dev.assay.checks.column;

import dev.assay.checks.property.Nested;
import dev.assay.checks.text.PatternTimeoutException;
import dev.assay.checks.text.TimedPattern;
import dev.assay.checks.text.WhiteSpace;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.MissingCode;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes text, bytes, lists, structures and whatever else has no primitive form.
 *
 * @since 0.1
 */
public final class ObjectSink extends ColumnSink {
    private final List<Object> missing;
    private final boolean blank;
    private final List<TimedPattern> patterns;
    private final ObjectVector vector;
    private final @Nullable Object[] values;
    private final BitSet undecided = new BitSet();
    private int undecidedRow = -1;
    private boolean givenUp;

    ObjectSink(DataType type, Codes codes, int capacity) {
        super(type);
        missing = codes.values(type);
        blank = codes.has(MissingCode.Kind.BLANK);
        patterns = codes.patterns();
        vector = new ObjectVector(type, capacity);
        values = vector.values();
    }

    @Override
    public void begin() {
        vector.reset();
        undecidedRow = -1;
        undecided.clear();
    }

    /** Takes a plain value of the column's type. */
    public void set(int row, Object plain) {
        values[row] = plain;
    }

    @Override
    boolean accept(int row, Object value) {
        Object plain = switch (type()) {
            case STRING -> text(value);
            case BINARY -> value instanceof byte[] ? value : null;
            case LIST -> Nested.plain(value) instanceof List<?> list ? list : null;
            case STRUCT -> Nested.plain(value) instanceof Map<?, ?> map ? map : null;
            case NULL -> null;
            default -> value;
        };
        values[row] = plain;
        return plain != null;
    }

    private static @Nullable String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean text = value instanceof CharSequence || value instanceof Character || value instanceof UUID;
        return text ? value.toString() : null;
    }

    @Override
    public void putNull(int row) {
        values[row] = null;
        vector.setNull(row);
    }

    @Override
    public Vector finish(int size) {
        boolean any = !missing.isEmpty() || blank || !patterns.isEmpty();
        for (int row = 0; any && row < size; row++) {
            Object value = values[row];
            if (value != null && isMissing(row, value)) {
                putNull(row);
            }
        }
        return vector;
    }

    private boolean isMissing(int row, Object value) {
        for (Object code : missing) {
            if (Values.equal(code, value)) {
                return true;
            }
        }
        return value instanceof String text && ((blank && WhiteSpace.isBlank(text)) || isMatched(row, text));
    }

    private boolean isMatched(int row, String text) {
        try {
            // One row without answer is as bad as all, and others like it would cost as much time.
            if (!givenUp && undecidedRow < 0) {
                return patterns.stream().anyMatch(pattern -> pattern.matches(text));
            }
        } catch (PatternTimeoutException e) {
            return leaveUndecided(row);
        }
        return !patterns.isEmpty() && leaveUndecided(row);
    }

    private boolean leaveUndecided(int row) {
        undecided.set(row);
        undecidedRow = undecidedRow < 0 ? row : undecidedRow;
        return true;
    }

    @Override
    public void giveUp() {
        givenUp = true;
    }

    @Override
    public int undecidedRow() {
        return undecidedRow;
    }

    @Override
    public boolean isUndecided(int row) {
        return undecided.get(row);
    }
}
