package dev.assay.examples.quickstart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Clocks that stand still. */
final class Clocks {
    /** Two weeks after the sample's last order, at nine in the morning in Seoul. */
    static final Clock OCTOBER = Clock.fixed(Instant.parse("2025-10-15T00:00:00Z"), ZoneOffset.UTC);

    private Clocks() {}

    static Clock later(Duration time) {
        return Clock.offset(OCTOBER, time);
    }
}
