package dev.assay.checks.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression that is a row of steps: printable ASCII characters, escaped punctuation, the escapes for digits, word
 * characters and white space, classes of these and of ranges, each with a greedy count or without, and anchors at the ends.
 *
 * @param steps what comes after what
 * @param fromStart whether it begins with {@code ^}
 * @param toEnd whether it ends in {@code $}
 */
record LinearPattern(List<Step> steps, boolean fromStart, boolean toEnd) {
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

    /** Reads an expression; empty if there is anything in it that is not known here, so that nothing is misread. */
    static Optional<LinearPattern> parse(String regex) {
        return new Parser(regex).pattern();
    }

    private static final class Parser {
        private static final String SYNTAX = "\\^$.|?*+()[]{}";
        private static final String COUNTS = "?*+{";
        private static final int MOST_DIGITS = 6;

        private final String regex;
        private final List<Step> steps = new ArrayList<>();
        private int at;
        private boolean known = true;

        Parser(String regex) {
            this.regex = regex;
        }

        Optional<LinearPattern> pattern() {
            boolean fromStart = take('^');
            boolean toEnd = false;
            while (known && at < regex.length() && !toEnd) {
                toEnd = at == regex.length() - 1 && take('$');
                if (!toEnd) {
                    step(characters());
                }
            }
            return known ? Optional.of(new LinearPattern(List.copyOf(steps), fromStart, toEnd)) : Optional.empty();
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
