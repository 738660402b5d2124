package dev.assay.value.business;

import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.model.CompiledLine;
import dev.assay.value.business.model.View;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.business.schedule.Schedule;
import dev.assay.value.rate.PeriodUnit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines as sentences: what they are, the formula, the numbers in it, and what they come to. */
final class LineSentences {
    private final Evaluation evaluation;
    private final Map<String, String> values;

    LineSentences(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.values = evaluation.businessCase().drivers().stream()
                .collect(Collectors.toMap(Driver::name, driver -> Amounts.number(driver.base())));
    }

    Text of(LineValue value) {
        Line line = value.line();
        Text kind = kind(line);
        Text when = when(line.schedule());
        Optional<Text> status = status(value.status());
        String formula = formula(line.counted());
        Text sum = Amounts.text(Amounts.money(value.amount(), evaluation.npv().currency()));
        Text worth = Amounts.text(value.presentValue());
        Optional<Text> risk = risk(line);
        return Text.of(
                line.title().en() + " [" + kind.en() + "]: " + formula + sum.en() + " (" + when.en() + en(risk)
                        + "); present value " + worth.en() + en(status),
                line.title().ko() + " [" + kind.ko() + "]: " + formula + sum.ko() + " (" + when.ko() + ko(risk)
                        + "); 현재가치 " + worth.ko() + ko(status));
    }

    private static String en(Optional<Text> text) {
        return text.map(Text::en).orElse("");
    }

    private static String ko(Optional<Text> text) {
        return text.map(Text::ko).orElse("");
    }

    /** A constant needs no formula. */
    private String formula(Formula formula) {
        if (formula instanceof Formula.Constant) {
            return "";
        }
        String filled = formula.print(name -> values.getOrDefault(name, name));
        return formula.drivers().isEmpty() ? filled + " = " : formula + " = " + filled + " = ";
    }

    private static Text kind(Line line) {
        if (line instanceof Benefit benefit) {
            return Text.of(
                    "benefit, " + benefit.kind().label().en() + ", "
                            + benefit.dimension().label().en(),
                    "편익, " + benefit.kind().label().ko() + ", "
                            + benefit.dimension().label().ko());
        }
        Text label = ((Cost) line).kind().label();
        return Text.of("cost, " + label.en(), "비용, " + label.ko());
    }

    private static Optional<Text> status(CompiledLine.Status status) {
        return switch (status) {
            case COUNTED -> Optional.empty();
            case OVERLAPPED -> Optional.of(Text.of(", not counted: overlaps", ", 제외: 중복"));
            case SUNK -> Optional.of(Text.of(", not counted: sunk", ", 제외: 매몰 비용"));
            case LEFT_OUT -> Optional.of(Text.of(", not counted: of another kind", ", 제외: 다른 종류"));
        };
    }

    private Text when(Schedule schedule) {
        int last = schedule.until().orElse(evaluation.conventions().horizon().periods());
        boolean once = schedule.from() == last;
        String range = once ? String.valueOf(last) : schedule.from() + "–" + last;
        Text rhythm = once && schedule.per().isEmpty() ? Text.of("once", "한 번") : rhythm(schedule);
        boolean shaped = !schedule.profile().equals(Profile.level());
        Optional<Text> shape = shaped ? Optional.of(schedule.profile().describe()) : Optional.empty();
        Optional<Text> growth =
                schedule.growth().map(name -> Text.of("growing by " + name + " a year", "연 " + name + "만큼 성장"));
        return Text.of(
                rhythm.en() + ", period " + range + comma(en(shape)) + comma(en(growth)),
                rhythm.ko() + ", 기간 " + range + comma(ko(shape)) + comma(ko(growth)));
    }

    private static String comma(String text) {
        return text.isEmpty() ? "" : ", " + text;
    }

    private static Text rhythm(Schedule schedule) {
        return schedule.per()
                .map((PeriodUnit unit) -> Text.of("per " + Words.english(unit), Words.koreanPer(unit)))
                .orElse(Text.of("per period", "기간마다"));
    }

    private Optional<Text> risk(Line line) {
        BigDecimal factor = evaluation.businessCase().risk().of(line);
        if (evaluation.view().risk() == View.Risk.BASE || factor.signum() == 0) {
            return Optional.empty();
        }
        String change = (line.sign() > 0 ? "−" : "+") + Amounts.percent(factor);
        return Optional.of(Text.of(", risk " + change, ", 위험 " + change));
    }
}
