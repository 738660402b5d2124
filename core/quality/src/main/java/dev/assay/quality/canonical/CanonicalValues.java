package dev.assay.quality.canonical;

import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Expr;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Writes values and constants. */
final class CanonicalValues implements Expr.Cases<Json> {
    private static final CanonicalValues INSTANCE = new CanonicalValues();

    private CanonicalValues() {}

    static Json of(Expr expr) {
        return expr.fold(INSTANCE);
    }

    static List<Json> all(List<? extends Expr> values) {
        return values.stream().map(CanonicalValues::of).toList();
    }

    /** A constant has its type as its kind, so that 5, 5.0 and the text "5" are three. */
    static Json constant(Object value) {
        if (value instanceof Duration duration) {
            return Part.of("duration").with("value", duration.toString()).json();
        }
        return Part.of(Values.typeOf(value).id()).with("value", text(value)).json();
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Part.number(decimal);
        }
        boolean finite = value instanceof Double number && !number.isInfinite();
        return finite ? Part.number(Values.shortestDecimal((Double) value)) : value.toString();
    }

    @Override
    public Json column(Expr.Column column) {
        return Part.of("column").with("name", column.name()).json();
    }

    @Override
    public Json nested(Expr.Nested nested) {
        return Part.of("field")
                .with("name", nested.field())
                .with("of", of(nested.of()))
                .json();
    }

    @Override
    public Json literal(Expr.Literal literal) {
        return constant(literal.value());
    }

    @Override
    public Json arithmetic(Expr.Arithmetic arithmetic) {
        return Part.of(Part.name(arithmetic.operation()))
                .with("left", of(arithmetic.left()))
                .with("right", of(arithmetic.right()))
                .json();
    }

    @Override
    public Json call(Expr.Call call) {
        return Part.of(call.function().id())
                .with("arguments", Json.array(all(call.arguments())))
                .json();
    }

    @Override
    public Json elapsed(Expr.Elapsed elapsed) {
        return Part.of("elapsed")
                .with("end", of(elapsed.end()))
                .with("start", of(elapsed.start()))
                .with("unit", elapsed.unit())
                .json();
    }

    @Override
    public Json atZone(Expr.AtZone atZone) {
        return Part.of("at-zone")
                .with("of", of(atZone.of()))
                .with("zone", atZone.zone().getId())
                .json();
    }

    @Override
    public Json now(Expr.Now now) {
        return Part.of("now").with("offset", now.offset().toString()).json();
    }
}
