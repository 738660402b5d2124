package dev.assay.value.business;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a case comes to under each of its scenarios. Immutable.
 *
 * @param base the case as it is told
 * @param results the scenarios in the order of the case
 * @since 0.1
 */
public record ScenarioResults(Evaluation base, List<Result> results) {
    /**
     * What a case comes to under a scenario.
     *
     * @param scenario the scenario
     * @param evaluation the evaluation
     */
    public record Result(Scenario scenario, Evaluation evaluation) {}

    /** Copies the list. */
    public ScenarioResults {
        Objects.requireNonNull(base, "base");
        results = List.copyOf(results);
    }

    static ScenarioResults of(BusinessCase businessCase) {
        return new ScenarioResults(
                businessCase.evaluate(),
                businessCase.scenarios().stream()
                        .map(scenario -> new Result(
                                scenario, businessCase.under(scenario).evaluate()))
                        .toList());
    }

    /**
     * Returns the mean of the net present values, weighted by the scenarios' probabilities.
     *
     * @return the expected net present value in major units; no value if scenarios have no probabilities
     */
    public Answer<Double> expectedNpv() {
        if (results.isEmpty()
                || results.stream()
                        .anyMatch(each -> each.scenario().probability().isEmpty())) {
            return Answer.none(
                    "NO_PROBABILITIES",
                    Text.of(
                            "there is no expected value, because scenarios have no probabilities",
                            "시나리오에 확률이 없어 기댓값을 계산할 수 없습니다"));
        }
        double sum = 0.0;
        for (Result each : results) {
            sum += each.scenario().probability().orElseThrow().doubleValue()
                    * each.evaluation().netPresentValue();
        }
        return Answer.of(sum);
    }

    /**
     * Returns the scenarios side by side.
     *
     * @param locale the reader's locale
     * @return a line for the base and for each scenario
     */
    public String describe(Locale locale) {
        StringBuilder lines = new StringBuilder();
        append(lines, Text.of("base", "기본").in(locale), base, locale);
        results.forEach(each -> append(lines, each.scenario().name(), each.evaluation(), locale));
        return lines.toString();
    }

    private static void append(StringBuilder lines, String name, Evaluation evaluation, Locale locale) {
        String npv = Text.of("NPV", "순현재가치").in(locale) + " "
                + Amounts.text(evaluation.npv()).in(locale);
        lines.append(name)
                .append(": ")
                .append(npv)
                .append("; ")
                .append(evaluation.roi().describe(locale))
                .append('\n');
    }
}
