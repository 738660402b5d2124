package dev.assay.value.cashflow;

import dev.assay.value.answer.Answer;

/** Ratios of flows and present values. */
final class Ratios {
    private Ratios() {}

    static Answer<Double> mirr(double[] flows, double finance, double reinvest) {
        int periods = flows.length - 1;
        double in = 0;
        double out = 0;
        for (int k = 0; k < flows.length; k++) {
            if (flows[k] > 0) {
                in += flows[k] * StrictMath.exp((periods - k) * StrictMath.log1p(reinvest));
            } else {
                out -= flows[k] * StrictMath.exp(-k * StrictMath.log1p(finance));
            }
        }
        if (in == 0 || out == 0) {
            return Answers.none(
                    in == 0 ? "NO_INFLOW" : "NO_OUTFLOW",
                    "there is no modified internal rate of return, because in no period more money flows "
                            + (in == 0 ? "in than out" : "out than in"),
                    "어느 기간에도 순" + (in == 0 ? "유입" : "유출") + "이 없으므로 수정내부수익률이 없습니다");
        }
        return Answers.of(StrictMath.expm1((StrictMath.log(in) - StrictMath.log(out)) / periods));
    }

    static Answer<Double> quotient(double inflow, double outflow) {
        return outflow == 0
                ? Answers.none(
                        "NO_OUTFLOW",
                        "there is no profitability index, because in no period more money flows out than in",
                        "어느 기간에도 순유출이 없으므로 수익성 지수가 없습니다")
                : Answers.of(inflow / outflow);
    }

    static Answer<Double> level(double value, double rate, int periods) {
        if (periods == 0) {
            return Answers.none(
                    "NO_PERIOD",
                    "there is no level flow, because no period follows the decision",
                    "의사결정 시점 이후의 기간이 없으므로 연간 등가 가치가 없습니다");
        }
        return Answers.of(
                rate == 0 ? value / periods : value * rate / -StrictMath.expm1(-periods * StrictMath.log1p(rate)));
    }
}
