package dev.assay.checks.text;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A regular expression that gives up on a value when its time is over. Thread-safe.
 *
 * @since 0.1
 */
public final class TimedPattern {
    private final Pattern pattern;
    private final Duration limit;

    /**
     * Compiles a pattern.
     *
     * @param regex a valid regular expression
     * @param limit how long one value may take
     */
    public TimedPattern(String regex, Duration limit) {
        this.pattern = Pattern.compile(regex);
        this.limit = limit;
    }

    /**
     * Returns whether the pattern matches the whole text.
     *
     * @throws PatternTimeoutException if that takes longer than the limit, or deeper nesting than the thread's stack allows
     */
    public boolean matches(CharSequence text) {
        try {
            return pattern.matcher(new Deadline(text, System.nanoTime(), limit.toNanos()))
                    .matches();
        } catch (StackOverflowError e) {
            throw new PatternTimeoutException("pattern needs more depth than the thread has");
        }
    }

    /** A text whose characters cannot be had any more once the time is over. */
    private static final class Deadline implements CharSequence {
        private static final int STEPS = 0x3FF;

        private final CharSequence text;
        private final long start;
        private final long limit;
        private int steps;

        Deadline(CharSequence text, long start, long limit) {
            this.text = text;
            this.start = start;
            this.limit = limit;
        }

        @Override
        public char charAt(int index) {
            if ((++steps & STEPS) == 0 && System.nanoTime() - start > limit) {
                throw new PatternTimeoutException("pattern took longer than " + Duration.ofNanos(limit));
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
