package dev.assay.checks.kernel;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Expr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The value of an expression in one row, worked out in the most obvious way. */
final class NaiveValues implements Expr.Cases<@Nullable Object> {
    private final Schema schema;
    private final List<@Nullable Object> row;

    NaiveValues(Schema schema, List<@Nullable Object> row) {
        this.schema = schema;
        this.row = row;
    }

    static BigDecimal exact(Object number) {
        if (number instanceof Double value) {
            return new BigDecimal(value);
        }
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    static double nearest(Object number) {
        return number instanceof Double value ? value : exact(number).doubleValue();
    }

    private static boolean isDouble(Object number) {
        return number instanceof Double;
    }

    @Override
    public @Nullable Object column(Expr.Column column) {
        return row.get(schema.indexOf(column.name()));
    }

    @Override
    public @Nullable Object nested(Expr.Nested nested) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object literal(Expr.Literal literal) {
        return literal.value();
    }

    @Override
    public @Nullable Object arithmetic(Expr.Arithmetic arithmetic) {
        Object a = arithmetic.left().fold(this);
        Object b = arithmetic.right().fold(this);
        if (a == null || b == null) {
            return null;
        }
        if (arithmetic.operation() == Expr.Operation.DIVIDE) {
            return isZero(b) ? null : (Object) quotient(a, b);
        }
        if (isDouble(a) || isDouble(b)) {
            return switch (arithmetic.operation()) {
                case ADD -> nearest(a) + nearest(b);
                case SUBTRACT -> nearest(a) - nearest(b);
                case MULTIPLY, DIVIDE -> nearest(a) * nearest(b);
            };
        }
        return exactly(arithmetic.operation(), a, b);
    }

    private static boolean isZero(Object number) {
        return number instanceof Double value ? value == 0 : exact(number).signum() == 0;
    }

    private static double quotient(Object a, Object b) {
        return isDouble(a) || isDouble(b)
                ? nearest(a) / nearest(b)
                : exact(a).divide(exact(b), new MathContext(1_000)).doubleValue();
    }

    private static Object exactly(Expr.Operation operation, Object a, Object b) {
        BigDecimal result = switch (operation) {
            case ADD -> exact(a).add(exact(b));
            case SUBTRACT -> exact(a).subtract(exact(b));
            case MULTIPLY, DIVIDE -> exact(a).multiply(exact(b));
        };
        boolean whole = !(a instanceof BigDecimal) && !(b instanceof BigDecimal);
        return whole ? plain(result.toBigIntegerExact()) : result;
    }

    private static Object plain(BigInteger value) {
        return java.util.Objects.requireNonNull(Values.plain(value));
    }

    @Override
    public @Nullable Object call(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        if (call.function() == dev.assay.quality.expr.Function.COALESCE) {
            return coalesce(arguments);
        }
        Object value = arguments.get(0).fold(this);
        if (value == null) {
            return null;
        }
        return switch (call.function()) {
            case LENGTH -> (long) ((String) value).codePointCount(0, ((String) value).length());
            case TRIM -> ((String) value).replaceAll("(?U)^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+\\z", "");
            case LOWER -> ((String) value).toLowerCase(Locale.ROOT);
            case UPPER -> ((String) value).toUpperCase(Locale.ROOT);
            case NFC -> Normalizer.normalize((String) value, Normalizer.Form.NFC);
            case ABS -> abs(value);
            case COALESCE -> throw new AssertionError();
        };
    }

    private static Object abs(Object value) {
        if (value instanceof Double number) {
            return Math.abs(number);
        }
        BigDecimal size = exact(value).abs();
        return value instanceof BigDecimal ? size : plain(size.toBigIntegerExact());
    }

    private @Nullable Object coalesce(List<Expr> arguments) {
        boolean decimal = type(new Expr.Call(dev.assay.quality.expr.Function.COALESCE, arguments)) == DataType.DECIMAL;
        boolean anyDouble = arguments.stream().anyMatch(argument -> type(argument) == DataType.DOUBLE);
        for (Expr argument : arguments) {
            Object value = argument.fold(this);
            if (value != null) {
                return anyDouble ? (Object) nearest(value) : decimal ? exact(value) : value;
            }
        }
        return null;
    }

    private DataType type(Expr expr) {
        return dev.assay.quality.binding.ExprTypes.over(schema).typeOf(expr).orElse(DataType.OTHER);
    }

    @Override
    public @Nullable Object elapsed(Expr.Elapsed elapsed) {
        Object start = elapsed.start().fold(this);
        Object end = elapsed.end().fold(this);
        return start == null || end == null ? null : (Object) between(elapsed.unit(), start, end);
    }

    private static long between(java.time.temporal.ChronoUnit unit, Object start, Object end) {
        if (start instanceof LocalDate a) {
            return unit.between(a, (LocalDate) end);
        }
        if (start instanceof LocalTime a) {
            return unit.between(a, (LocalTime) end);
        }
        Duration duration = start instanceof Instant a
                ? Duration.between(a, (Instant) end)
                : Duration.between((LocalDateTime) start, (LocalDateTime) end);
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        return seconds.divideToIntegralValue(
                        BigDecimal.valueOf(unit.getDuration().getSeconds()))
                .longValueExact();
    }

    @Override
    public @Nullable Object atZone(Expr.AtZone atZone) {
        Object of = atZone.of().fold(this);
        if (of instanceof LocalDate date) {
            return date.atStartOfDay(atZone.zone()).toInstant();
        }
        return of instanceof LocalDateTime time ? time.atZone(atZone.zone()).toInstant() : null;
    }

    @Override
    public @Nullable Object now(Expr.Now now) {
        return Ask.NOW.plus(now.offset());
    }
}
