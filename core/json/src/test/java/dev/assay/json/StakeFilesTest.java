package dev.assay.json;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Suite;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import dev.assay.value.poorquality.DataDowntime;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.LossBasis;
import dev.assay.value.stake.StakeEvidence;
import dev.assay.value.stake.book.FixTerms;
import dev.assay.value.stake.book.LossModel;
import dev.assay.value.stake.book.Scope;
import dev.assay.value.stake.book.StakeBook;
import dev.assay.value.stake.book.VolumePeriod;
import dev.assay.value.stake.fix.Fix;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StakeFilesTest {
    private static final Suite CUSTOMERS = Suite.named("customers")
            .expect(column("email").isNotNull().as("email-present").tagged("contact"))
            .expect(column("id").isUnique().as("customer-unique"))
            .expect(column("orders").mean().isAtLeast(5).as("orders-fresh"));

    private static final String YAML = """
            stakes: customers
            currency: KRW
            period: year
            volumes:
              customers: 1000000
              hours: 8760
            losses:
              - expectation: email-present
                per-record: 2000
                of: customers
                caught: 25%
                owner: crm-lead
                because: {en: returned letters, ko: 반송 우편}
                review-by: 2026-06-30
              - dimension: uniqueness
                per-record: 8000
                of: customers
              - expectation: orders-fresh
                downtime: 1500000
                of: hours
                incidents: {number: 30, hours-to-detect: 4, hours-to-resolve: 6}
            fixes:
              - id: ask-again
                once: 15000000
                a-year: 3000000
                mends: {email-present: 80%}
              - id: merge-twins
                once: KRW 90000000
                mends: {customer-unique: [50%, 60%, 70%]}
                live-after-months: 3
                needs: [ask-again]
                owner: platform-lead
            budget: {once: 300000000, a-year: 25000000}
            years: 3
            rate: 10%
            """;

    private static Money won(String amount) {
        return Money.of(amount, "KRW");
    }

    private static StakeBook book() {
        StakeEvidence letters =
                new StakeEvidence(Text.of("returned letters", "반송 우편"), Optional.of(LocalDate.of(2026, 6, 30)));
        return new StakeBook(
                "customers",
                Currency.getInstance("KRW"),
                VolumePeriod.YEAR,
                Map.of("customers", new BigDecimal(1_000_000), "hours", new BigDecimal(8760)),
                List.of(
                        LossModel.of(Scope.expectation("email-present"), LossBasis.PER_RECORD, won("2000"), "customers")
                                .caughtDownstream(new BigDecimal("0.25"))
                                .ownedBy("crm-lead")
                                .because(letters),
                        LossModel.of(
                                new Scope(Scope.Kind.DIMENSION, "uniqueness"),
                                LossBasis.PER_RECORD,
                                won("8000"),
                                "customers"),
                        LossModel.of(Scope.expectation("orders-fresh"), LossBasis.DOWNTIME, won("1500000"), "hours")
                                .countedFrom(
                                        new DataDowntime(new BigDecimal(30), new BigDecimal(4), new BigDecimal(6)))),
                List.of(
                        Fix.named("ask-again")
                                .costing(won("15000000"), won("3000000"))
                                .reduces("email-present", "0.80"),
                        Fix.named("merge-twins")
                                .costing(won("90000000"), won("0"))
                                .reduces("customer-unique", "0.50", "0.60", "0.70")
                                .liveAfterMonths(3)
                                .needs("ask-again")
                                .ownedBy("platform-lead")),
                new FixTerms(3, Rate.effective("0.1"), Optional.of(won("300000000")), Optional.of(won("25000000"))));
    }

    @Test
    void a_file_says_what_the_words_say() {
        assertThat(StakeFiles.readYaml(YAML, "stakes.yaml")).isEqualTo(book());
    }

    @Test
    void what_was_written_is_read_as_an_equal_book(@TempDir Path folder) {
        Path file = folder.resolve("stakes.json");
        StakeFiles.write(book(), file);

        assertThat(StakeFiles.read(file, CUSTOMERS)).isEqualTo(book());
        assertThat(StakeFiles.readYaml(StakeFiles.toYaml(book()), "again")).isEqualTo(book());
        assertThat(StakeFiles.toYaml(StakeFiles.readYaml(StakeFiles.toYaml(book()), "again")))
                .isEqualTo(StakeFiles.toYaml(book()));
        assertThat(StakeFiles.readJson(StakeFiles.toJson(book()), "again")).isEqualTo(book());
    }

    @Test
    void a_book_without_fixes_needs_no_years_and_no_rate() {
        String yaml = YAML.substring(0, YAML.indexOf("fixes:"));

        StakeBook read = StakeFiles.readYaml(yaml, "stakes.yaml");

        assertThat(read.fixes()).isEmpty();
        assertThat(StakeFiles.readYaml(StakeFiles.toYaml(read), "again")).isEqualTo(read);
    }

    private static FindingsException refused(String yaml, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("stakes.yaml"), yaml);
        try {
            StakeFiles.read(file, CUSTOMERS);
        } catch (FindingsException e) {
            return e;
        }
        throw new AssertionError("must be refused");
    }

    private static String told(FindingsException refused, Locale locale) {
        return refused.findings().stream()
                .map(finding -> finding.code() + " " + finding.path() + ": "
                        + finding.message().in(locale))
                .collect(Collectors.joining("\n"));
    }

    /** One mistake at a time, by what is replaced with what. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            currency: KRW | currency: WON | FORM-TYPE line 2, column 11 (currency): currency must be a code of ISO 4217 such as KRW, but was "WON"
            period: year | period: years | FORM-TYPE line 3, column 9 (period): period must be one of day, week, month, quarter, year, but was "years"; did you mean "year"?
            period: year | perod: year | FORM-UNKNOWN line 3, column 1: unknown key "perod"; known keys: stakes, currency, period, volumes, losses, fixes, budget, years, rate, $schema; did you mean "period"?
            hours: 8760 | hours: -1 | STAKE-RANGE line 6, column 10 (volumes.hours): hours must be 0 or more, but was -1
            per-record: 2000 | per-record: USD 2 | CURRENCY line 9, column 17 (losses[0].per-record): currency must be KRW, but was USD; amounts are converted only with a dated rate
            per-record: 2000 | per-record: a lot | FORM-TYPE line 9, column 17 (losses[0].per-record): per-record must be a decimal number such as 1250.50, but was "a lot"
            per-record: 2000 | per-row: 2000 | FORM-UNKNOWN line 9, column 5 (losses[0]): unknown key "per-row"; known keys: expectation, tag, dimension, per-record, downtime, decision, penalty, of, caught, owner, because, review-by, … (13 in all)
            expectation: email-present | expectation: email-presnt | BOOK-EXPECTATION line 8, column 18 (losses[0].expectation): no expectation "email-presnt" ("email-present"?); known: email-present, customer-unique, orders-fresh
            caught: 25% | caught: 125% | STAKE-RANGE line 11, column 13 (losses[0].caught): caught must be a share in [0, 1], but was 1.25
            review-by: 2026-06-30 | review-by: next year | FORM-TYPE line 14, column 16 (losses[0].review-by): review-by must be a date such as 2026-01-31, but was "next year"
            dimension: uniqueness | dimension: unique | BOOK-DIMENSION line 15, column 16 (losses[1].dimension): no dimension "unique"; known: accuracy, completeness, consistency, timeliness, uniqueness, validity
            downtime: 1500000 | penalty: 1500000 | FORM-VALUE line 21, column 16 (losses[2].incidents): incidents cannot be combined with penalty
            number: 30, | | FORM-MISSING line 21, column 16 (losses[2].incidents): incidents must have the key number, but has only hours-to-detect, hours-to-resolve
            {email-present: 80%} | {email-presence: 80%} | BOOK-EXPECTATION line 26, column 29 (fixes[0].mends.email-presence): no expectation "email-presence" ("email-present"?); known: email-present, customer-unique, orders-fresh
            [50%, 60%, 70%] | [60%, 50%, 70%] | STAKE-RANGE line 29, column 30 (fixes[1].mends.customer-unique): customer-unique must be one share, or three in order such as [60%, 80%, 90%]
            live-after-months: 3 | live-after-months: -3 | STAKE-RANGE line 30, column 24 (fixes[1].live-after-months): live-after-months must be 0 or more, but was -3
            needs: [ask-again] | needs: [ask-agian] | BOOK-FIX line 31, column 5 (fixes[1].needs): no fix "ask-agian" ("ask-again"?); known: ask-again, merge-twins
            rate: 10% | | FORM-MISSING line 1, column 1: file must have the key rate, but has only stakes, currency, period, volumes, losses, fixes, budget, years
            years: 3 | years: 51 | FORM-VALUE line 34, column 8 (years): years must be in [1, 50], but was 51
            of: hours | of: hour | BOOK-VOLUME line 20, column 9 (losses[2].of): no volume "hour" ("hours"?); known: customers, hours
            stakes: customers | stakes: orders | BOOK-SUITE line 1, column 9 (stakes): stakes must be of suite "customers", but were of "orders"
            """)
    void says_what_is_wrong_and_where(String right, String wrong, String message, @TempDir Path folder)
            throws IOException {
        assertThat(YAML).contains(right);

        FindingsException refused =
                refused(YAML.replaceFirst(java.util.regex.Pattern.quote(right), replacement(wrong)), folder);

        assertThat(told(refused, Locale.ENGLISH)).contains(message);
        assertThat(told(refused, Locale.KOREAN))
                .isNotEqualTo(told(refused, Locale.ENGLISH))
                .containsPattern("\\p{IsHangul}");
    }

    private static String replacement(String wrong) {
        return wrong == null ? "" : java.util.regex.Matcher.quoteReplacement(wrong);
    }

    @Test
    void says_everything_at_once(@TempDir Path folder) throws IOException {
        String yaml = YAML.replace("currency: KRW", "currency: WON")
                .replace("caught: 25%", "caught: 2")
                .replace("rate: 10%", "rate: ten");

        assertThat(refused(yaml, folder).findings())
                .extracting(finding -> finding.path().replaceAll("^.*\\(|\\)$", ""))
                .containsExactly("currency", "losses[0].caught", "rate");
    }

    @Test
    void refuses_anchors() {
        String yaml = YAML.replace("caught: 25%", "caught: &share 25%");

        assertThatThrownBy(() -> StakeFiles.readYaml(yaml, "stakes.yaml"))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("anchor");
    }

    @Test
    void speaks_korean(@TempDir Path folder) throws IOException {
        FindingsException refused = refused(YAML.replace("email-present\n", "email-presnt\n"), folder);

        assertThat(told(refused, Locale.KOREAN))
                .contains("기대 조건 \"email-presnt\"가 없습니다 (\"email-present\"?); 있는 것: email-present, customer-unique,"
                        + " orders-fresh");
    }
}
