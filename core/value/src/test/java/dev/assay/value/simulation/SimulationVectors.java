package dev.assay.value.simulation;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.distribution.Distribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What vectors ask about uncertainty. */
final class SimulationVectors implements VectorFunctions {
    /** Where no closed form or integral is known, many paths must do. */
    private static final int PATHS = 4_000_000;

    @Override
    public Map<String, Function> functions() {
        Map<String, Function> functions = new LinkedHashMap<>();
        functions.put("evpi", in -> table(in).evpi());
        functions.put("evsi", SimulationVectors::evsi);
        functions.put("tornado", SimulationVectors::tornado);
        functions.put(
                "lognormal90Mean",
                in -> Distribution.lognormal90(in.number("low"), in.number("high"))
                        .mean());
        functions.put(
                "annualizedLoss",
                in -> frequency(in)
                        * Distribution.lognormal90(in.number("low"), in.number("high"))
                                .mean());
        functions.put(
                "pertMean",
                in -> Distribution.pert(in.number("min"), in.number("mode"), in.number("max"), in.number("gamma", 4))
                        .mean());
        functions.put("leaseProbabilityOfLoss", in -> {
            Lease lease = lease(in);
            return lease.isNormal()
                    ? lease.probabilityOfLoss()
                    : simulated(lease).probabilityOfLoss().value();
        });
        functions.put("leaseExpectedNet", in -> lease(in).expectedNet());
        functions.put("leaseEvpi", in -> {
            Lease lease = lease(in);
            return lease.isNormal() ? lease.evpi() : simulated(lease).evpi();
        });
        return functions;
    }

    /** A number, or a belief about it. */
    private static double frequency(Inputs in) {
        if (in.has("frequency") && in.node("frequency").isObject()) {
            return frequency(in.part("frequency"));
        }
        return in.has("frequency")
                ? in.number("frequency")
                : Distribution.pert(in.number("min"), in.number("mode"), in.number("max"), in.number("gamma", 4))
                        .mean();
    }

    private static DecisionTable table(Inputs in) {
        String payoffs = in.first("payoffs", "costs", "losses");
        String objective = in.text("objective", payoffs.equals("payoffs") ? "max" : "min");
        boolean minimises = Inputs.isLess(objective);
        return DecisionTable.of(
                in.numbers("probabilities"),
                in.matrix(payoffs),
                minimises ? DecisionTable.Objective.MINIMISE : DecisionTable.Objective.MAXIMISE);
    }

    private static Object evsi(Inputs in) {
        double sensitivity = in.has("truePositive") ? in.number("truePositive") : in.number("sensitivity");
        double specificity = in.has("falsePositive") ? 1 - in.number("falsePositive") : in.number("specificity");
        Study.Worth worth = new Study(sensitivity, specificity)
                .worth(in.number("prior"), in.number("gain"), Math.abs(in.number("loss")));
        Map<String, Double> result = new LinkedHashMap<>();
        result.put(FIGURE, worth.evsi());
        result.put("evWithout", worth.without());
        result.put("evWith", worth.with());
        result.put("evsi", worth.evsi());
        if (in.has("cost")) {
            result.put("net", worth.evsi() - in.number("cost"));
        }
        return result;
    }

    private static Lease lease(Inputs in) {
        String kind = in.text("distribution", "normal").toLowerCase(Locale.ROOT);
        return new Lease(
                in.number("lease"),
                List.of(
                        Lease.fit(kind, in.numbers("maintenance90")),
                        Lease.fit(kind, in.numbers("labour90")),
                        Lease.fit(kind, in.numbers("materials90"))),
                Lease.fit(kind, in.numbers("units90")));
    }

    private static Simulation simulated(Lease lease) {
        return MonteCarlo.of(lease.model(), "lease").paths(PATHS).seed(1).run();
    }

    /** A model such as {@code NPV5(sales0*(1+g)^t*margin, r)}: end of periods 1 to 5 of what depends on t. */
    private static Object tornado(Inputs in) {
        Map<String, Double> base = new LinkedHashMap<>();
        in.node("base")
                .fields()
                .forEachRemaining(field ->
                        base.put(field.getKey(), new BigDecimal(field.getValue().asText()).doubleValue()));
        List<Factor> factors = new ArrayList<>();
        base.forEach((name, value) -> factors.add(new Factor(name, value, Optional.empty())));
        String text = in.text("model");
        PathModel model = PathModel.of(factors, row -> {
            Map<String, Double> values = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                values.put(factors.get(i).name(), row[i]);
            }
            return new Arithmetic(text, values).value();
        });
        Tornado tornado = Tornado.of(model, Swing.byShare(in.number("swing", 0.1)));
        Map<String, Double> result = new LinkedHashMap<>();
        result.put("base", tornado.base());
        if (in.has("driver")) {
            result.put("low", tornado.bar(in.text("driver")).low());
            result.put("high", tornado.bar(in.text("driver")).high());
            return result;
        }
        List<Object> bars = new ArrayList<>();
        tornado.bars().forEach(bar -> bars.add(Map.of("driver", bar.factor(), "low", bar.low(), "high", bar.high())));
        return Map.of("base", tornado.base(), "bars", bars);
    }
}
