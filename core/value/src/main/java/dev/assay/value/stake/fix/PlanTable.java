package dev.assay.value.stake.fix;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import dev.assay.value.stake.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan as lines of text. */
final class PlanTable {
    private final FixPlan plan;
    private final Locale locale;

    PlanTable(FixPlan plan, Locale locale) {
        this.plan = plan;
        this.locale = locale;
    }

    String text() {
        if (plan.lines().isEmpty()) {
            return word("there is no fix to choose from", "고를 개선안이 없습니다");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                word("fix", "개선안"),
                word("one-off", "일회성 비용"),
                word("saved a year", "연간 절감"),
                word("first-year ROI", "첫해 ROI"),
                "NPV",
                plan.lines().stream().anyMatch(line -> line.fix().leadMonths() > 0)
                        ? word("live after", "가동 시점")
                        : ""));
        plan.lines().stream().sorted(FixLine.byNpvAlone()).forEach(line -> rows.add(row(line)));
        return TextTable.of(rows) + "\n" + sentence() + "\n" + conventions();
    }

    private List<String> row(FixLine line) {
        String roi = line.firstYearRoi()
                .value()
                .map(ratio -> String.format(Locale.ROOT, "%.1f%%", 100 * ratio))
                .orElse(line.savedPerYear().isPresent() ? "-" : "?");
        return List.of(
                line.isFunded() ? "✔" : "",
                line.fix().id(),
                line.fix().oneOff().describe(locale),
                show(line.savedPerYear()),
                roi,
                show(line.npvAlone()),
                live(line.fix().leadMonths()));
    }

    private String live(int months) {
        return switch (months) {
            case 0 -> "";
            case 1 -> word("1 month", "1개월 후");
            default -> word(months + " months", months + "개월 후");
        };
    }

    private String sentence() {
        String ids = plan.funded().stream().map(Fix::id).collect(Collectors.joining(", "));
        if (plan.status() == PlanStatus.IMPOSSIBLE) {
            return word("what must be funded breaks a limit", "반드시 자금을 댈 개선안이 한도를 넘습니다");
        }
        if (ids.isEmpty()) {
            return unjudged().orElseGet(this::nothing);
        }
        return chosen(ids) + unjudged().map(it -> "; " + it).orElse("");
    }

    private String nothing() {
        String dear = plan.beyondLimits().stream().map(Fix::id).collect(Collectors.joining(", "));
        return dear.isEmpty()
                ? word("nothing is worth funding within the limits", "한도 안에서 자금을 댈 만한 개선안이 없습니다")
                : word(
                        "nothing can be funded within the limits; worth more than 0 alone, but too dear: " + dear,
                        "한도 안에서 자금을 댈 수 있는 개선안이 없습니다. 단독 가치가 0보다 크지만 한도를 넘는 개선안: " + dear);
    }

    private Optional<String> unjudged() {
        String ids = plan.unjudged().stream().map(Fix::id).collect(Collectors.joining(", "));
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        word("cannot be judged, because losses are unknown: " + ids, "손실을 알 수 없어 판단할 수 없음: " + ids));
    }

    private String chosen(String ids) {
        String worth = show(plan.npv());
        String ends = show(plan.npvLow()) + " ~ " + show(plan.npvHigh());
        String head = word("fund " + ids + ": worth " + worth, ids + "에 자금: 가치 " + worth) + " (" + ends + ")";
        return switch (plan.status()) {
            case OPTIMAL -> head + word(", the best choice", ", 최선의 선택");
            case BEST_FOUND ->
                head + word(", at most " + show(plan.bound()) + " is possible", ", 가능한 최대 " + show(plan.bound()));
            case BASELINE, IMPOSSIBLE -> head + word(", in the order of ROI", ", ROI 순서");
        };
    }

    private String conventions() {
        FixPlanner planner = plan.planner();
        String budget = planner.budget()
                .map(money -> word("; budget ", "; 예산 ") + money.describe(locale))
                .orElse("");
        return word(
                        planner.years() + " years at " + planner.rate().describe(locale)
                                + "; one-off at the decision, savings at the end of years",
                        planner.years() + "년, 할인율 " + planner.rate().describe(locale) + "; 일회성 비용은 결정 시점, 절감은 연말")
                + budget;
    }

    private String show(Answer<Money> money) {
        return money.value().map(it -> it.describe(locale)).orElse("?");
    }

    private String show(Optional<Money> money) {
        return money.map(it -> it.describe(locale)).orElse("0");
    }

    private String word(String en, String ko) {
        return Text.of(en, ko).in(locale);
    }
}
