package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.text.PatternException;
import dev.assay.checks.kernel.text.TextMatcher;
import dev.assay.checks.kernel.text.TextMemo;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.vector.ObjectVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that a pattern or format describes. */
final class TextAtom extends LazyAtom {
    private static final @Nullable Object[] NONE = {};

    private final Value value;
    private final TextMemo memo;
    private @Nullable Object[] values = NONE;

    TextAtom(Frame frame, Value value, TextMatcher test, Sense sense) {
        super(frame, List.of(value), sense);
        this.value = value;
        this.memo = new TextMemo(test);
    }

    @Override
    void look() {
        values = value.vector() instanceof ObjectVector objects ? objects.values() : NONE;
    }

    @Override
    boolean holds(int row) {
        if (values.length == 0 || !(values[row] instanceof String text)) {
            throw new RowFault(row, "a pattern takes text, but there was another value in " + place(row));
        }
        try {
            return memo.holds(text);
        } catch (PatternException e) {
            throw new RowFault(row, e.getMessage() + " on one value in " + place(row));
        }
    }

    private String place(int row) {
        return "row " + (frame().firstRow() + row);
    }
}
