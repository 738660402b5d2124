package dev.assay.value.stake;

import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as lines of text. */
final class LossTable {
    private static final int WIDTH = 24;

    private final LossReport report;
    private final Locale locale;

    LossTable(LossReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    String text() {
        if (report.losses().isEmpty()) {
            return Text.of("nothing is at stake", "걸린 가치가 없습니다").in(locale);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                word("expectation", "기대 조건"),
                word("failing", "실패"),
                word("loss a year", "연간 손실"),
                word("range", "범위"),
                "",
                word("answers for it", "책임자")));
        double most = report.losses().stream()
                .flatMap(loss -> loss.yearly().value().stream())
                .mapToDouble(loss -> loss.expected().amount().doubleValue())
                .max()
                .orElse(0);
        report.losses().forEach(loss -> rows.add(row(loss, most)));
        return TextTable.of(rows) + "\n" + sum();
    }

    private List<String> row(ExpectationLoss loss, double most) {
        String owner = loss.stake().owner().isEmpty()
                ? word("nobody", "없음")
                : loss.stake().owner();
        String name = loss.stake().expectation();
        return loss.yearly()
                .value()
                .map(range -> List.of(
                        name,
                        Words.percent(loss.failure().share().get()),
                        show(range.expected()),
                        show(range.low()) + " ~ " + show(range.high()),
                        bar(range.expected(), most),
                        owner))
                .orElseGet(() -> List.of(name, "?", word("unknown", "알 수 없음"), "", "", owner));
    }

    private String show(Money money) {
        return money.describe(locale);
    }

    private static String bar(Money loss, double most) {
        double share = most == 0 ? 0 : loss.amount().doubleValue() / most;
        return "█".repeat((int) Math.round(share * WIDTH));
    }

    private String sum() {
        int unknown = report.unknown().size();
        int all = report.losses().size();
        String more = unknown == 0
                ? ""
                : word(
                        "; " + unknown + " of " + all + " losses unknown, not 0",
                        "; 손실 " + all + "건 중 " + unknown + "건은 0이 아니라 알 수 없음");
        String atLeast = unknown == 0 ? "" : word("at least ", "최소 ");
        return report.known()
                        .map(range -> word("in all ", "합계 ") + atLeast + range.describe(locale))
                        .orElse(word("no loss is known", "알려진 손실이 없습니다"))
                + more;
    }

    private String word(String en, String ko) {
        return Text.of(en, ko).in(locale);
    }
}
