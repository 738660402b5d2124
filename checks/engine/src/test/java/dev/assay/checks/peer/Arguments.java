package dev.assay.checks.peer;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a case; what no word of ours can take is an {@link IllegalArgumentException}. */
record Arguments(PeerCase of) {
    Optional<Object> get(String name) {
        return Optional.ofNullable(of.arguments().get(name));
    }

    private Object require(String name) {
        return get(name).orElseThrow(() -> new IllegalArgumentException(name + " must be given, but was not"));
    }

    String text(String name) {
        if (require(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " must be text, but was " + require(name));
    }

    int count(String name) {
        if (require(name) instanceof Integer count) {
            return count;
        }
        throw new IllegalArgumentException(name + " must be a whole number, but was " + require(name));
    }

    List<@Nullable Object> list(String name) {
        return PeerFiles.list(require(name));
    }

    String[] texts(String name) {
        return list(name).stream().map(String::valueOf).toArray(String[]::new);
    }

    Object[] values(String name) {
        return list(name).stream().map(this::value).toArray();
    }

    Object value(@Nullable Object raw) {
        if (raw instanceof Integer number) {
            return number.longValue();
        }
        if (raw instanceof String text && isTime()) {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        }
        if (raw == null || raw instanceof Map) {
            throw new IllegalArgumentException("value must be a constant, but was " + raw);
        }
        return raw;
    }

    private boolean isTime() {
        return get("column")
                .flatMap(name -> of.table().schema().field(name.toString()))
                .map(Field::type)
                .filter(type -> type == DataType.DATETIME)
                .isPresent();
    }

    boolean says(String name) {
        return Boolean.TRUE.equals(of.arguments().get(name));
    }

    /** Returns the interval of {@code min_value} and {@code max_value}. */
    Range range() {
        return range(
                of.arguments().get("min_value"),
                of.arguments().get("max_value"),
                says("strict_min") ? Range.Edge.OPEN : Range.Edge.CLOSED,
                says("strict_max") ? Range.Edge.OPEN : Range.Edge.CLOSED);
    }

    Range range(@Nullable Object lower, @Nullable Object upper, Range.Edge lowerEdge, Range.Edge upperEdge) {
        return new Range(
                Optional.ofNullable(lower).map(this::value).map(value -> new Range.End(value, lowerEdge)),
                Optional.ofNullable(upper).map(this::value).map(value -> new Range.End(value, upperEdge)));
    }

    /** Returns the share of rows that must pass, unless it is all of them. */
    Optional<Amount.Share> mostly() {
        return get("mostly")
                .map(share -> Amount.ratio(share.toString()))
                .filter(share -> share.value().compareTo(BigDecimal.ONE) < 0);
    }

    /** Returns what {@code ignore_row_if} says; unless said otherwise, rows without any value are left out. */
    NullPolicy nulls() {
        String said = get("ignore_row_if").map(Object::toString).orElse("all_values_are_missing");
        boolean all = Arrays.asList("both_values_are_missing", "all_values_are_missing")
                .contains(said);
        boolean any =
                Arrays.asList("either_value_is_missing", "any_value_is_missing").contains(said);
        if (!all && !any) {
            throw new IllegalArgumentException("ignore_row_if must be known, but was " + said);
        }
        return all ? NullPolicy.IGNORE_IF_ALL_NULL : NullPolicy.IGNORE;
    }

    Optional<String> where() {
        return get("row_condition").map(Objects::toString);
    }
}
