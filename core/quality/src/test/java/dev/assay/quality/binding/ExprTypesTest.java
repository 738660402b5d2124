package dev.assay.quality.binding;

import static dev.assay.quality.binding.Binding.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExprTypesTest {
    private static final ExprTypes TYPES = ExprTypes.over(Binding.SCHEMA);

    private static void assertType(Expr expr, DataType type) {
        assertThat(TYPES.typeOf(expr)).contains(type);
    }

    private static Expr call(Function function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments));
    }

    @Test
    void come_from_columns_and_literals() {
        assertType(name("fare"), DataType.DECIMAL);
        assertType(name("tags"), DataType.LIST);
        assertType(new Expr.Literal(5), DataType.INTEGER);
        assertType(new Expr.Literal(new BigDecimal("0.5")), DataType.DECIMAL);
    }

    @Test
    void are_unknown_where_only_values_can_tell() {
        Expr zip = new Expr.Nested(name("address"), "zip");

        assertThat(TYPES.typeOf(zip)).isEmpty();
        assertThat(TYPES.typeOf(name("gone"))).isEmpty();
        assertThat(TYPES.typeOf(name("nowhere"))).isEmpty();
        assertThat(TYPES.typeOf(new Expr.Arithmetic(zip, Expr.Operation.ADD, name("vendor"))))
                .isEmpty();
        assertThat(TYPES.typeOf(call(Function.ABS, zip))).isEmpty();
        assertThat(TYPES.typeOf(call(Function.COALESCE, zip, new Expr.Literal("a"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vendor, ADD, vendor, INTEGER",
        "vendor, SUBTRACT, fare, DECIMAL",
        "fare, MULTIPLY, vendor, DECIMAL",
        "fare, MULTIPLY, fare, DECIMAL",
        "fare, ADD, speed, DOUBLE",
        "speed, SUBTRACT, speed, DOUBLE",
        "vendor, DIVIDE, vendor, DOUBLE",
        "gone, DIVIDE, gone, DOUBLE",
        "gone, ADD, speed, DOUBLE",
    })
    void of_arithmetic_follow_both_sides(String left, Expr.Operation operation, String right, DataType type) {
        assertType(new Expr.Arithmetic(name(left), operation, name(right)), type);
    }

    @Test
    void of_functions_follow_the_function() {
        assertType(call(Function.LENGTH, name("note")), DataType.INTEGER);
        assertType(call(Function.TRIM, name("note")), DataType.STRING);
        assertType(call(Function.LOWER, name("gone")), DataType.STRING);
        assertType(call(Function.UPPER, name("note")), DataType.STRING);
        assertType(call(Function.NFC, name("note")), DataType.STRING);
        assertType(call(Function.ABS, name("fare")), DataType.DECIMAL);
        assertType(call(Function.ABS, name("speed")), DataType.DOUBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "day, day, DATE",
        "vendor, vendor, INTEGER",
        "vendor, fare, DECIMAL",
        "fare, speed, DOUBLE",
        "note, note, STRING",
    })
    void of_coalesce_hold_all_arguments(String first, String second, DataType type) {
        assertType(call(Function.COALESCE, name(first), name(second)), type);
    }

    @Test
    void of_time_are_fixed() {
        assertType(new Expr.Elapsed(ChronoUnit.DAYS, name("day"), name("day")), DataType.INTEGER);
        assertType(new Expr.AtZone(name("pickup"), ZoneOffset.UTC), DataType.INSTANT);
        assertType(new Expr.Now(Duration.ZERO), DataType.INSTANT);
    }

    @Test
    void of_what_does_not_fit_are_unknown() {
        Expr sum = new Expr.Arithmetic(name("note"), Expr.Operation.ADD, name("vendor"));
        Expr mixed = call(Function.COALESCE, name("note"), name("vendor"));

        assertThat(TYPES.typeOf(sum)).isEqualTo(Optional.empty());
        assertThat(TYPES.typeOf(mixed)).isEqualTo(Optional.empty());
        assertThat(TYPES.typeOf(call(Function.ABS, name("note")))).isEqualTo(Optional.empty());
    }
}
