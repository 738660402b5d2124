package dev.assay.quality.binding;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whether values may stand on the two sides of a comparison. */
final class Comparisons {
    static final String NEEDS_ZONE = "; it needs a zone: use atZone";

    private static final Set<DataType> WALL = EnumSet.of(DataType.DATE, DataType.DATETIME);

    private Comparisons() {}

    /** Returns the faults of both sides, and one more if their values cannot be equal or unequal. */
    static List<String> faults(Typed left, Typed right) {
        List<String> faults = join(left.requireWords(), right.requireWords());
        boolean known = left.type().isPresent() && right.type().isPresent();
        if (!known
                || !faults.isEmpty()
                || left.type().get().isComparableWith(right.type().get())) {
            return faults;
        }
        // The message is about what the author cannot change at a glance: the data, not the literal.
        boolean swap = left.expr() instanceof Expr.Literal;
        return List.of(mismatch(swap ? right : left, swap ? left : right));
    }

    /** Returns the faults of both sides, and one more if their values cannot be greater or less. */
    static List<String> orderedFaults(Typed left, Typed right) {
        List<String> faults = faults(left, right);
        if (!faults.isEmpty()) {
            return faults;
        }
        String purpose = "to be greater or less";
        return join(left.requireOrdered(purpose), right.requireOrdered(purpose));
    }

    private static String mismatch(Typed data, Typed other) {
        DataType wanted = data.type().orElseThrow();
        DataType found = other.type().orElseThrow();
        return Nouns.subject(data.expr()) + " must be compared with " + Nouns.of(wanted) + ", but "
                + Nouns.subject(other.expr()) + " is " + Nouns.of(found) + hint(wanted, found);
    }

    /** Returns the end of a message about two types that do not mix: what assay never does, or what helps. */
    static String hint(DataType wanted, DataType found) {
        if (isTextBeside(DataType::isNumeric, wanted, found)) {
            return "; assay never reads text as a number";
        }
        if (isTextBeside(DataType::isTemporal, wanted, found)) {
            return "; assay never reads text as a date or time";
        }
        if (wanted == DataType.INSTANT && WALL.contains(found)) {
            return NEEDS_ZONE;
        }
        return WALL.contains(wanted) && found == DataType.INSTANT ? "; the former needs a zone: use atZone" : "";
    }

    private static boolean isTextBeside(Predicate<DataType> kind, DataType one, DataType other) {
        return (one == DataType.STRING && kind.test(other)) || (other == DataType.STRING && kind.test(one));
    }

    static boolean isWall(DataType type) {
        return WALL.contains(type);
    }

    static List<String> join(List<String> first, List<String> second) {
        if (first.isEmpty()) {
            return second;
        }
        return second.isEmpty() ? first : join(List.of(first, second));
    }

    static List<String> join(List<List<String>> all) {
        List<String> faults = new ArrayList<>();
        for (List<String> some : all) {
            faults.addAll(some);
        }
        return faults;
    }
}
