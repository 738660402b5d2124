package dev.assay.value.stake;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets a build pass by what failing data costs, rather than by a percentage of rows. Immutable.
 *
 * @param limit the most that may be lost in a day, 0 or more
 * @param end which end of the loss's range is held against the limit
 * @since 0.1
 */
public record ValueGate(Money limit, LossEnd end) {
    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ValueGate {
        Checks.notNegative(Text.of("limit", "허용 한도"), limit.amount());
        Objects.requireNonNull(end, "end");
    }

    /**
     * Returns a gate on what is expected to be lost.
     *
     * @param limit the most that may be lost in a day, a 365th of a year
     * @return the gate
     * @throws IllegalArgumentException if the limit is negative
     */
    public static ValueGate maxLossPerDay(Money limit) {
        return new ValueGate(limit, LossEnd.EXPECTED);
    }

    /**
     * Holds another figure against the limit, such as the upper end for the cautious.
     *
     * @param other which
     * @return a new gate
     */
    public ValueGate judging(LossEnd other) {
        return new ValueGate(limit, other);
    }

    /**
     * Judges losses. It fails if what is known exceeds the limit already, since what is unknown can only add to it; it is
     * undecided if what is known keeps to the limit but something is unknown or nothing is at stake; else it passes.
     *
     * @param report the losses
     * @return the decision with a sentence
     * @throws IllegalArgumentException if the limit is in another currency
     */
    public GateDecision judge(LossReport report) {
        Optional<Money> yearly = report.known().map(range -> range.at(end));
        // A year is compared, so that no division rounds.
        boolean exceeded = yearly.filter(loss -> loss.compareTo(limit.times(LossRange.DAYS)) > 0)
                .isPresent();
        List<String> unknown = report.unknown().stream()
                .map(loss -> loss.stake().expectation())
                .distinct()
                .toList();
        Optional<LossRange> daily = report.known().map(LossRange::perDay);
        if (exceeded) {
            return decision(GateDecision.Status.FAIL, report, daily, unknown);
        }
        return unknown.isEmpty() && yearly.isPresent()
                ? decision(GateDecision.Status.PASS, report, daily, unknown)
                : decision(GateDecision.Status.UNKNOWN, report, daily, unknown);
    }

    private GateDecision decision(
            GateDecision.Status status, LossReport report, Optional<LossRange> daily, List<String> unknown) {
        String missing = unknown.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        String allowed = limit.describe(Locale.ENGLISH);
        String allowedKo = limit.describe(Locale.KOREAN);
        String least = unknown.isEmpty() ? "" : "at least ";
        String leastKo = unknown.isEmpty() ? "" : "최소 ";
        Text sentence = switch (status) {
            case FAIL ->
                Text.of(
                        least + loss(daily, Locale.ENGLISH) + " is lost a day, more than the " + allowed + " allowed; "
                                + dearest(report, Locale.ENGLISH),
                        "하루 손실 " + Particle.SUBJECT.after(leastKo + loss(daily, Locale.KOREAN)) + " 허용 한도 "
                                + Particle.OBJECT.after(allowedKo) + " 넘습니다; "
                                + dearest(report, Locale.KOREAN));
            case PASS ->
                Text.of(
                        loss(daily, Locale.ENGLISH) + " is lost a day, within the " + allowed + " allowed",
                        "하루 손실 " + Particle.TOPIC.after(loss(daily, Locale.KOREAN)) + " 허용 한도 " + allowedKo + " 이내입니다");
            case UNKNOWN ->
                missing.isEmpty()
                        ? Text.of("nothing is at stake, so nothing can be judged", "걸린 가치가 없어 판정할 수 없습니다")
                        : Text.of(
                                "the loss a day is unknown, because nobody knows that of " + missing,
                                missing + "의 손실을 알 수 없어 하루 손실을 알 수 없습니다");
        };
        return new GateDecision(status, sentence, daily, this);
    }

    private String loss(Optional<LossRange> daily, Locale locale) {
        BigDecimal amount = daily.map(range -> range.at(end).amount()).orElse(BigDecimal.ZERO);
        return new Money(amount, limit.currency()).describe(locale);
    }

    private static String dearest(LossReport report, Locale locale) {
        ExpectationLoss first = report.losses().stream()
                .filter(loss -> loss.failure().isKnown())
                .findFirst()
                .orElseThrow();
        String owner = first.stake().owner();
        String id = "\"" + first.stake().expectation() + "\"";
        return Text.of(
                        "most by " + id
                                + (owner.isEmpty()
                                        ? ", for which nobody answers"
                                        : ", for which " + owner + " answers"),
                        "가장 큰 원인은 " + id + (owner.isEmpty() ? "이며 책임자가 없습니다" : "이며 책임자는 " + owner + "입니다"))
                .in(locale);
    }
}
