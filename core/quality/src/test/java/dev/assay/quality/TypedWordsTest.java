package dev.assay.quality;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.flag;
import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rows;
import static dev.assay.quality.Expectations.text;
import static dev.assay.quality.Expectations.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.NullPolicy;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words typed by method reference, against the same words by name. */
class TypedWordsTest {
    private enum Zone {
        CITY
    }

    private record Trip(
            String flag,
            int vendor,
            LocalDateTime pickup,
            boolean shared,
            Zone zone,
            UUID id,
            char code,
            Detail detail) {}

    private record Detail(Optional<Integer> tip, List<String> tags, Date seen) {}

    private static final ColumnsSubject TYPED = columns(text(Trip::flag), number(Trip::vendor));
    private static final ColumnsSubject NAMED = columns("flag", "vendor");

    static Stream<Arguments> tuples() {
        return Stream.of(
                arguments(TYPED.areUnique(), NAMED.areUnique()),
                arguments(TYPED.arePrimaryKey(), NAMED.arePrimaryKey()),
                arguments(TYPED.areAllNotNull(), NAMED.areAllNotNull()),
                arguments(TYPED.areNotAllNull(), NAMED.areNotAllNull()),
                arguments(TYPED.areEqual(), NAMED.areEqual()),
                arguments(TYPED.areIn(List.of("Y", 1)), NAMED.areIn(List.of("Y", 1))),
                arguments(TYPED.total().isAtMost(5), NAMED.total().isAtMost(5)),
                arguments(
                        TYPED.distinctCount().isAtLeast(1),
                        NAMED.distinctCount().isAtLeast(1)),
                arguments(
                        TYPED.areUnique().nulls(NullPolicy.EQUAL).atMost(rows(1)),
                        NAMED.areUnique().nulls(NullPolicy.EQUAL).atMost(rows(1))),
                arguments(
                        columns(time(Trip::pickup), flag(Trip::shared), column(Trip::zone))
                                .areUnique(),
                        columns("pickup", "shared", "zone").areUnique()));
    }

    @ParameterizedTest
    @MethodSource("tuples")
    void a_typed_tuple_says_what_the_names_say(Expectation typed, Expectation named) {
        assertThat(typed).isEqualTo(named);
    }

    @Test
    void a_tuple_may_hold_computed_values() {
        ColumnsSubject values = columns(column("a").lowerCase(), column("b").field("c"));

        assertThat(values.areUnique().rule().measure().toString())
                .isEqualTo(NAMED.areUnique().rule().measure().toString().replace("flag, vendor", "lower(a), b.c"));
        assertThat(values.areUnique().describe(Locale.ENGLISH)).contains("lower", "b.c");
    }

    @Test
    void a_property_of_any_class_names_its_column() {
        assertThat(column(Trip::zone).expr()).isEqualTo(new Expr.Column("zone"));
        assertThat(column(Trip::id).isUnique()).isEqualTo(column("id").isUnique());
        assertThat(column(Trip::code).isIn('a', 'b')).isEqualTo(column("code").isIn("a", "b"));
        assertThat(column(Trip::zone).isIn(Zone.CITY)).isEqualTo(column("zone").isIn("CITY"));
        assertThat(column(Trip::detail).field("tip").isPositive())
                .isEqualTo(column("detail").field("tip").isPositive());
        assertThat(column(Detail::tip).isPositive()).isEqualTo(column("tip").isPositive());
        assertThat(column(Detail::tags).isNotNull()).isEqualTo(column("tags").isNotNull());
        assertThat(column(Detail::seen).isNotInFuture())
                .isEqualTo(column("seen").isNotInFuture());
    }

    @Test
    void a_type_is_expected_of_a_property() {
        assertThat(column(Trip::vendor).hasType(DataType.INTEGER))
                .isEqualTo(column("vendor").hasType(DataType.INTEGER));
    }

    @Test
    void a_tuple_of_shares_counts_tuples() {
        assertThat(TYPED.uniquenessRatio().isAtLeast(percent("5")).describe(Locale.ENGLISH))
                .isEqualTo("the share of rows whose (flag, vendor) occurs only once is at least 5 %");
        assertThat(TYPED.uniqueValueRatio().isAtLeast(percent("5")).describe(Locale.ENGLISH))
                .isEqualTo("the share of the different values of (flag, vendor) that occur only once is at least 5 %");
    }
}
