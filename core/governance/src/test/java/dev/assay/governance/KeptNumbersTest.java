package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.codec.RecordCodec;
import dev.assay.governance.oversight.Effect;
import dev.assay.governance.oversight.Signals;
import dev.assay.governance.oversight.Trigger;
import dev.assay.governance.policy.Condition;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.UseCase;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever keeps a number that somebody states keeps one of a bounded number of digits. */
class KeptNumbersTest {
    /** What a number is stated to. */
    enum Door {
        AMOUNT(number -> Signals.none().amount(number.toString())),
        DRIFT(number -> Signals.none().drift(number.toString())),
        CONFIDENCE(number -> Signals.none().confidence(number.toString())),
        AMOUNT_ABOVE(Trigger.AmountAbove::new),
        DRIFT_ABOVE(Trigger.DriftAbove::new),
        CONFIDENCE_FROM(number -> new Trigger.ConfidenceWithin(number, BigDecimal.ONE)),
        CONFIDENCE_TO(number -> new Trigger.ConfidenceWithin(BigDecimal.ZERO, number)),
        SAMPLE(number -> new Effect.Sample(number, 1)),
        BASELINE(number -> new UseCase.Baseline("rmse", number)),
        TARGET(KeptNumbersTest::target),
        CLAIM(number -> new Claim("rows", Claim.Relation.AT_MOST, number)),
        CONDITION(number -> new Condition.AtLeast("rows", number));

        private final Function<BigDecimal, Object> keep;

        Door(Function<BigDecimal, Object> keep) {
            this.keep = keep;
        }
    }

    record Toll(BigDecimal fee) {}

    record Sign(String words) {}

    private static final RecordCodec<Toll> TOLLS = RecordCodec.of(Toll.class);

    private static UseCase target(BigDecimal number) {
        return UseCase.of(new SystemId("pricing"), Text.of("fares"), new UseCase.Scores(1, 1, 1, 1, 1, 1))
                .withTarget(number);
    }

    @ParameterizedTest
    @EnumSource
    void a_number_has_digits_that_can_be_kept(Door door) {
        for (String number : List.of("1E+1000000000", "1E-1000000000", "0E+1000000000", "1E+40", "1E-41")) {
            ValueException refused =
                    catchThrowableOfType(ValueException.class, () -> door.keep.apply(new BigDecimal(number)));

            assertThat(refused)
                    .hasMessageEndingWith(
                            "must have at most 40 digits before the point and behind it, but was " + number);
            assertThat(refused.text().ko()).endsWith("소수점 앞뒤로 각각 40자리 이하여야 하지만 " + number + "입니다");
        }
        assertThat(door.keep.apply(new BigDecimal("1E-40"))).isNotNull();
    }

    @Test
    void numbers_of_forty_digits_are_stated() {
        assertThat(Signals.none().amount("1E+39").amount().orElseThrow()).isEqualByComparingTo("1E+39");
        assertThat(Signals.none()
                        .drift("-" + "9".repeat(40) + "." + "9".repeat(40))
                        .drift())
                .isPresent();
    }

    /** Hundreds of thousands of digits take the longer to read the more they are, which whoever states them must not take. */
    @ParameterizedTest
    @ValueSource(strings = {"9", "0"})
    void what_is_too_long_is_not_read(String digit) {
        String number = digit.repeat(200_000);

        assertThatThrownBy(() -> Signals.none().amount(number))
                .isInstanceOf(ValueException.class)
                .hasMessage("amount must have at most 40 digits before the point and behind it, but was "
                        + digit.repeat(64) + "…");
    }

    @Test
    void what_is_no_number_is_said_in_both_languages() {
        ValueException refused =
                catchThrowableOfType(ValueException.class, () -> Signals.none().amount("much"));

        assertThat(refused.text())
                .isEqualTo(Text.of("amount must be a number, but was \"much\"", "amount: 수여야 하지만 \"much\"입니다"));
    }

    @Test
    void no_record_is_written_or_read_with_more_digits() {
        assertThatThrownBy(() -> TOLLS.encode(new Toll(new BigDecimal("1E+1000000000"))))
                .isInstanceOf(ValueException.class)
                .hasMessage("number must have at most 40 digits before the point and behind it, but was 1E+1000000000");
        for (Object node : List.of("1E+1000000000", new BigDecimal("1E+1000000000"))) {
            assertThat(refused(() -> TOLLS.decode("tolls", Map.of("fee", node))))
                    .isEqualTo(Finding.error(
                            "FORM-VALUE",
                            "fee",
                            Text.of(
                                    "must have at most 40 digits before the point and behind it, but was 1E+1000000000",
                                    "소수점 앞뒤로 각각 40자리 이하여야 하지만 1E+1000000000입니다")));
        }
    }

    @Test
    void a_number_where_a_text_belongs_is_not_spelt_out() {
        Map<String, Object> tree = Map.of("words", new BigDecimal("1E+1000000000"));

        assertThat(refused(() -> RecordCodec.of(Sign.class).decode("signs", tree))
                        .path())
                .isEqualTo("words");
    }

    private static Finding refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt).findings().get(0);
    }
}
