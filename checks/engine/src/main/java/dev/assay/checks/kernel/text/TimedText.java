package dev.assay.checks.kernel.text;

import java.time.Duration;

/** A text that refuses to be read any further when its time is over, which is how a runaway pattern is stopped. */
final class TimedText implements CharSequence {
    /** So many reads take microseconds, and reading the clock so seldom costs nothing. */
    private static final int READS = 1 << 14;

    private final long limitNanos;
    private final String message;
    private String text = "";
    private int readsLeft;
    private long deadline;
    private boolean started;

    TimedText(Duration limit, String message) {
        this.limitNanos = limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : limit.toNanos();
        this.message = message;
    }

    /** Takes another text; its time begins when it has been read for a while. */
    TimedText around(String next) {
        text = next;
        readsLeft = READS;
        started = false;
        return this;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--readsLeft < 0) {
            look();
        }
        return text.charAt(index);
    }

    private void look() {
        readsLeft = READS;
        long now = System.nanoTime();
        if (!started) {
            started = true;
            deadline = now + limitNanos;
        } else if (limitNanos != Long.MAX_VALUE && now - deadline > 0) {
            throw new PatternException(message);
        }
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
