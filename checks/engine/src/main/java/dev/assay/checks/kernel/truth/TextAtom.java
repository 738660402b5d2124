package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.text.PatternException;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.vector.ObjectVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that a pattern or format describes. */
abstract class TextAtom extends LazyAtom {
    private static final @Nullable Object[] NONE = {};

    private final Value value;
    private @Nullable Object[] values = NONE;

    TextAtom(Frame frame, Value value, Sense sense) {
        super(frame, List.of(value), sense);
        this.value = value;
    }

    @Override
    final void look() {
        values = value.vector() instanceof ObjectVector objects ? objects.values() : NONE;
    }

    @Override
    final boolean holds(int row) {
        if (values.length == 0 || !(values[row] instanceof String text)) {
            throw new RowFault(row, "a pattern takes text, but there was another value in " + place(row));
        }
        try {
            return holds(row, text);
        } catch (PatternException e) {
            throw new RowFault(row, e.getMessage() + " on one value in " + place(row));
        }
    }

    /**
     * Returns whether the text of a row passes.
     *
     * @throws PatternException if that takes too long
     */
    abstract boolean holds(int row, String text);

    private String place(int row) {
        return "row " + (frame().firstRow() + row);
    }
}
