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
        return require(wanted, rule, "");
    }

    private List<String> require(Predicate<DataType> wanted, String rule, String hint) {
        return type.isEmpty() || wanted.test(type.get())
                ? faults
                : plus(Nouns.subject(expr) + " must be " + rule + ", but is " + Nouns.of(type.get()) + hint);
    }

    /** Returns these faults, and one more if the values cannot be compared or counted at all. */
    List<String> requireWords() {
        return require(type -> type != DataType.OTHER, "of a type that can be compared");
    }

    List<String> requireText(String purpose) {
        return require(type -> type == DataType.STRING, "text " + purpose);
    }

    List<String> requireNumber(String purpose) {
        return require(DataType::isNumeric, "a number " + purpose);
    }

    List<String> requireOrdered(String purpose) {
        return require(DataType::isOrdered, "of an ordered type " + purpose);
    }

    List<String> requireInstant(String purpose) {
        boolean wall = type.filter(Comparisons::isWall).isPresent();
        return require(is -> is == DataType.INSTANT, "a point in time " + purpose, wall ? Comparisons.NEEDS_ZONE : "");
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
