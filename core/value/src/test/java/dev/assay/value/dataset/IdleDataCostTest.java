package dev.assay.value.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.dataset.DatasetUse.Status;
import dev.assay.value.money.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdleDataCostTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private static Money krw(String amount) {
        return Money.of(amount, "KRW");
    }

    private static final IdleDataCost REPORT = IdleDataCost.of(List.of(
            DatasetUse.of("orders", krw("9000000")).read(15_000, FIRST, LAST),
            DatasetUse.of("clicks-2019", krw("4800000")).read(0, FIRST, LAST).ownedBy("web-lead"),
            DatasetUse.of("sensors", krw("1200000")).read(0, FIRST, LAST),
            DatasetUse.of("returns", krw("600000")).read(0, LocalDate.of(2025, 12, 1), LAST),
            DatasetUse.of("letters", krw("400000"))));

    @Test
    void adds_up_what_nobody_reads() {
        // 4,800,000 + 1,200,000 = 6,000,000 of 16,000,000.
        assertThat(REPORT.cost()).isEqualTo(krw("6000000"));
        assertThat(REPORT.total()).isEqualTo(krw("16000000"));
        assertThat(REPORT.share().get()).isEqualByComparingTo("0.375");
        assertThat(REPORT.datasets(Status.IDLE))
                .extracting(DatasetUse::dataset)
                .containsExactly("clicks-2019", "sensors");
    }

    @Test
    void what_nobody_counted_for_long_enough_is_unknown_and_neither_idle_nor_read() {
        assertThat(REPORT.datasets(Status.UNKNOWN))
                .extracting(DatasetUse::dataset)
                .containsExactly("returns", "letters");
        assertThat(REPORT.cost(Status.UNKNOWN)).isEqualTo(krw("1000000"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-12-31, P1Y, IDLE", // 365 days, the last one included
        "2025-01-02, 2025-12-31, P1Y, UNKNOWN", // one day short of a year
        "2025-12-01, 2025-12-31, P1M, IDLE",
        "2025-12-01, 2025-12-30, P1M, UNKNOWN",
        "2024-01-01, 2025-12-31, P4Y, UNKNOWN", // what is read at elections
        "2022-01-01, 2025-12-31, P4Y, IDLE"
    })
    void is_idle_only_after_its_rhythm_of_use(LocalDate from, LocalDate to, Period rhythm, Status expected) {
        DatasetUse seasonal = DatasetUse.of("a", krw("1")).read(0, from, to).usedEvery(rhythm);

        assertThat(seasonal.status()).isEqualTo(expected);
        assertThat(seasonal.read(1, from, to).status()).isEqualTo(Status.READ);
    }

    @Test
    void a_read_costs_its_part_of_the_year() {
        // 73 days of a year of 365,000 are 73,000; by 4 reads 18,250 each.
        DatasetUse use = DatasetUse.of("a", krw("365000")).read(4, FIRST, FIRST.plusDays(72));

        assertThat(use.costPerRead().get()).isEqualTo(krw("18250"));
        assertThat(DatasetUse.of("a", krw("1")).costPerRead().describe(Locale.KOREAN))
                .isEqualTo("\"a\"를 조회한 기록이 없어 조회 한 번의 비용이 없습니다 (NO_READ)");
    }

    @Test
    void says_what_is_paid_for_nothing() {
        assertThat(REPORT)
                .hasToString("data that nobody reads cost KRW 6,000,000 of KRW 16,000,000 a year (37.5%)\n"
                        + "- clicks-2019: KRW 4,800,000 a year, no read in 2025-01-01 – 2025-12-31; web-lead\n"
                        + "- sensors: KRW 1,200,000 a year, no read in 2025-01-01 – 2025-12-31; nobody owns it\n"
                        + "not known to be read or not, because nobody counted for as long as their rhythm of use:"
                        + " returns, letters (KRW 1,000,000 a year)\n");
        assertThat(REPORT.describe(Locale.KOREAN))
                .isEqualTo("아무도 읽지 않는 데이터의 비용은 연 16,000,000원 가운데 6,000,000원입니다 (37.5%)\n"
                        + "- clicks-2019: 연 4,800,000원, 조회 없음(2025-01-01 – 2025-12-31); web-lead\n"
                        + "- sensors: 연 1,200,000원, 조회 없음(2025-01-01 – 2025-12-31); 담당자 없음\n"
                        + "사용 주기만큼 조회를 세지 않아 읽히는지 알 수 없는 데이터: returns, letters(연 1,000,000원)\n");
        assertThat(IdleDataCost.of(List.of(DatasetUse.of("free", krw("0"))))
                        .share()
                        .isPresent())
                .isFalse();
    }

    @Test
    void refuses_all_that_is_wrong_together() {
        List<DatasetUse> wrong = List.of(
                DatasetUse.of("a", krw("1")), DatasetUse.of("a", Money.of("1", "USD")), DatasetUse.of("b", krw("1")));

        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> IdleDataCost.of(wrong))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly("DUPLICATE_ID", "MIXED_CURRENCIES"));
        assertThatExceptionOfType(FindingsException.class).isThrownBy(() -> IdleDataCost.of(List.of()));
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> DatasetUse.of("a", krw("-1")))
                .withMessage("cost of \"a\" must be 0 or more, but was KRW -1");
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> DatasetUse.of("a", krw("1")).read(0, LAST, FIRST));
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> DatasetUse.of("a", krw("1")).read(-1, FIRST, LAST));
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> DatasetUse.of("a", krw("1")).usedEvery(Period.ZERO));
        assertThatExceptionOfType(ValueException.class).isThrownBy(() -> DatasetUse.of(" ", krw("1")));
    }
}
