package dev.assay.value.answer;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value, or the reason why there is none. Immutable if the value is.
 *
 * <p>It stands where a formula has no result for some input, such as a ratio whose denominator is 0, so that nothing answers
 * NaN, an infinity or -1.
 *
 * @param value the value; empty exactly when there is a reason
 * @param reason why there is no value, with a stable code
 * @param <T> the type of the value
 * @since 0.1
 */
public record Answer<T>(Optional<T> value, Optional<Finding> reason) {
    /**
     * Checks that it is one of the two.
     *
     * @throws IllegalArgumentException if value and reason are both present or both absent
     */
    public Answer {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(reason, "reason");
        if (value.isPresent() == reason.isPresent()) {
            throw new ValueException(
                    "an answer must have a value or a reason, but had both or neither",
                    "답에는 값과 이유 가운데 하나만 있어야 하지만 둘 다 있거나 둘 다 없습니다");
        }
    }

    /**
     * Returns an answer.
     *
     * @param value the value
     * @param <T> the type of the value
     * @return the answer
     */
    public static <T> Answer<T> of(T value) {
        return new Answer<>(Optional.of(value), Optional.empty());
    }

    /**
     * Returns the lack of an answer.
     *
     * @param code the reason's stable code
     * @param reason why there is no value
     * @param <T> the type that the value would have had
     * @return the answer
     */
    public static <T> Answer<T> none(String code, Text reason) {
        return none(Finding.error(code, "", reason));
    }

    /**
     * Returns the lack of an answer for a reason that was met before.
     *
     * @param reason why there is no value
     * @param <T> the type that the value would have had
     * @return the answer
     */
    public static <T> Answer<T> none(Finding reason) {
        return new Answer<>(Optional.empty(), Optional.of(reason));
    }

    /**
     * Returns whether there is a value.
     *
     * @return true if there is
     */
    public boolean isPresent() {
        return value.isPresent();
    }

    /**
     * Returns the value where its lack would be a mistake.
     *
     * @return the value
     * @throws FindingsException with the reason if there is none
     */
    public T get() {
        return value.orElseThrow(() -> new FindingsException("answer", List.of(reason.orElseThrow())));
    }

    /**
     * Returns what follows from the value.
     *
     * @param next what to make of it
     * @param <R> the type of what is made
     * @return the answer, or the same reason
     */
    public <R> Answer<R> map(Function<? super T, ? extends R> next) {
        return new Answer<>(value.map(next), reason);
    }

    /**
     * Returns what follows from the value, if something does.
     *
     * @param next what to make of it
     * @param <R> the type of what is made
     * @return the next answer, or the same reason
     */
    public <R> Answer<R> flatMap(Function<? super T, Answer<R>> next) {
        return value.isPresent() ? next.apply(value.get()) : none(reason.orElseThrow());
    }

    /**
     * Returns the value, or why there is none.
     *
     * @param locale the reader's locale
     * @return one line
     */
    public String describe(Locale locale) {
        return value.map(Object::toString).orElseGet(() -> reason.orElseThrow().describe(locale));
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
