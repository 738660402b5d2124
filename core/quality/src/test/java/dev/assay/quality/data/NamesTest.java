package dev.assay.quality.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final List<String> COLUMNS = List.of("fare_amount", "tip_amount", "vendor_id", "금액", "id");

    @ParameterizedTest
    @CsvSource({
        "fare_amont, fare_amount",
        "fare_amounts, fare_amount",
        "fare_amuont, fare_amount",
        "fere_amaunt, fare_amount",
        "FARE-AMOUNT, fare_amount",
        "fare amount, fare_amount",
        "vender_id, vendor_id",
        "금엑, 금액",
        "ib, id",
    })
    void finds_the_name_that_was_meant(String mistyped, String meant) {
        assertThat(Names.nearest(mistyped, COLUMNS)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fare", "fxrx_xmount", "xy", "", "a"})
    void finds_none_that_is_far(String mistyped) {
        assertThat(Names.nearest(mistyped, COLUMNS)).isEmpty();
    }

    @Test
    void takes_the_nearest_and_of_two_the_first() {
        assertThat(Names.nearest("total", List.of("totals1", "totals", "tota"))).contains("totals");
    }

    @Test
    void hints_at_what_exists() {
        assertThat(Names.hint("far", "columns", List.of("fare", "tip")))
                .isEqualTo("known columns: fare, tip; did you mean \"fare\"?");
        assertThat(Names.hint("zone", "columns", List.of("fare", "tip"))).isEqualTo("known columns: fare, tip");
        assertThat(Names.hint("fare", "columns", List.of())).isEqualTo("there are no columns");
    }

    @Test
    void hints_at_what_exists_in_korean_too() {
        assertThat(Names.hintInKorean("far", "열", List.of("fare", "tip")))
                .isEqualTo("쓸 수 있는 열: fare, tip. 혹시 \"fare\"입니까?");
        assertThat(Names.hintInKorean("zone", "열", List.of("fare", "tip"))).isEqualTo("쓸 수 있는 열: fare, tip");
        assertThat(Names.hintInKorean("fare", "열", List.of())).isEqualTo("쓸 수 있는 열이 없습니다");
        assertThat(Names.hintInKorean("fare", "키", List.of())).isEqualTo("쓸 수 있는 키가 없습니다");
    }

    @Test
    void lists_no_more_than_a_reader_takes_in() {
        List<String> many = IntStream.rangeClosed(1, 13).mapToObj(i -> "c" + i).toList();

        assertThat(Names.hint("zone", "columns", many))
                .isEqualTo("known columns: c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, … (13 in all)");
        assertThat(Names.hintInKorean("zone", "열", many))
                .isEqualTo("쓸 수 있는 열: c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, … (모두 13개)");
    }
}
