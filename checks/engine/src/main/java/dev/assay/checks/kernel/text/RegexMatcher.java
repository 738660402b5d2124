package dev.assay.checks.kernel.text;

import dev.assay.quality.expr.Condition.Matches.Scope;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a regular expression describes, found within a time limit.
 *
 * @since 0.1
 */
public final class RegexMatcher implements TextMatcher {
    /** The longest text for which a deep stack is tried; for each of its characters that has some 8 KiB. */
    private static final int LONGEST_DEEP = 1 << 16;

    private final Scope scope;
    private final Matcher matcher;
    private final TimedText timed;
    private final String tooDeep;

    /** Compiles any expression, which may take so long on one text. */
    public RegexMatcher(String regex, Scope scope, Duration limit) {
        this.scope = scope;
        tooDeep = "pattern \"" + regex + "\" needs more stack than there is";
        matcher = Pattern.compile(EndAnchors.strict(regex)).matcher("");
        timed = new TimedText(limit, "pattern \"" + regex + "\" exceeded " + limit);
    }

    @Override
    public boolean holds(String text) {
        try {
            return match(text);
        } catch (StackOverflowError e) {
            return matchDeeply(text);
        }
    }

    private boolean match(String text) {
        matcher.reset(timed.around(text));
        return scope == Scope.WHOLE ? matcher.matches() : matcher.find();
    }

    private boolean matchDeeply(String text) {
        if (text.length() > LONGEST_DEEP) {
            throw new PatternException(tooDeep);
        }
        try {
            return DeepStack.test(() -> match(text));
        } catch (StackOverflowError e) {
            throw new PatternException(tooDeep);
        }
    }
}
