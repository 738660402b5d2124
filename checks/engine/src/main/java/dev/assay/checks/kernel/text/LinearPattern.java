package dev.assay.checks.kernel.text;

import dev.assay.quality.expr.Condition.Matches.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a text must begin with, told by a simple regular expression that is a row of steps: printable ASCII characters,
 * escaped punctuation, the escapes for digits, word characters and white space, classes of these and of ranges, each with a
 * greedy count or without, and anchors at the ends. What may follow a repetition is never part of it, so that taking as many
 * characters as possible is the only way that can succeed: every character is looked at once and no time limit is needed.
 *
 * @since 0.1
 */
public final class LinearPattern {
    private final Step[] steps;
    private final boolean toEnd;

    private LinearPattern(List<Step> steps, boolean toEnd) {
        this.steps = steps.toArray(Step[]::new);
        this.toEnd = toEnd;
    }

    /** Reads an expression; empty if there is anything in it that is not known here, so that nothing is misread. */
    public static Optional<LinearPattern> of(String regex, Scope scope) {
        boolean whole = scope == Scope.WHOLE;
        Parser parser = new Parser(regex);
        parser.read();
        boolean simple = parser.known && (whole || parser.fromStart) && isLinear(parser.steps);
        return simple ? Optional.of(new LinearPattern(parser.steps, whole || parser.toEnd)) : Optional.empty();
    }

    private static boolean isLinear(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.least() < step.most() && !isDisjoint(step, steps.subList(i + 1, steps.size()))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether none of the steps that may come next shares a character with a step. */
    private static boolean isDisjoint(Step step, List<Step> following) {
        for (Step next : following) {
            if (!step.characters().isDisjoint(next.characters())) {
                return false;
            }
            if (next.least() > 0) {
                return true;
            }
        }
        return true;
    }

    /** Returns the step of a number, counted from 0. */
    Step step(int number) {
        return steps[number];
    }

    /** Returns how many steps there are. */
    int size() {
        return steps.length;
    }

    /** Returns whether the text must end where the last step does. */
    boolean isToEnd() {
        return toEnd;
    }

    /** Returns whether a text passes. */
    boolean holds(String text) {
        int at = 0;
        for (Step step : steps) {
            int end = step.end(text, at);
            if (end - at < step.least()) {
                return false;
            }
            at = end;
        }
        return !toEnd || at == text.length();
    }

    /**
     * Characters of a set, so many times.
     *
     * @param characters the set
     * @param least how many must come
     * @param most how many may come
     */
    record Step(AsciiSet characters, int least, int most) {
        /** Returns the end of the longest run in a text. */
        int end(String text, int from) {
            int end = (int) Math.min(text.length(), (long) from + most);
            long low = characters.low();
            long high = characters.high();
            int at = from;
            while (at < end && AsciiSet.has(low, high, text.charAt(at))) {
                at++;
            }
            return at;
        }
    }

    private static final class Parser {
        private static final String SYNTAX = "\\^$.|?*+()[]{}";
        private static final String COUNTS = "?*+{";
        private static final int MOST_DIGITS = 6;

        private final String regex;
        private final List<Step> steps = new ArrayList<>();
        private int at;
        private boolean known = true;
        private boolean fromStart;
        private boolean toEnd;

        Parser(String regex) {
            this.regex = regex;
        }

        void read() {
            fromStart = take('^');
            while (known && at < regex.length() && !toEnd) {
                toEnd = at == regex.length() - 1 && take('$');
                if (!toEnd) {
                    step(characters());
                }
            }
        }

        private void step(AsciiSet characters) {
            if (take('*')) {
                steps.add(new Step(characters, 0, Integer.MAX_VALUE));
            } else if (take('+')) {
                steps.add(new Step(characters, 1, Integer.MAX_VALUE));
            } else if (take('?')) {
                steps.add(new Step(characters, 0, 1));
            } else if (take('{')) {
                counted(characters);
            } else {
                steps.add(new Step(characters, 1, 1));
            }
            // Another count would make this one lazy or possessive.
            known &= COUNTS.indexOf(peek()) < 0;
        }

        private void counted(AsciiSet characters) {
            int least = number();
            int most = least;
            if (take(',')) {
                most = peek() == '}' ? Integer.MAX_VALUE : number();
            }
            known &= take('}') && least <= most;
            steps.add(new Step(characters, least, most));
        }

        private int number() {
            int start = at;
            while (AsciiSet.DIGITS.has(peek())) {
                at++;
            }
            known &= at > start && at - start <= MOST_DIGITS;
            return known ? Integer.parseInt(regex, start, at, 10) : 0;
        }

        private AsciiSet characters() {
            if (take('[')) {
                return characterClass();
            }
            if (take('\\')) {
                return escape();
            }
            known &= SYNTAX.indexOf(peek()) < 0;
            return single(next());
        }

        private AsciiSet characterClass() {
            AsciiSet all = take('-') ? single('-') : AsciiSet.NONE;
            known &= peek() != ']';
            while (known && !take(']')) {
                boolean escaped = take('\\');
                all = all.and(escaped ? escape() : range());
                known &= !escaped || !isRange();
            }
            return all;
        }

        private boolean isRange() {
            return peek() == '-' && !regex.startsWith("-]", at);
        }

        private AsciiSet range() {
            char first = next();
            boolean last = first == '-' && peek() == ']';
            known &= last || "[&^-".indexOf(first) < 0;
            if (!isRange()) {
                return single(first);
            }
            at++;
            char end = next();
            known &= isAlphanumeric(first) && isAlphanumeric(end) && first <= end;
            return known ? AsciiSet.NONE.and(first, end) : AsciiSet.NONE;
        }

        private AsciiSet escape() {
            char escaped = next();
            if (!isAlphanumeric(escaped)) {
                return single(escaped);
            }
            known &= "dws".indexOf(escaped) >= 0;
            return escaped == 'd' ? AsciiSet.DIGITS : escaped == 'w' ? AsciiSet.WORD : AsciiSet.SPACE;
        }

        private static boolean isAlphanumeric(char c) {
            return AsciiSet.WORD.has(c) && c != '_';
        }

        private AsciiSet single(char c) {
            known &= c >= ' ' && c <= '~';
            return known ? AsciiSet.NONE.and(c, c) : AsciiSet.NONE;
        }

        private boolean take(char c) {
            boolean taken = at < regex.length() && regex.charAt(at) == c;
            at += taken ? 1 : 0;
            return taken;
        }

        private char next() {
            char c = peek();
            at++;
            return c;
        }

        /** Returns the next character, or NUL at the end, which is known nowhere. */
        private char peek() {
            return at < regex.length() ? regex.charAt(at) : 0;
        }
    }
}
