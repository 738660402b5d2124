package dev.assay.json.internal.word;

import dev.assay.json.internal.argument.Expressions;
import dev.assay.json.internal.argument.RowBounds;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A key that says what is expected.
 *
 * @param name the key
 * @param subject what the word speaks of
 * @param family what may be said beside it
 * @param reader reads what stands under the key
 * @since 0.1
 */
public record Word(String name, Subject subject, Family family, Reader reader) {
    /** The key that says which rows are selected. */
    public static final String WHERE = "where";
    /** The key that says what splits them into groups. */
    public static final String GROUPED_BY = "grouped-by";
    /** The key that says what a null does. */
    public static final String NULLS = "nulls";

    /** What a word speaks of, and the keys that name it. */
    public enum Subject {
        /** The dataset as a whole. */
        NOTHING(List.of()),
        /** A column, because it is about the column and not its values. */
        COLUMN(List.of(Expressions.COLUMN)),
        /** A value per row. */
        VALUE(List.of(Expressions.COLUMN, Expressions.VALUE)),
        /** Several values per row. */
        VALUES(List.of(Expressions.COLUMNS, Expressions.VALUES)),
        /** One value per row or several. */
        TUPLE(List.of(Expressions.COLUMN, Expressions.VALUE, Expressions.COLUMNS, Expressions.VALUES));

        private final List<String> keys;

        Subject(List<String> keys) {
            this.keys = keys;
        }

        /** Returns the keys that may name what the word speaks of, of which one does. */
        public List<String> keys() {
            return keys;
        }
    }

    /** What may be said beside a word. */
    public enum Family {
        /** Rows satisfy it or break it, and a null may be either. */
        ROWS(List.of(
                WHERE, GROUPED_BY, NULLS, RowBounds.AT_LEAST, RowBounds.AT_MOST, RowBounds.COUNT, RowBounds.SHARE)),
        /** Rows satisfy it or break it, and a null breaks it. */
        KEYS(List.of(WHERE, GROUPED_BY, RowBounds.AT_LEAST, RowBounds.AT_MOST, RowBounds.COUNT, RowBounds.SHARE)),
        /** A figure that counts values, of which null may be one. */
        COUNTS(List.of(WHERE, GROUPED_BY, NULLS)),
        /** A figure. */
        FIGURES(List.of(WHERE, GROUPED_BY)),
        /** The schema, which needs no rows. */
        SCHEMA(List.of());

        private final List<String> modifiers;

        Family(List<String> modifiers) {
            this.modifiers = modifiers;
        }

        /** Returns the keys that may stand beside the word. */
        public List<String> modifiers() {
            return modifiers;
        }

        /** Returns whether keys beside the word say how many rows may fail. */
        public boolean judgesRows() {
            return this == ROWS || this == KEYS;
        }
    }

    /** Reads what stands under a word. */
    @FunctionalInterface
    public interface Reader {
        Claim read(Said said, Place argument);
    }

    /**
     * What was said around a word and matters to its measure.
     *
     * @param values what the word speaks of
     * @param nulls what a null does
     */
    public record Said(List<Expr> values, NullPolicy nulls) {
        Expr value() {
            return values.get(0);
        }

        Expr.Column column() {
            return (Expr.Column) value();
        }
    }

    /**
     * What a word claims.
     *
     * @param measure the figure
     * @param bound what it must satisfy; empty if other keys say that
     */
    public record Claim(Measure measure, Optional<Bound> bound) {
        static Claim of(Measure measure, Bound bound) {
            return new Claim(measure, Optional.of(bound));
        }
    }

    /** Returns whether the argument's faults depend on what the word speaks of. */
    public boolean isAsWideAsSubject() {
        return name.equals(TupleWords.IN);
    }

    /** Returns a word about one value of each row. */
    static Word ofRows(String name, BiFunction<Expr, Place, Condition> read) {
        return new Word(
                name, Subject.VALUE, Family.ROWS, (said, place) -> claim(read.apply(said.value(), place), said));
    }

    /** Returns a word about several values of each row. */
    static Word ofTuples(String name, BiFunction<List<Expr>, Place, Condition> read) {
        return new Word(
                name, Subject.VALUES, Family.ROWS, (said, place) -> claim(read.apply(said.values(), place), said));
    }

    static Claim claim(Condition condition, Said said) {
        return new Claim(new Measure.Satisfying(condition, said.nulls()), Optional.empty());
    }
}
