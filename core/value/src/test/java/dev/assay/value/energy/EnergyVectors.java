package dev.assay.value.energy;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.answer.Answer;
import java.util.Locale;
import java.util.Map;

/** What vectors ask about energy and carbon. */
final class EnergyVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of(
                "trainingEnergyMwh", in -> run(in).megawattHours(),
                "trainingCo2Kg", in -> intensity(1000 * in.number("kgPerKwh")).kilograms(run(in).kilowattHours()),
                "co2Kg", in -> intensity(in.number("gPerKwh")).kilograms(in.number("kwh")),
                "co2Tonnes", in -> intensity(1000 * in.number("kgPerKwh")).kilograms(1000 * in.number("mwh")) / 1000,
                "impliedCarbonIntensity", in -> result(CarbonIntensity.implied(in.number("tonnes"), in.number("mwh"))));
    }

    private static ComputeRun run(Inputs in) {
        return new ComputeRun(in.number("devices", 1), in.number("powerW"), in.number("hours"), in.number("pue", 1));
    }

    private static CarbonIntensity intensity(double grams) {
        return new CarbonIntensity("vector", grams, 2023, "vector");
    }

    private static Object result(Answer<?> answer) {
        return answer.value().map(Object.class::cast).orElseGet(() -> new Absent(answer.describe(Locale.ENGLISH)));
    }
}
