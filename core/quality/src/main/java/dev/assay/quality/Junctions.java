package dev.assay.quality;

import dev.assay.quality.expr.Condition;
import java.util.List;

/** Joins conditions; one alone stays as it is. */
final class Junctions {
    private Junctions() {}

    static Condition all(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.And(requireAny(parts));
    }

    static Condition any(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(requireAny(parts));
    }

    private static List<Condition> requireAny(List<Condition> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("conditions must have at least one element, but was empty");
        }
        return parts;
    }
}
