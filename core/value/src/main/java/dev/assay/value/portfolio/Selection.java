package dev.assay.value.portfolio;

import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What to fund. Immutable.
 *
 * @since 0.1
 */
public final class Selection {
    private final Portfolio portfolio;
    private final Solution.Status status;
    private final List<String> chosen;
    private final BigDecimal value;
    private final BigDecimal bound;
    private final Map<String, BigDecimal> left;
    private final Map<String, Double> prices;

    /**
     * A candidate that more of one budget would pay for.
     *
     * @param id the candidate
     * @param more how much more of the budget it takes than is left, above 0
     * @param value what it is worth
     */
    public record Addition(String id, BigDecimal more, Money value) {}

    Selection(Portfolio portfolio, ProgramBuilder program, Solution solution) {
        this.portfolio = portfolio;
        status = solution.status();
        boolean some = status == Solution.Status.OPTIMAL || status == Solution.Status.BEST_FOUND;
        List<String> ids = new ArrayList<>();
        Map<String, BigDecimal> rest = new TreeMap<>(portfolio.budgets());
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; some && i < portfolio.candidates().size(); i++) {
            Candidate candidate = portfolio.candidates().get(i);
            if (solution.takes(i)) {
                ids.add(candidate.id());
                sum = sum.add(candidate.value().amount());
                rest.replaceAll((name, amount) -> amount.subtract(candidate.use(name)));
            }
        }
        chosen = List.copyOf(ids);
        value = sum;
        left = Collections.unmodifiableMap(rest);
        BigDecimal most = some ? program.value(Math.ceil(solution.bound())) : sum;
        bound = status == Solution.Status.OPTIMAL ? sum.max(most) : most;
        Map<String, Double> worth = new TreeMap<>();
        portfolio
                .budgets()
                .keySet()
                .forEach(name -> worth.put(name, program.price(name, solution.price(program.row(name)))));
        prices = Collections.unmodifiableMap(worth);
    }

    /**
     * Returns how sure this is.
     *
     * @return the status
     */
    public Solution.Status status() {
        return status;
    }

    /**
     * Returns what is funded.
     *
     * @return ids, sorted; empty if nothing pays or nothing is possible
     */
    public List<String> chosen() {
        return chosen;
    }

    /**
     * Returns whether a candidate is funded.
     *
     * @param id its id
     * @return true if it is
     */
    public boolean takes(String id) {
        return chosen.contains(id);
    }

    /**
     * Returns what all that is funded is worth.
     *
     * @return the sum of the values; empty if there are no candidates whose currency it could be in
     */
    public Optional<Money> value() {
        return currency().map(currency -> new Money(value, currency));
    }

    /**
     * Returns what nothing could exceed if candidates were funded in part.
     *
     * @return an upper bound; empty if there are no candidates
     */
    public Optional<Money> bound() {
        return currency().map(currency -> new Money(bound, currency));
    }

    private Optional<Currency> currency() {
        return portfolio.candidates().stream()
                .findFirst()
                .map(candidate -> candidate.value().currency());
    }

    /**
     * Returns by how much the best choice may be better than this one.
     *
     * @return a share of this one's value; 0 if it is known to be the best, or if its value is 0
     */
    public double gap() {
        boolean sure = status != Solution.Status.BEST_FOUND || value.signum() == 0;
        return sure ? 0 : bound.subtract(value).doubleValue() / value.abs().doubleValue();
    }

    /**
     * Returns what is left of each budget.
     *
     * @return amounts of 0 or more, by budget
     */
    public Map<String, BigDecimal> left() {
        return left;
    }

    /**
     * Returns what one more unit of each budget would be worth if candidates were funded in part: the shadow prices.
     *
     * @return major units of money per unit of the budget, 0 or more, by budget
     */
    public Map<String, Double> prices() {
        return prices;
    }

    /**
     * Returns what more of one budget would buy first, if everything funded stays funded: the candidate that brings most for
     * each unit of the budget that is lacking.
     *
     * @param budget the budget's name
     * @return a candidate, or empty if no more of this budget alone pays for any
     */
    public Optional<Addition> nextAddition(String budget) {
        return portfolio.candidates().stream()
                .filter(it -> !takes(it.id()) && it.value().signum() > 0 && left.containsKey(budget))
                .filter(it -> lacksOnly(it, budget) && keepsToRules(it))
                .map(it -> new Addition(it.id(), it.use(budget).subtract(left(budget)), it.value()))
                .max(Comparator.comparingDouble(
                        it -> it.value().amount().doubleValue() / it.more().doubleValue()));
    }

    private BigDecimal left(String budget) {
        return left.getOrDefault(budget, BigDecimal.ZERO);
    }

    private boolean lacksOnly(Candidate candidate, String budget) {
        return candidate.use(budget).compareTo(left(budget)) > 0
                && left.keySet().stream()
                        .allMatch(name ->
                                name.equals(budget) || candidate.use(name).compareTo(left(name)) <= 0);
    }

    private boolean keepsToRules(Candidate more) {
        List<Candidate> funded = portfolio.candidates().stream()
                .filter(it -> it.equals(more) || takes(it.id()))
                .toList();
        return portfolio.rules().stream().allMatch(rule -> rule.allows(funded));
    }

    /**
     * Says what to fund.
     *
     * @param locale the reader's locale
     * @return one sentence
     */
    public String describe(Locale locale) {
        return text().in(locale);
    }

    private Text text() {
        String ids = String.join(", ", chosen);
        String worth = value().map(Money::toString).orElse("0");
        String korean = value().map(money -> money.describe(Locale.KOREAN)).orElse("0");
        return switch (status) {
            case IMPOSSIBLE -> Text.of("no choice keeps to all budgets and rules", "모든 예산과 규칙을 지키는 선택이 없습니다");
            case NONE_FOUND ->
                Text.of("no choice was found before the limit of work was reached", "작업 한도 안에서 선택을 찾지 못했습니다");
            case OPTIMAL ->
                chosen.isEmpty()
                        ? nothing()
                        : Text.of(
                                ids + " (worth " + worth + ", the best choice)", ids + " (가치 " + korean + ", 최선의 선택)");
            case BEST_FOUND ->
                unfinished(chosen.isEmpty() ? Text.of("nothing", "없음") : Text.of(ids), Text.of(worth, korean));
        };
    }

    /** Of a search that ended before its end: what was found, and what more is not excluded. */
    private Text unfinished(Text found, Text worth) {
        String most = bound().map(Money::toString).orElse("0");
        String korean = bound().map(money -> money.describe(Locale.KOREAN)).orElse("0");
        String share = value.signum() == 0 ? "" : String.format(Locale.ROOT, "%.2f", 100 * gap());
        return Text.of(
                found.en() + " (worth " + worth.en() + "; the search is not finished: at most " + most + " is possible"
                        + (share.isEmpty() ? "" : ", " + share + " % more") + ")",
                found.ko() + " (가치 " + worth.ko() + ", 탐색을 끝내지 못함: 가능한 최대 " + korean
                        + (share.isEmpty() ? "" : ", " + share + "% 더 많음") + ")");
    }

    private Text nothing() {
        String dear = portfolio.candidates().stream()
                .filter(it -> it.value().signum() > 0 && breaksLimits(it))
                .map(Candidate::id)
                .collect(Collectors.joining(", "));
        return dear.isEmpty()
                ? Text.of("nothing is worth funding", "자금을 댈 만한 것이 없습니다")
                : Text.of(
                        "nothing can be funded within the limits; worth more than 0 alone, but beyond them: " + dear,
                        "한도 안에서 자금을 댈 수 있는 것이 없습니다. 단독 가치가 0보다 크지만 한도를 넘는 것: " + dear);
    }

    /** Whether a candidate cannot be funded together with all that it needs. */
    private boolean breaksLimits(Candidate candidate) {
        Set<String> ids = new HashSet<>(Set.of(candidate.id()));
        while (portfolio.rules().stream()
                .anyMatch(rule -> rule instanceof Rule.Requires requires
                        && ids.contains(requires.id())
                        && ids.add(requires.needed()))) {
            // Each turn adds what one more rule asks for.
        }
        List<Candidate> together = portfolio.candidates().stream()
                .filter(it -> ids.contains(it.id()))
                .toList();
        boolean paid = portfolio.budgets().entrySet().stream()
                .allMatch(budget -> together.stream()
                                .map(it -> it.use(budget.getKey()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(budget.getValue())
                        <= 0);
        return !paid || !portfolio.rules().stream().allMatch(rule -> rule.allows(together));
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
