package dev.assay.quality.expr;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Digits;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Set;

/** What may be a literal, in one form for those that are the same value. */
final class Literals {
    private static final Set<DataType> ALLOWED = Set.of(
            DataType.BOOLEAN,
            DataType.INTEGER,
            DataType.DECIMAL,
            DataType.DOUBLE,
            DataType.STRING,
            DataType.DATE,
            DataType.TIME,
            DataType.DATETIME,
            DataType.INSTANT);

    private Literals() {}

    static Object canonical(Object value) {
        Object plain = Objects.requireNonNull(Values.plain(Objects.requireNonNull(value, "value")));
        if (!ALLOWED.contains(Values.typeOf(plain))) {
            throw new IllegalArgumentException("value must be a boolean, number, text, date or time, but was a "
                    + plain.getClass().getName());
        }
        if (Values.isNaN(plain)) {
            throw new IllegalArgumentException(
                    "value must be comparable, but was NaN; see isFinite() and missingWhen(nan())");
        }
        if (plain instanceof BigInteger integer) {
            Digits.requireModerate("value", integer);
        }
        if (plain instanceof BigDecimal decimal) {
            return Digits.requireModerate("value", decimal).stripTrailingZeros();
        }
        return plain instanceof Double number && number == 0 ? (Object) 0.0 : plain;
    }
}
