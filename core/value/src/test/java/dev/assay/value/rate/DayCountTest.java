package dev.assay.value.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {
    @ParameterizedTest
    @CsvSource({
        // 2003-11-01 to 2004-05-01 are 182 days, 61 of them in 2003: the first example of the paper of ISDA
        // on the actual/actual conventions, 61/365 + 121/366.
        "ACT/ACT ISDA, 2003-11-01, 2004-05-01, 0.4977243805674079",
        "ACT/365F, 2003-11-01, 2004-05-01, 0.49863013698630137",
        "ACT/360, 2003-11-01, 2004-05-01, 0.5055555555555555",
        "30/360, 2003-11-01, 2004-05-01, 0.5",
        // A leap year is 366 days of 365.
        "ACT/365F, 2016-01-01, 2017-01-01, 1.0027397260273974",
        "ACT/ACT ISDA, 2016-01-01, 2017-01-01, 1.0",
        // 30/360 takes the 31st at the end for the 30th only after a 30th or 31st: 30 + 29 − ... by hand.
        "30/360, 2007-01-30, 2007-03-31, 0.16666666666666666",
        "30/360, 2007-01-29, 2007-03-31, 0.17222222222222222",
        "30E/360, 2007-01-29, 2007-03-31, 0.16944444444444445",
        "30/360, 2007-01-31, 2007-02-28, 0.07777777777777778",
        "30/360, 2007-02-28, 2007-01-31, -0.075",
    })
    void counts_years(String name, LocalDate from, LocalDate to, double years) {
        assertThat(DayCount.parse(name).years(from, to)).isEqualTo(years, within(1e-15));
    }

    @Test
    void is_found_by_the_names_it_goes_by() {
        assertThat(DayCount.parse("30_360")).isEqualTo(DayCount.THIRTY_360);
        assertThat(DayCount.parse("act/365f")).isEqualTo(DayCount.ACT_365F);
        assertThat(DayCount.parse("ACT_ACT_ISDA")).hasToString("ACT/ACT ISDA");
        assertThatThrownBy(() -> DayCount.parse("ACT/ACT"))
                .hasMessage("day count must be one of [ACT/365F, ACT/360, ACT/ACT ISDA, 30/360, 30U/360, 30E/360],"
                        + " but was \"ACT/ACT\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Actual/Actual ISDA, ACT_ACT_ISDA",
        "ACT/365, ACT_365F",
        "ACT_365, ACT_365F",
        "ACT/365 FIXED, ACT_365F",
        "actual/360, ACT_360",
        "30U/360, THIRTY_U_360",
        "30/360 US, THIRTY_U_360",
        "30/360 ISDA, THIRTY_360",
        "30E/360, THIRTY_E_360"
    })
    void goes_by_the_names_of_the_market(String name, DayCount convention) {
        assertThat(DayCount.parse(name)).isEqualTo(convention);
    }

    /** From the last of February on: a year to the next, 30 days to the end of March, and 28 of 30 days under ISDA. */
    @Test
    void a_month_ends_with_february_in_the_united_states() {
        LocalDate february = LocalDate.of(2023, 2, 28);

        assertThat(DayCount.THIRTY_U_360.years(february, LocalDate.of(2024, 2, 29)))
                .isEqualTo(1);
        assertThat(DayCount.THIRTY_U_360.years(february, LocalDate.of(2023, 3, 31)))
                .isEqualTo(30 / 360.0);
        assertThat(DayCount.THIRTY_360.years(february, LocalDate.of(2023, 3, 31)))
                .isEqualTo(33 / 360.0);
        assertThat(DayCount.THIRTY_U_360.years(LocalDate.of(2023, 1, 31), LocalDate.of(2023, 7, 31)))
                .isEqualTo(0.5);
    }
}
