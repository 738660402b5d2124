package dev.assay.checks.kernel.text;

import dev.assay.quality.expr.Condition.Matches.Scope;
import java.util.List;
import java.util.Optional;

/**
 * A text that begins with what a simple regular expression describes: characters and classes of them, one after the other,
 * each so many times. As long as what may follow a repetition cannot be part of it, taking as many characters as possible
 * is the only way that can succeed, so that every character is looked at once and no time limit is needed. Immutable and
 * thread-safe.
 */
final class LinearMatcher implements TextMatcher {
    private final LinearPattern.Step[] steps;
    private final boolean toEnd;

    private LinearMatcher(List<LinearPattern.Step> steps, boolean toEnd) {
        this.steps = steps.toArray(LinearPattern.Step[]::new);
        this.toEnd = toEnd;
    }

    /** Returns a matcher, unless the expression takes more than that. */
    static Optional<TextMatcher> of(String regex, Scope scope) {
        boolean whole = scope == Scope.WHOLE;
        return LinearPattern.parse(regex)
                .filter(pattern -> (whole || pattern.fromStart()) && isLinear(pattern.steps()))
                .map(pattern -> new LinearMatcher(pattern.steps(), whole || pattern.toEnd()));
    }

    private static boolean isLinear(List<LinearPattern.Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            LinearPattern.Step step = steps.get(i);
            if (step.least() < step.most() && !isDisjoint(step, steps.subList(i + 1, steps.size()))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether none of the steps that may come next shares a character with a step. */
    private static boolean isDisjoint(LinearPattern.Step step, List<LinearPattern.Step> following) {
        for (LinearPattern.Step next : following) {
            if (!step.characters().isDisjoint(next.characters())) {
                return false;
            }
            if (next.least() > 0) {
                return true;
            }
        }
        return true;
    }

    @Override
    public boolean holds(String text) {
        int at = 0;
        for (LinearPattern.Step step : steps) {
            int end = step.end(text, at);
            if (end - at < step.least()) {
                return false;
            }
            at = end;
        }
        return !toEnd || at == text.length();
    }
}
