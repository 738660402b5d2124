package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.text.LinearPattern;
import dev.assay.checks.kernel.text.PatternRows;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;

/** A text that begins with what a simple pattern describes, which all such patterns over one value find together. */
final class PatternAtom extends TextAtom {
    private final PatternRows rows;
    private final int number;

    PatternAtom(Frame frame, Value value, PatternRows rows, LinearPattern pattern, Sense sense) {
        super(frame, value, sense);
        this.rows = rows;
        this.number = rows.add(pattern);
    }

    @Override
    boolean holds(int row, String text) {
        return (rows.holding(row, text) >>> number & 1) != 0;
    }
}
