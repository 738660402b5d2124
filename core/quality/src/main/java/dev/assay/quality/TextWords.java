package dev.assay.quality;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Condition.Matches.Scope;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.format.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The words of text. Text is compared as it stands: case-sensitive, untrimmed, by code point; options such as
 * {@link #trimmed} are explicit.
 *
 * @param <V> the Java type of the values
 * @since 0.1
 */
public interface TextWords<V> extends OrderWords<V> {
    /**
     * Expects a regular expression to describe the whole value.
     *
     * @param regex the pattern, in the syntax of {@link java.util.regex.Pattern} without flags
     * @return the expectation
     * @throws IllegalArgumentException if it is not a regular expression
     */
    default RowExpectation matches(String regex) {
        return RowExpectation.of(new Condition.Matches(expr(), regex, Scope.WHOLE));
    }

    /**
     * Expects a regular expression not to describe the whole value.
     *
     * @param regex the pattern
     * @return the expectation
     * @throws IllegalArgumentException if it is not a regular expression
     */
    default RowExpectation doesNotMatch(String regex) {
        return RowExpectation.of(new Condition.Matches(expr(), regex, Scope.WHOLE).negate());
    }

    /**
     * Expects at least one of several regular expressions to describe the whole value.
     *
     * @param regexes the patterns, at least one
     * @return the expectation
     * @throws IllegalArgumentException if there is none or one is not a regular expression
     */
    default RowExpectation matchesAnyOf(String... regexes) {
        return RowExpectation.of(Conditions.any(patterns(regexes)));
    }

    /**
     * Expects each of several regular expressions to describe the whole value.
     *
     * @param regexes the patterns, at least one
     * @return the expectation
     * @throws IllegalArgumentException if there is none or one is not a regular expression
     */
    default RowExpectation matchesAllOf(String... regexes) {
        return RowExpectation.of(Conditions.all(patterns(regexes)));
    }

    /**
     * Expects none of several regular expressions to describe the whole value.
     *
     * @param regexes the patterns, at least one
     * @return the expectation
     * @throws IllegalArgumentException if there is none or one is not a regular expression
     */
    default RowExpectation matchesNoneOf(String... regexes) {
        return RowExpectation.of(Conditions.any(patterns(regexes)).negate());
    }

    private List<Condition> patterns(String... regexes) {
        return Arrays.stream(regexes)
                .<Condition>map(regex -> new Condition.Matches(expr(), regex, Scope.WHOLE))
                .toList();
    }

    /**
     * Expects a regular expression to describe some part of the value.
     *
     * @param regex the pattern
     * @return the expectation
     * @throws IllegalArgumentException if it is not a regular expression
     */
    default RowExpectation contains(String regex) {
        return RowExpectation.of(new Condition.Matches(expr(), regex, Scope.PART));
    }

    /**
     * Expects a regular expression to describe no part of the value.
     *
     * @param regex the pattern
     * @return the expectation
     * @throws IllegalArgumentException if it is not a regular expression
     */
    default RowExpectation doesNotContain(String regex) {
        return RowExpectation.of(new Condition.Matches(expr(), regex, Scope.PART).negate());
    }

    /**
     * Expects an SQL LIKE pattern without an escape character to describe the whole value.
     *
     * @param pattern {@code %} for any run of characters, {@code _} for one
     * @return the expectation
     */
    default RowExpectation isLike(String pattern) {
        return RowExpectation.of(new Condition.Like(expr(), pattern, Optional.empty()));
    }

    /**
     * Expects an SQL LIKE pattern to describe the whole value.
     *
     * @param pattern {@code %} for any run of characters, {@code _} for one
     * @param escape the character that makes the next one literal
     * @return the expectation
     * @throws IllegalArgumentException if the escape character stands before anything but {@code %}, {@code _}, itself
     */
    default RowExpectation isLike(String pattern, char escape) {
        return RowExpectation.of(new Condition.Like(expr(), pattern, Optional.of(escape)));
    }

    /**
     * Expects an SQL LIKE pattern without an escape character not to describe the whole value.
     *
     * @param pattern {@code %} for any run of characters, {@code _} for one
     * @return the expectation
     */
    default RowExpectation isNotLike(String pattern) {
        return RowExpectation.of(new Condition.Like(expr(), pattern, Optional.empty()).negate());
    }

    /**
     * Expects an SQL LIKE pattern not to describe the whole value.
     *
     * @param pattern {@code %} for any run of characters, {@code _} for one
     * @param escape the character that makes the next one literal
     * @return the expectation
     * @throws IllegalArgumentException if the escape character stands before anything but {@code %}, {@code _}, itself
     */
    default RowExpectation isNotLike(String pattern, char escape) {
        return RowExpectation.of(new Condition.Like(expr(), pattern, Optional.of(escape)).negate());
    }

    /**
     * Expects at least one of several SQL LIKE patterns without an escape character to describe the whole value.
     *
     * @param patterns the patterns, at least one
     * @return the expectation
     */
    default RowExpectation isLikeAnyOf(String... patterns) {
        return RowExpectation.of(Conditions.any(likes(patterns)));
    }

    /**
     * Expects none of several SQL LIKE patterns without an escape character to describe the whole value.
     *
     * @param patterns the patterns, at least one
     * @return the expectation
     */
    default RowExpectation isLikeNoneOf(String... patterns) {
        return RowExpectation.of(Conditions.any(likes(patterns)).negate());
    }

    private List<Condition> likes(String... patterns) {
        return Arrays.stream(patterns)
                .<Condition>map(pattern -> new Condition.Like(expr(), pattern, Optional.empty()))
                .toList();
    }

    /**
     * Expects the whole value to be in a known format.
     *
     * @param format the format, for example {@link dev.assay.quality.format.StandardFormat#EMAIL}
     * @return the expectation
     */
    default RowExpectation hasFormat(Format format) {
        return RowExpectation.of(new Condition.HasFormat(expr(), format));
    }

    /**
     * Expects a text with at least one code point.
     *
     * @return the expectation
     */
    default RowExpectation isNotEmpty() {
        return Conditions.compare(length().expr(), Comparator.GREATER, new Expr.Literal(0));
    }

    /**
     * Expects a text without any code point.
     *
     * @return the expectation
     */
    default RowExpectation isEmpty() {
        return Conditions.compare(length().expr(), Comparator.EQUAL, new Expr.Literal(0));
    }

    /**
     * Expects a text with at least one code point that is not white space.
     *
     * @return the expectation
     */
    default RowExpectation isNotBlank() {
        return trimmed().isNotEmpty();
    }

    /**
     * Returns the number of code points; its {@code min}, {@code max} and {@code mean} are the length statistics.
     *
     * @return a number per row
     */
    default NumberValue length() {
        return new NumberValue(new Expr.Call(Function.LENGTH, List.of(expr())));
    }

    /**
     * Returns the text without white space at both ends.
     *
     * @return a text per row
     */
    default TextValue trimmed() {
        return new TextValue(new Expr.Call(Function.TRIM, List.of(expr())));
    }

    /**
     * Returns the text in lower case by the rules of the root locale.
     *
     * @return a text per row
     */
    default TextValue lowerCase() {
        return new TextValue(new Expr.Call(Function.LOWER, List.of(expr())));
    }

    /**
     * Returns the text such that case is ignored: it is compared in lower case, and so are the constants that it is
     * compared with.
     *
     * @return a text per row
     */
    default CaselessText ignoringCase() {
        return new CaselessText(expr());
    }

    /**
     * Returns the text in Unicode normalisation form C.
     *
     * @return a text per row
     */
    default TextValue normalised() {
        return new TextValue(new Expr.Call(Function.NFC, List.of(expr())));
    }
}
