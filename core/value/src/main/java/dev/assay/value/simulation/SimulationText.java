package dev.assay.value.simulation;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;

/** Writes a simulation for people. */
final class SimulationText {
    private static final int ROWS = 12;
    private static final int WIDTH = 40;
    private static final int SHOWN = 5;

    private final Simulation simulation;
    private final Settings settings;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    SimulationText(Simulation simulation, Settings settings, Locale locale) {
        this.simulation = simulation;
        this.settings = settings;
        this.locale = locale;
    }

    private String in(String en, String ko) {
        return Text.of(en, ko).in(locale);
    }

    /** In Korean the currency stands behind, and won are 원. */
    private String amount(String number) {
        String unit = settings.unit();
        if (unit.isEmpty()) {
            return number;
        }
        return in(unit + " " + number, unit.equals("KRW") ? number + "원" : number + " " + unit);
    }

    String lines() {
        if (simulation.isCertain()) {
            return certain();
        }
        double[] sorted = simulation.sorted();
        Estimate mean = simulation.mean();
        line(in("mean", "평균"), amount(number(mean.value()) + " ± " + number(mean.standardError())));
        line(in("standard deviation", "표준편차"), amount(number(simulation.sd())));
        line(
                in("5% / 50% / 95%", "5% / 50% / 95%"),
                amount(number(Percentiles.of(sorted, 5).value()) + " / "
                        + number(Percentiles.of(sorted, 50).value()) + " / "
                        + number(Percentiles.of(sorted, 95).value())));
        line(in("probability of loss", "손실 확률"), loss());
        line(in("worth of knowing all (EVPI)", "완전 정보의 가치(EVPI)"), amount(number(simulation.evpi())));
        List<Influence> influences = simulation.influences();
        influences.stream()
                .limit(SHOWN)
                .forEach(each -> line(
                        "  " + each.factor(),
                        String.format(
                                Locale.ROOT,
                                in("%.1f%% of the variance, EVPPI %s", "분산의 %.1f%%, EVPPI %s"),
                                100 * each.varianceShare(),
                                amount(number(each.evppi())))));
        histogram(sorted);
        text.append(in("paths ", "경로 "))
                .append(String.format(Locale.ROOT, in("%,d", "%,d개"), simulation.paths()))
                .append(in(", seed ", ", 시드 "))
                .append(settings.seed())
                .append(", ")
                .append(settings.sampling().label().in(locale))
                .append(", ")
                .append(simulation.engine())
                .append('\n');
        simulation
                .warnings()
                .forEach(warning -> text.append(warning.describe(locale)).append('\n'));
        return text.toString();
    }

    /** Errors and probabilities of what is known for sure would only look like knowledge. */
    private String certain() {
        String figure = amount(number(simulation.mean().value()));
        text.append(in(
                        "nothing is uncertain, so that every path comes to " + figure,
                        "불확실한 것이 없어 모든 경로의 결과가 같습니다: " + figure))
                .append('\n');
        simulation.warnings().stream()
                .filter(warning -> !warning.code().equals("SIM-NOTHING-UNCERTAIN"))
                .forEach(warning -> text.append(warning.describe(locale)).append('\n'));
        return text.toString();
    }

    private String loss() {
        Estimate loss = simulation.probabilityOfLoss();
        if (loss.standardError() == 0) {
            double percent = StrictMath.min(100, 300.0 / simulation.paths());
            String bound = String.format(Locale.ROOT, percent < 10 ? "%.2g%%" : "%.0f%%", percent);
            return loss.value() == 0
                    ? in(
                            "none of the paths; at most " + bound + " with 95% confidence",
                            "해당 경로 없음(95% 신뢰로 최대 " + bound + ")")
                    : in(
                            "all paths; all but at most " + bound + " with 95% confidence",
                            "모든 경로(95% 신뢰로 예외는 최대 " + bound + ")");
        }
        return String.format(Locale.ROOT, "%.2f%% ± %.2f%%", 100 * loss.value(), 100 * loss.standardError());
    }

    private void line(String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    /** The bars go from the 0.5th to the 99.5th percentile; the outer ones take what lies beyond. */
    private void histogram(double[] sorted) {
        double low = Percentiles.of(sorted, 0.5).value();
        double high = Percentiles.of(sorted, 99.5).value();
        if (!(high > low)) {
            return;
        }
        int[] counts = new int[ROWS];
        int most = 0;
        for (double result : sorted) {
            double row = (result - low) / (high - low) * ROWS;
            int bar = (int) StrictMath.max(0, StrictMath.min(ROWS - 1.0, row));
            counts[bar]++;
            most = StrictMath.max(most, counts[bar]);
        }
        for (int bar = 0; bar < ROWS; bar++) {
            double from = low + (high - low) * bar / ROWS;
            double to = low + (high - low) * (bar + 1) / ROWS;
            String mark = from < 0 && to > 0 ? "0" : from >= 0 ? "+" : "-";
            text.append(String.format(Locale.ROOT, "%18s %s ", number(from), mark))
                    .append("#".repeat((int) ((long) counts[bar] * WIDTH / most)))
                    .append('\n');
        }
    }

    static String number(double value) {
        return String.format(Locale.ROOT, StrictMath.abs(value) >= 1000 ? "%,.0f" : "%.4g", value);
    }
}
