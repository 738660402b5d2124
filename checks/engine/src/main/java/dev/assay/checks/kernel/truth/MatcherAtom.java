package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.text.TextMatcher;
import dev.assay.checks.kernel.text.TextMemo;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;

/** A text that a matcher of its own passes. */
final class MatcherAtom extends TextAtom {
    private final TextMemo memo;

    MatcherAtom(Frame frame, Value value, TextMatcher test, Sense sense) {
        super(frame, value, sense);
        this.memo = new TextMemo(test);
    }

    @Override
    boolean holds(int row, String text) {
        return memo.holds(text);
    }
}
