package dev.assay.value.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.FindingsException;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    /** Three fixes of failing expectations: net present value over three years at 10 %, and what they cost at once. */
    private static final Portfolio FIXES = Portfolio.of(List.of(
                    fix("1 e-mail", "216277235", "15000000"),
                    fix("2 duplicates", "183553719", "90000000"),
                    fix("3 freshness", "249804658", "260000000")))
            .budget("one-off", krw("300000000"));

    private static Candidate fix(String id, String value, String cost) {
        return Candidate.of(id, krw(value)).uses("one-off", krw(cost));
    }

    private static Money krw(String amount) {
        return Money.of(amount, "KRW");
    }

    private static Candidate project(String id, long value, long cost) {
        return Candidate.of(id, Money.of(Long.toString(value), "USD")).uses("cash", BigDecimal.valueOf(cost));
    }

    /** The four investments of a textbook: 16, 22, 12 and 8 for 5, 7, 4 and 3; 14 can be spent. */
    private static Portfolio textbook() {
        return Portfolio.of(List.of(project("a", 16, 5), project("b", 22, 7), project("c", 12, 4), project("d", 8, 3)))
                .budget("cash", BigDecimal.valueOf(14));
    }

    @Test
    void funds_what_is_worth_most_and_not_what_returns_most() {
        Selection best = FIXES.solve();

        assertThat(best.chosen()).containsExactly("1 e-mail", "3 freshness");
        assertThat(best.value()).contains(krw("466081893"));
        assertThat(best.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(best.left()).containsOnly(Map.entry("one-off", new BigDecimal("25000000")));
        assertThat(best.gap()).isZero();
    }

    @Test
    void tells_why_something_is_not_funded() {
        Alternative without = FIXES.whyNot("2 duplicates");

        // 216,277,235 + 183,553,719 = 399,830,954, which is 66,250,939 less.
        assertThat(without.regret()).contains(krw("66250939"));
        assertThat(without)
                .hasToString("funding \"2 duplicates\" would lose KRW 66,250,939, "
                        + "with 1 e-mail, 2 duplicates instead of 1 e-mail, 3 freshness");
        assertThat(without.describe(Locale.KOREAN))
                .isEqualTo("\"2 duplicates\"를 선택하면 손실은 66,250,939원입니다: "
                        + "1 e-mail, 3 freshness 대신 1 e-mail, 2 duplicates");
        assertThat(FIXES.whyNot("1 e-mail")).hasToString("\"1 e-mail\" is funded");
    }

    @Test
    void tells_what_more_money_buys() {
        // 65,000,000 are lacking: 90,000,000 less the 25,000,000 that are left.
        assertThat(FIXES.solve().nextAddition("one-off"))
                .contains(new Selection.Addition("2 duplicates", new BigDecimal("65000000"), krw("183553719")));
        assertThat(FIXES
                        .frontier(
                                "one-off",
                                List.of(BigDecimal.ZERO, new BigDecimal("105000000"), new BigDecimal("365000000")))
                        .stream()
                        .map(point -> point.selection().chosen().size()))
                .containsExactly(0, 2, 3);
    }

    @Test
    void prices_a_budget_at_what_its_last_unit_brings() {
        // Taken in part by what each brings for a unit (3.2, 3.14, 3, 2.67): a and b wholly, and half of c for the 2
        // that
        // are left.
        Selection best = textbook().solve();

        assertThat(best.chosen()).containsExactly("b", "c", "d");
        assertThat(best.value()).contains(Money.of("42", "USD"));
        assertThat(best.bound()).contains(Money.of("44", "USD"));
        assertThat(best.prices().get("cash")).isEqualTo(3, within(1e-9));
    }

    @Test
    void keeps_to_rules() {
        assertThat(textbook().requires("b", "a").solve().chosen()).containsExactly("a", "b");
        assertThat(textbook().excludes("b", "c").solve().value()).contains(Money.of("38", "USD"));
        assertThat(textbook().mustInclude("a").mustInclude("d").solve().chosen())
                .containsExactly("a", "c", "d");
        Portfolio tagged = Portfolio.of(List.of(
                        project("a", 16, 5).tagged("x"),
                        project("b", 22, 7).tagged("x"),
                        project("c", 12, 4).tagged("x"),
                        project("d", 8, 3)))
                .budget("cash", BigDecimal.valueOf(14));
        assertThat(tagged.atMost(1, "x").solve().chosen()).containsExactly("b", "d");
        // All that is spent must go to x, so 3 for d is too much: a and b for 12, worth 38, rather than a, c and d for
        // 12.
        assertThat(tagged.atLeastShare("x", BigDecimal.ONE, "cash").solve().chosen())
                .containsExactly("a", "b");
    }

    @Test
    void suggests_no_addition_that_breaks_a_rule() {
        Portfolio portfolio = Portfolio.of(List.of(
                        project("a", 16, 5).tagged("x"),
                        project("b", 22, 7).tagged("x"),
                        project("c", 12, 4).tagged("x"),
                        project("d", 13, 3)))
                .budget("cash", BigDecimal.valueOf(12));

        // d would bring 13 for 3 and c 12 for 4, but with d 12 of 15 go to x, which is 80 %.
        Optional<String> freely = portfolio
                .mustInclude("a")
                .mustInclude("b")
                .solve()
                .nextAddition("cash")
                .map(Selection.Addition::id);
        Optional<String> bound = portfolio
                .atLeastShare("x", new BigDecimal("0.9"), "cash")
                .solve()
                .nextAddition("cash")
                .map(Selection.Addition::id);

        assertThat(freely).contains("d");
        assertThat(bound).contains("c");
    }

    @Test
    void funds_at_a_loss_only_what_must_be_or_what_others_need() {
        Portfolio portfolio = Portfolio.of(
                        List.of(project("loss", -5, 1), project("gain", 9, 1), project("waste", -1, 0)))
                .budget("cash", BigDecimal.TEN)
                .requires("gain", "loss");

        assertThat(portfolio.solve().chosen()).containsExactly("gain", "loss");
        assertThat(portfolio.mustInclude("waste").solve().value()).contains(Money.of("3", "USD"));
    }

    @Test
    void takes_the_first_of_equals() {
        Portfolio equal = Portfolio.of(
                        List.of(project("d", 5, 1), project("b", 5, 1), project("a", 5, 1), project("c", 10, 2)))
                .budget("cash", BigDecimal.valueOf(2));

        assertThat(equal.solve().chosen()).containsExactly("a", "b");
    }

    @Test
    void says_that_nothing_is_possible() {
        Selection none =
                textbook().mustInclude("a").mustInclude("b").mustInclude("c").solve();

        assertThat(none.status()).isEqualTo(Solution.Status.IMPOSSIBLE);
        assertThat(none).hasToString("no choice keeps to all budgets and rules");
        assertThat(none.describe(Locale.KOREAN)).isEqualTo("모든 예산과 규칙을 지키는 선택이 없습니다");
        assertThat(textbook().mustInclude("b").mustInclude("c").whyNot("a"))
                .hasToString("\"a\" cannot be funded: no choice keeps to all budgets and rules");
        assertThat(Portfolio.of(List.of()).solve()).hasToString("nothing is worth funding");
    }

    @Test
    void counts_the_worlds_in_which_something_is_funded() {
        Map<String, BigDecimal> as = Map.of(
                "a",
                BigDecimal.valueOf(16),
                "b",
                BigDecimal.valueOf(22),
                "c",
                BigDecimal.valueOf(12),
                "d",
                BigDecimal.ONE);
        Map<String, BigDecimal> other = Map.of(
                "a", BigDecimal.valueOf(99), "b", BigDecimal.ONE, "c", BigDecimal.valueOf(12), "d", BigDecimal.TEN);

        // In the first a and b (38) beat b, c and d (35); in the second it is a, c and d.
        assertThat(textbook().robustness(List.of(as, other)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", 1.0, "b", 0.5, "c", 0.5, "d", 0.5));
        assertThat(textbook().robustness(List.of())).isEmpty();
    }

    @Test
    void counts_fractions_of_people_and_cents_exactly() {
        Portfolio portfolio = Portfolio.of(List.of(
                        Candidate.of("a", Money.of("0.10", "USD")).uses("FTE", new BigDecimal("0.1")),
                        Candidate.of("b", Money.of("0.20", "USD")).uses("FTE", new BigDecimal("0.2"))))
                .budget("FTE", new BigDecimal("0.3"));

        assertThat(portfolio.solve().value()).contains(Money.of("0.3", "USD"));
        assertThat(portfolio.budget("FTE", new BigDecimal("0.2999999")).solve().chosen())
                .containsExactly("b");
    }

    @Test
    void refuses_everything_that_is_wrong_together() {
        Portfolio wrong = Portfolio.of(
                        List.of(project("alpha", 1, 1), project("alpha", 2, 1), Candidate.of("beta", krw("5"))))
                .budget("kash", BigDecimal.ONE)
                .requires("alfa", "beta")
                .excludes("beta", "beta")
                .requires("alpha", "alpha")
                .atMost(1, "tag")
                .mustInclude("gamma");

        assertThatThrownBy(wrong::solve)
                .isInstanceOf(FindingsException.class)
                .hasMessageContainingAll(
                        "id must be unique, but \"alpha\" occurs more than once (DUPLICATE_ID)",
                        "values must be in one currency, but were in [KRW, USD] (MIXED_CURRENCIES)",
                        "\"cash\" is not known; known budgets: kash; did you mean \"kash\"? (UNKNOWN_BUDGET)",
                        "\"alfa\" is not known; known candidates: alpha, beta; did you mean \"alpha\"?",
                        "\"beta\" must not exclude itself (EXCLUDES_ITSELF)",
                        "\"alpha\" must not require itself (REQUIRES_ITSELF)",
                        "\"tag\" is not known; there are no tags (UNKNOWN_TAG)",
                        "\"gamma\" is not known; known candidates: alpha, beta (UNKNOWN_CANDIDATE)");
    }

    @Test
    void refuses_amounts_that_make_no_sense() {
        assertThatThrownBy(() -> textbook().budget("cash", BigDecimal.ONE.negate()))
                .hasMessage("budget \"cash\" must not be negative, but was -1");
        assertThatThrownBy(() -> project("a", 1, -1))
                .hasMessage("use of \"cash\" by \"a\" must not be negative, but was -1");
        assertThatThrownBy(() -> project("a", 1, 1).uses("cash", krw("1")))
                .hasMessage("currency of a use by \"a\" must be USD, but was KRW");
        assertThatThrownBy(() -> Portfolio.of(List.of(project("a", Long.MAX_VALUE, 1)))
                        .budget("cash", BigDecimal.ONE)
                        .solve())
                .hasMessageContaining("the sum of values must be at most 9007199254740992");
    }

    /** All of a, b and c are worth something, and 14 is less than any of them costs with what it needs. */
    @Test
    void says_that_nothing_fits_what_is_worth_something() {
        Portfolio dear = Portfolio.of(List.of(
                        project("a", 16, 15),
                        project("b", 22, 7),
                        project("c", 12, 14),
                        project("d", -8, 8),
                        project("e", -30, 1)))
                .budget("cash", BigDecimal.valueOf(14))
                .requires("b", "d")
                .requires("c", "e");

        assertThat(dear.solve().chosen()).isEmpty();
        assertThat(dear.solve())
                .hasToString(
                        "nothing can be funded within the limits; worth more than 0 alone, but beyond them: a, b, c");
        assertThat(dear.solve().describe(Locale.KOREAN))
                .isEqualTo("한도 안에서 자금을 댈 수 있는 것이 없습니다. 단독 가치가 0보다 크지만 한도를 넘는 것: a, b, c");
    }

    /** What costs more than it brings once all that it needs is paid is not beyond the limits, but not worth it. */
    @Test
    void says_that_nothing_is_worth_funding() {
        Portfolio poor = Portfolio.of(List.of(project("a", 5, 1), project("b", -6, 1)))
                .budget("cash", BigDecimal.valueOf(14))
                .requires("a", "b");

        assertThat(poor.solve()).hasToString("nothing is worth funding");
        assertThat(poor.solve().describe(Locale.KOREAN)).isEqualTo("자금을 댈 만한 것이 없습니다");
    }

    /** Of a, 16, and a bound of 42, the best may be 26 ÷ 16 = 162.5% more. */
    @Test
    void says_how_far_an_unfinished_search_may_be_from_the_best() {
        Selection found = textbook().solve(stopping(true));

        assertThat(found.status()).isEqualTo(Solution.Status.BEST_FOUND);
        assertThat(found.bound()).contains(Money.of("42", "USD"));
        assertThat(found)
                .hasToString("a (worth USD 16; the search is not finished: at most USD 42 is possible, 162.50 % more)");
        assertThat(found.describe(Locale.KOREAN))
                .isEqualTo("a (가치 16.00 USD, 탐색을 끝내지 못함: 가능한 최대 42.00 USD, 162.50% 더 많음)");
        assertThat(textbook().solve(stopping(false)))
                .hasToString("nothing (worth USD 0; the search is not finished: at most USD 42 is possible)");
        assertThat(textbook().solve(stopping(false)).describe(Locale.KOREAN))
                .isEqualTo("없음 (가치 0.00 USD, 탐색을 끝내지 못함: 가능한 최대 42.00 USD)");
    }

    /** A solver that stops with the first candidate, or with none. */
    private static PortfolioSolver stopping(boolean first) {
        return program -> Solution.of(Solution.Status.BEST_FOUND, new boolean[] {first, false, false, false}, 42);
    }
}
