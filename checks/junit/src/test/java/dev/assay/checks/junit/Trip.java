package dev.assay.checks.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row for tests. */
public record Trip(int passengers, @Nullable String flag, double fare) {
    static final List<Trip> GOOD = List.of(new Trip(1, "Y", 8), new Trip(2, "N", 12), new Trip(3, null, 10));
    static final List<Trip> BAD = List.of(new Trip(1, "Y", 8), new Trip(12, "X", 12), new Trip(3, null, 70));
}
