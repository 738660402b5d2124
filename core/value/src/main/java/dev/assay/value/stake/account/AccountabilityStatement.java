package dev.assay.value.stake.account;

import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.fix.FixPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a persona answers for. Immutable.
 *
 * @param persona the persona's id
 * @param asOf the day of the statement
 * @param owned what the failing expectations cost that the persona answers for
 * @param funded the fixes that were funded and that the persona delivers
 * @param deliveries promised and realised savings on expectations that the persona answers for or has fixes of
 * @since 0.1
 */
public record AccountabilityStatement(
        String persona, LocalDate asOf, LossReport owned, List<Fix> funded, List<Delivery> deliveries) {
    /** Copies the lists. */
    public AccountabilityStatement {
        Objects.requireNonNull(persona, "persona");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(owned, "owned");
        funded = List.copyOf(funded);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * Returns what a persona answers for while nothing is funded.
     *
     * @param persona the persona's id
     * @param asOf the day of the statement
     * @param now what failing expectations cost
     * @return the statement
     */
    public static AccountabilityStatement of(String persona, LocalDate asOf, LossReport now) {
        return new AccountabilityStatement(persona, asOf, now.ownedBy(persona), List.of(), List.of());
    }

    /**
     * Returns what a persona answers for after a plan was funded.
     *
     * @param persona the persona's id
     * @param asOf the day of the statement
     * @param plan the plan that was funded
     * @param now what failing expectations cost since
     * @return the statement
     */
    public static AccountabilityStatement of(String persona, LocalDate asOf, FixPlan plan, LossReport now) {
        List<Fix> funded = plan.funded().stream()
                .filter(fix -> fix.owner().equals(persona))
                .toList();
        LossReport owned = now.ownedBy(persona);
        Set<String> concerned =
                owned.losses().stream().map(loss -> loss.stake().expectation()).collect(Collectors.toSet());
        Set<String> delivered = funded.stream().map(Fix::id).collect(Collectors.toSet());
        List<Delivery> deliveries = Delivery.of(plan, now).stream()
                .filter(it -> concerned.contains(it.expectation())
                        || it.fixes().stream().anyMatch(delivered::contains))
                .toList();
        return new AccountabilityStatement(persona, asOf, owned, funded, deliveries);
    }

    /**
     * Returns what is at stake whose evidence should have been reviewed.
     *
     * @return possibly empty
     */
    public List<ValueAtStake> overdueReviews() {
        return owned.losses().stream()
                .map(loss -> loss.stake())
                .filter(stake ->
                        stake.evidence().filter(it -> it.isOverdue(asOf)).isPresent())
                .toList();
    }

    /**
     * Returns the statement as lines of text.
     *
     * @param locale the reader's locale
     * @return lines without a line end after the last
     */
    public String describe(Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(Text.of(persona + " answers for this on " + asOf + ":", asOf + " 기준 " + persona + "의 책임:")
                .in(locale));
        lines.add(
                owned.losses().isEmpty()
                        ? Text.of("nothing of its own is at stake", "자신의 몫으로 걸린 가치는 없습니다")
                                .in(locale)
                        : owned.describe(locale));
        for (Fix fix : funded) {
            lines.add(funding(fix).in(locale));
        }
        for (Delivery delivery : deliveries) {
            lines.add(delivered(delivery).in(locale));
        }
        for (ValueAtStake stake : overdueReviews()) {
            String id = "\"" + stake.expectation() + "\"";
            lines.add(Text.of("the review of what " + id + " costs is overdue", id + " 비용의 재검토 기한이 지났습니다")
                    .in(locale));
        }
        return String.join("\n", lines);
    }

    private static Text funding(Fix fix) {
        Money cost = fix.oneOff();
        Money running = fix.runningPerYear();
        return Text.of(
                "funded: " + fix.id() + ", " + cost.describe(Locale.ENGLISH) + " and "
                        + running.describe(Locale.ENGLISH) + " a year",
                "자금 투입: " + fix.id() + ", " + cost.describe(Locale.KOREAN) + ", 연간 " + running.describe(Locale.KOREAN));
    }

    private static Text delivered(Delivery delivery) {
        String share = delivery.share()
                .map(it -> String.format(Locale.ROOT, " (%.0f%%)", 100 * it))
                .value()
                .orElse("");
        String id = "\"" + delivery.expectation() + "\"";
        return Text.of(
                id + ": " + delivery.promised().describe(Locale.ENGLISH) + " a year was promised, realised "
                        + delivery.shown(Locale.ENGLISH) + share,
                id + ": 연간 약속 " + delivery.promised().describe(Locale.KOREAN) + ", 실현 " + delivery.shown(Locale.KOREAN)
                        + share);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
