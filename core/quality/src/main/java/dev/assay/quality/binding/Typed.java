package dev.assay.quality.binding;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An expression with the type of its values and what is wrong with it.
 *
 * @param expr the expression
 * @param type the type; empty if it cannot be known, be it because no schema tells or because something is wrong
 * @param faults what is wrong, in the order of the text
 */
record Typed(Expr expr, Optional<DataType> type, List<String> faults) {
    Typed {
        faults = List.copyOf(faults);
    }

    static Typed of(Expr expr, DataType type, List<String> faults) {
        return new Typed(expr, Optional.of(type), faults);
    }

    static Typed unknown(Expr expr, List<String> faults) {
        return new Typed(expr, Optional.empty(), faults);
    }

    /** Returns these faults, and one more if the type is known and not one of the wanted. */
    List<String> require(Predicate<DataType> wanted, String rule) {
        return require(type.isEmpty() || wanted.test(type.get()), rule, "");
    }

    private List<String> require(boolean fits, String rule, String hint) {
        return fits
                ? faults
                : plus(Nouns.subject(expr) + " must be " + rule + ", but is " + Nouns.of(type.orElseThrow()) + hint);
    }

    /** Returns these faults, and one more if the values cannot be compared or counted at all. */
    List<String> requireWords() {
        return require(type.isEmpty() || type.get() != DataType.OTHER, "of a type that can be compared", "");
    }

    List<String> requireText(String purpose) {
        return require(type.isEmpty() || type.get() == DataType.STRING, "text " + purpose, "");
    }

    List<String> requireNumber(String purpose) {
        return require(type.isEmpty() || type.get().isNumeric(), "a number " + purpose, "");
    }

    List<String> requireOrdered(String purpose) {
        return require(type.isEmpty() || type.get().isOrdered(), "of an ordered type " + purpose, "");
    }

    List<String> requireInstant(String purpose) {
        boolean wall = type.isPresent() && Comparisons.isWall(type.get());
        boolean fits = type.isEmpty() || type.get() == DataType.INSTANT;
        return require(fits, "a point in time " + purpose, wall ? Comparisons.NEEDS_ZONE : "");
    }

    /** Returns the same without its faults, for a second look at it. */
    Typed sound() {
        return new Typed(expr, type, List.of());
    }

    private List<String> plus(String fault) {
        List<String> more = new ArrayList<>(faults);
        more.add(fault);
        return more;
    }
}
