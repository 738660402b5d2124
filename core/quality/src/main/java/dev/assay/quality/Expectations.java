package dev.assay.quality;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Conditional;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Operand;
import dev.assay.quality.expr.RowPredicate;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Range;
import dev.assay.quality.naming.Properties;
import dev.assay.quality.text.ConditionText;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginnings of every sentence; import them statically.
 *
 * @since 0.1
 */
public final class Expectations {
    private static final TableSubject TABLE = new TableSubject();

    private Expectations() {}

    /**
     * Speaks of a column by name.
     *
     * @param name the exact name; a dot is part of it, and {@link ColumnSubject#field} reaches into structures
     * @return the column, with the words of every type
     */
    public static ColumnSubject column(String name) {
        return new ColumnSubject(new Expr.Column(name));
    }

    /**
     * Speaks of a property of a row's class, whatever its type: an enum, a UUID, a character, an {@code Optional}, a
     * collection, a {@code java.util.Date}, another record.
     *
     * @param getter a method reference such as {@code Trip::zone}
     * @param <T> the row's class
     * @return the column of that name, with the words of every type
     * @throws IllegalArgumentException if it is not a method reference
     */
    public static <T> ColumnSubject column(Getter<T, ? extends @Nullable Object> getter) {
        return new ColumnSubject(columnOf(getter));
    }

    /**
     * Speaks of several columns together.
     *
     * @param names the exact names, at least two, none twice
     * @return the columns
     * @throws IllegalArgumentException if there are fewer than two or one is named twice
     */
    public static ColumnsSubject columns(String... names) {
        return new ColumnsSubject(
                Arrays.stream(names).<Expr>map(Expr.Column::new).toList());
    }

    /**
     * Speaks of several values of each row together: columns, typed or not, or what is computed from them, as in
     * {@code columns(text(Trip::flag), number(Trip::vendor))}.
     *
     * @param first a value
     * @param second another value
     * @param more further values, none twice
     * @return the values
     * @throws IllegalArgumentException if one is named twice
     */
    public static ColumnsSubject columns(Operand first, Operand second, Operand... more) {
        List<Expr> values = new ArrayList<>();
        values.add(first.expr());
        values.add(second.expr());
        for (Operand value : more) {
            values.add(value.expr());
        }
        return new ColumnsSubject(values);
    }

    /**
     * Speaks of a numeric property of a row's class.
     *
     * @param getter a method reference such as {@code Trip::passengers}
     * @param <T> the row's class
     * @return the column of that name, with the words of numbers
     * @throws IllegalArgumentException if it is not a method reference
     */
    public static <T> NumberValue number(Getter<T, ? extends @Nullable Number> getter) {
        return new NumberValue(columnOf(getter));
    }

    /**
     * Speaks of a text property of a row's class.
     *
     * @param getter a method reference such as {@code Trip::flag}
     * @param <T> the row's class
     * @return the column of that name, with the words of text
     * @throws IllegalArgumentException if it is not a method reference
     */
    public static <T> TextValue text(Getter<T, ? extends @Nullable CharSequence> getter) {
        return new TextValue(columnOf(getter));
    }

    /**
     * Speaks of a date or time property of a row's class.
     *
     * @param getter a method reference such as {@code Trip::pickup}
     * @param <T> the row's class
     * @param <V> the class of the date or time
     * @return the column of that name, with the words of dates and times
     * @throws IllegalArgumentException if it is not a method reference
     */
    public static <T, V extends Temporal> TimeValue<V> time(Getter<T, V> getter) {
        return new TimeValue<>(columnOf(getter));
    }

    /**
     * Speaks of a boolean property of a row's class.
     *
     * @param getter a method reference such as {@code Trip::isShared}
     * @param <T> the row's class
     * @return the column of that name, with the words of booleans
     * @throws IllegalArgumentException if it is not a method reference
     */
    public static <T> FlagValue flag(Getter<T, @Nullable Boolean> getter) {
        return new FlagValue(columnOf(getter));
    }

    private static Expr.Column columnOf(Getter<?, ?> getter) {
        return new Expr.Column(Properties.nameOf(getter));
    }

    /**
     * Speaks of the number of selected rows; 0 when there are none.
     *
     * @return the figure, a number of rows
     */
    public static Figures.NumberFigure rowCount() {
        return new Figures.NumberFigure(new Measure.RowCount());
    }

    /**
     * Speaks of the dataset's schema.
     *
     * @return the schema
     */
    public static TableSubject table() {
        return TABLE;
    }

    /**
     * Expects a condition to hold for every row.
     *
     * @param condition the condition as text; see {@link ConditionText}
     * @return the expectation
     * @throws IllegalArgumentException if the text is no condition; the message points at the place
     */
    public static RowExpectation holds(String condition) {
        return RowExpectation.of(ConditionText.parse(condition));
    }

    /**
     * Expects a condition to hold for every row.
     *
     * @param condition the condition
     * @return the expectation
     */
    public static RowExpectation holds(Conditional condition) {
        return RowExpectation.of(condition.condition());
    }

    /**
     * Expects an application's own test of a row to hold. Not portable and not storable; only the in-process engine
     * runs it.
     *
     * @param name what the test is called in messages
     * @param columns the columns whose values the test gets
     * @param test the test
     * @return the expectation
     */
    public static RowExpectation row(String name, List<String> columns, RowPredicate test) {
        return RowExpectation.of(new Condition.Custom(name, columns, test));
    }

    /**
     * Joins conditions that must all hold.
     *
     * @param conditions the conditions, at least one
     * @return a condition
     */
    public static Condition allOf(Conditional... conditions) {
        return Conditions.all(parts(conditions));
    }

    /**
     * Joins conditions of which at least one must hold.
     *
     * @param conditions the conditions, at least one
     * @return a condition
     */
    public static Condition anyOf(Conditional... conditions) {
        return Conditions.any(parts(conditions));
    }

    /**
     * Returns the opposite of a condition.
     *
     * @param condition the condition
     * @return a condition; unknown where the other is
     */
    public static Condition not(Conditional condition) {
        return condition.condition().negate();
    }

    private static List<Condition> parts(Conditional... conditions) {
        return Arrays.stream(conditions).map(Conditional::condition).toList();
    }

    /**
     * Returns a share given in percent, exact.
     *
     * @param percent a decimal number in [0, 100], without a percent sign
     * @return the share
     * @throws IllegalArgumentException if the text is not such a number
     */
    public static Amount.Share percent(String percent) {
        return Amount.percent(percent);
    }

    /**
     * Returns a share given as a ratio, exact.
     *
     * @param ratio a decimal number in [0, 1]
     * @return the share
     * @throws IllegalArgumentException if the text is not such a number
     */
    public static Amount.Share ratio(String ratio) {
        return Amount.ratio(ratio);
    }

    /**
     * Returns a number of rows.
     *
     * @param count how many, 0 or more
     * @return the number
     * @throws IllegalArgumentException if the count is negative
     */
    public static Amount.Rows rows(long count) {
        return Amount.rows(count);
    }

    /**
     * Returns the level "at least this many rows pass", for {@code warnUnless}.
     *
     * @param amount how many of the evaluated rows
     * @return the level
     */
    public static Bound atLeast(Amount amount) {
        return new Bound.PassingAtLeast(amount);
    }

    /**
     * Returns the level "at most this many rows fail", for {@code warnUnless}.
     *
     * @param amount how many of the evaluated rows
     * @return the level
     */
    public static Bound atMost(Amount amount) {
        return new Bound.FailingAtMost(amount);
    }

    /**
     * Returns the level "the figure lies in this interval", for {@code warnUnless}.
     *
     * @param range the interval
     * @return the level
     */
    public static Bound within(Range range) {
        return new Bound.Within(range);
    }

    /**
     * Returns the code for NaN, for {@link Suite#missingWhen}.
     *
     * @return the code
     */
    public static MissingCode nan() {
        return MissingCode.Kind.NAN;
    }

    /**
     * Returns the code for text that is empty or white space, for {@link Suite#missingWhen}.
     *
     * @return the code
     */
    public static MissingCode blank() {
        return MissingCode.Kind.BLANK;
    }

    /**
     * Returns the code for text that a regular expression describes as a whole, for {@link Suite#missingWhen}.
     *
     * @param regex the pattern
     * @return the code
     * @throws IllegalArgumentException if it is not a regular expression
     */
    public static MissingCode matching(String regex) {
        return new MissingCode.Matching(regex);
    }
}
