package dev.assay.value.portfolio;

import dev.assay.quality.data.Names;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.model.CompiledLine;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Business cases to choose from. {@link #maximise} makes candidates of them: what each is worth by an objective, and what it spends in
 * each year that has a budget. Immutable: every word returns a new object.
 *
 * <pre>{@code
 * Selection best = Portfolio.ofCases(List.of(inspection, chatbot, warehouse))
 *     .budget(2026, Money.of("300000000", "KRW"))
 *     .uses("chatbot", "people", BigDecimal.valueOf(3))
 *     .maximise(Objective.NPV)
 *     .budget("people", BigDecimal.valueOf(5))
 *     .solve();
 * }</pre>
 *
 * @since 0.1
 */
public final class Cases {
    private final List<BusinessCase> told;
    private final Map<Integer, Money> years;
    private final Map<String, UnaryOperator<Candidate>> extras;

    private Cases(List<BusinessCase> told, Map<Integer, Money> years, Map<String, UnaryOperator<Candidate>> extras) {
        this.told = told;
        this.years = years;
        this.extras = extras;
    }

    static Cases of(List<BusinessCase> cases) {
        return new Cases(List.copyOf(cases), Map.of(), Map.of());
    }

    /**
     * Limits what the chosen cases spend in a year, under the year's name. A case spends in it what its costs come to in the periods
     * that begin in it, the decision on the day of the start; sunk costs are not among them. A year that is named again is replaced.
     *
     * @param year the calendar year
     * @param limit the most that may be spent in it
     * @return new cases
     */
    public Cases budget(int year, Money limit) {
        Map<Integer, Money> more = new TreeMap<>(years);
        more.put(year, limit);
        return new Cases(told, more, extras);
    }

    /**
     * Says what else a case takes, such as people or days.
     *
     * @param id the case's id
     * @param budget the budget's name
     * @param amount how much, 0 or more; {@link #maximise} refuses less
     * @return new cases
     */
    public Cases uses(String id, String budget, BigDecimal amount) {
        return with(id, candidate -> candidate.uses(budget, amount));
    }

    /**
     * Says what a case belongs to.
     *
     * @param id the case's id
     * @param tag the tag
     * @return new cases
     */
    public Cases tagged(String id, String tag) {
        return with(id, candidate -> candidate.tagged(tag));
    }

    private Cases with(String id, UnaryOperator<Candidate> extra) {
        Map<String, UnaryOperator<Candidate>> more = new TreeMap<>(extras);
        more.merge(id, extra, (first, next) -> candidate -> next.apply(first.apply(candidate)));
        return new Cases(told, years, more);
    }

    /**
     * Returns the portfolio that makes the most of an objective, with a budget for each year that was limited.
     *
     * @param objective what each case is worth
     * @return the portfolio, whose candidates are named as the cases
     * @throws FindingsException with all faults together: cases that are not decided on the same day, a currency that is not the
     *     case's, a case without risk factors where values are adjusted for risk, an id that no case has
     * @throws IllegalArgumentException if a case takes a negative amount of something
     */
    public Portfolio maximise(Objective objective) {
        FindingsException.throwErrors("cases", faults(objective));
        Portfolio portfolio = Portfolio.of(
                told.stream().map(each -> candidate(each, objective)).toList());
        for (Map.Entry<Integer, Money> year : years.entrySet()) {
            portfolio = portfolio.budget(name(year.getKey()), year.getValue());
        }
        return portfolio;
    }

    private static String name(int year) {
        return Integer.toString(year);
    }

    private Candidate candidate(BusinessCase told, Objective objective) {
        UnaryOperator<Candidate> extra = extras.getOrDefault(told.id(), UnaryOperator.identity());
        Candidate candidate = extra.apply(Candidate.of(told.id(), objective.value(told)));
        for (int year : years.keySet()) {
            candidate = candidate.uses(name(year), spent(told, objective, year));
        }
        return candidate;
    }

    private static Money spent(BusinessCase told, Objective objective, int year) {
        double sum = told.evaluate(objective.view()).lines().stream()
                .filter(line -> line.line().sign() < 0 && line.status() == CompiledLine.Status.COUNTED)
                .mapToDouble(line -> spent(told, line.flows().amounts(), year))
                .sum();
        return new Money(new BigDecimal(sum), told.conventions().currency()).rounded();
    }

    private static double spent(BusinessCase told, double[] flows, int year) {
        double sum = 0;
        for (int period = 0; period < flows.length; period++) {
            int begins = told.conventions()
                    .horizon()
                    .end(StrictMath.max(0, period - 1))
                    .getYear();
            sum += begins == year ? flows[period] : 0;
        }
        return sum;
    }

    private List<Finding> faults(Objective objective) {
        List<Finding> faults = new ArrayList<>();
        findStarts(faults);
        List<String> ids = told.stream().map(BusinessCase::id).toList();
        extras.keySet().stream().filter(id -> !ids.contains(id)).forEach(id -> faults.add(unknown(id, ids)));
        for (BusinessCase each : told) {
            findCurrencies(each, objective, faults);
            if (objective instanceof Objective.RiskAdjusted
                    && each.evaluate().riskAdjusted().isEmpty()) {
                faults.add(Finding.error(
                        "RISK_MISSING",
                        "cases." + each.id(),
                        Text.of(
                                "risk factors must be said of \"" + each.id()
                                        + "\" or its lines, or it is favoured over cases that have them",
                                "\"" + each.id() + "\" 또는 그 항목의 위험 계수가 있어야 합니다. 없으면 위험 계수가 있는 사례보다 유리해집니다")));
            }
        }
        return faults;
    }

    /** Values at different days cannot be added. */
    private void findStarts(List<Finding> faults) {
        Set<LocalDate> starts = new TreeSet<>();
        told.forEach(each -> starts.add(each.conventions().horizon().start()));
        if (starts.size() > 1) {
            faults.add(Finding.error(
                    "MIXED_STARTS",
                    "cases",
                    Text.of(
                            "cases must be decided on one day, because values are of that day, but were on " + starts,
                            "가치는 결정일의 것이므로 사업 계획의 결정일이 같아야 하지만 " + starts + "입니다")));
        }
    }

    private void findCurrencies(BusinessCase each, Objective objective, List<Finding> faults) {
        String currency = each.conventions().currency().getCurrencyCode();
        Map<String, Money> amounts = new TreeMap<>();
        years.forEach((year, limit) -> amounts.put("budgets." + year, limit));
        if (objective instanceof Objective.ExpectedUtility utility) {
            amounts.put("riskTolerance", utility.riskTolerance());
        }
        amounts.forEach((path, amount) -> {
            String other = amount.currency().getCurrencyCode();
            if (!other.equals(currency)) {
                faults.add(Finding.error(
                        "MIXED_CURRENCIES",
                        path,
                        Text.of(
                                "currency must be that of \"" + each.id() + "\", " + currency + ", but was " + other,
                                "통화는 \"" + each.id() + "\"의 통화 " + currency + "여야 하지만 " + other + "입니다")));
            }
        });
    }

    private static Finding unknown(String id, List<String> ids) {
        return Finding.error(
                Part.CANDIDATE.code(),
                "cases." + id,
                Text.of(
                        "\"" + id + "\" is not known; " + Names.hint(id, "cases", ids),
                        "\"" + Particle.TOPIC.after(id + "\"") + " 없는 사업 계획입니다. "
                                + Names.hintInKorean(id, "사업 계획", ids)));
    }
}
