package dev.assay.json.internal.business;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.distribution.Bernoulli;
import dev.assay.value.distribution.Constant;
import dev.assay.value.distribution.Discrete;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.distribution.Empirical;
import dev.assay.value.distribution.Gaussian;
import dev.assay.value.distribution.Lognormal;
import dev.assay.value.distribution.Pert;
import dev.assay.value.distribution.Poisson;
import dev.assay.value.distribution.Triangular;
import dev.assay.value.distribution.Truncated;
import dev.assay.value.distribution.Uncertainty;
import dev.assay.value.distribution.Uniform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a driver may be instead of its base value: {@code {pert: {min: 1, mode: 2, max: 4}}}. */
final class DistributionForm {
    static final List<String> KINDS = List.of(
            "constant",
            "uniform",
            "triangular",
            "pert",
            "normal",
            "normal90",
            "lognormal",
            "lognormal90",
            "bernoulli",
            "poisson",
            "empirical",
            "discrete",
            "truncated");
    static final List<String> UNIFORM = List.of("min", "max");
    static final List<String> TRIANGULAR = List.of("min", "mode", "max");
    static final List<String> PERT = List.of("min", "mode", "max", "gamma");
    static final List<String> NORMAL = List.of("mean", "sd");
    static final List<String> INTERVAL = List.of("low", "high");
    static final List<String> LOGNORMAL = List.of("mu", "sigma");
    static final List<String> OUTCOME = List.of("value", "probability");
    static final List<String> TRUNCATED = List.of("of", "min", "max");
    private static final Text RULE = Text.of(
            "a distribution such as {lognormal90: {low: 1, high: 5}}", "{lognormal90: {low: 1, high: 5}}와 같은 분포");
    private static final Text OUTCOMES =
            Text.of("a list such as [{value: 0, probability: 40%}]", "[{value: 0, probability: 40%}]와 같은 목록");

    private DistributionForm() {}

    static Distribution read(Place place) {
        Keys keys = Keys.of(place, RULE, KINDS);
        Optional<Distribution> read = keys.only(KINDS).flatMap(found -> found.attempt(DistributionForm::ofKind));
        keys.end();
        return read.orElseThrow(UnreadableException::reported);
    }

    private static Distribution ofKind(Place place) {
        return switch (place.name()) {
            case "constant" -> Distribution.constant(Figures.real(place));
            case "bernoulli" -> Distribution.bernoulli(Figures.realShare(place));
            case "poisson" -> Distribution.poisson(Figures.real(place));
            case "empirical" -> Distribution.empirical(Figures.reals(place));
            case "discrete" -> discrete(place);
            case "truncated" -> truncated(place);
            default -> ofNumbers(place);
        };
    }

    private static Distribution ofNumbers(Place place) {
        return switch (place.name()) {
            case "uniform" -> {
                double[] ends = numbers(place, UNIFORM);
                yield Distribution.uniform(ends[0], ends[1]);
            }
            case "triangular" -> {
                double[] points = numbers(place, TRIANGULAR);
                yield Distribution.triangular(points[0], points[1], points[2]);
            }
            case "pert" -> pert(place);
            case "normal" -> {
                double[] figures = numbers(place, NORMAL);
                yield new Gaussian(figures[0], figures[1]);
            }
            case "lognormal" -> {
                double[] figures = numbers(place, LOGNORMAL);
                yield new Lognormal(figures[0], figures[1]);
            }
            case "normal90" -> {
                double[] ends = numbers(place, INTERVAL);
                yield Distribution.normal90(ends[0], ends[1]);
            }
            default -> {
                double[] ends = numbers(place, INTERVAL);
                yield Distribution.lognormal90(ends[0], ends[1]);
            }
        };
    }

    private static Text mappingOf(List<String> names) {
        return Text.of(
                "a mapping with " + String.join(", ", names),
                Particle.OBJECT.after(String.join(", ", names)) + " 키로 가진 값");
    }

    /** Reads a number under each of some keys, which must all be there. */
    private static double[] numbers(Place place, List<String> names) {
        Keys keys = Keys.of(place, mappingOf(names), names);
        List<Optional<Double>> read =
                names.stream().map(name -> keys.require(name, Figures::real)).toList();
        keys.end();
        return read.stream().mapToDouble(Optional::orElseThrow).toArray();
    }

    private static Distribution pert(Place place) {
        Keys keys = Keys.of(place, mappingOf(PERT), PERT);
        List<Optional<Double>> points = TRIANGULAR.stream()
                .map(name -> keys.require(name, Figures::real))
                .toList();
        Optional<Double> gamma = keys.get("gamma", Figures::real);
        keys.end();
        return Distribution.pert(
                points.get(0).orElseThrow(),
                points.get(1).orElseThrow(),
                points.get(2).orElseThrow(),
                gamma.orElse(Pert.USUAL_GAMMA));
    }

    private static Distribution discrete(Place place) {
        List<double[]> outcomes = Figures.list(place, OUTCOMES, DistributionForm::outcome);
        return new Discrete(
                outcomes.stream().map(outcome -> outcome[0]).toList(),
                outcomes.stream().map(outcome -> outcome[1]).toList());
    }

    private static double[] outcome(Place place) {
        Keys keys = Keys.of(place, mappingOf(OUTCOME), OUTCOME);
        Optional<Double> value = keys.require("value", Figures::real);
        Optional<Double> probability = keys.require("probability", Figures::realShare);
        keys.end();
        return new double[] {value.orElseThrow(), probability.orElseThrow()};
    }

    private static Distribution truncated(Place place) {
        Keys keys = Keys.of(place, mappingOf(TRUNCATED), TRUNCATED);
        Optional<Distribution> whole = keys.require("of", DistributionForm::read);
        Optional<Double> min = keys.get("min", Figures::real);
        Optional<Double> max = keys.get("max", Figures::real);
        keys.end();
        return whole.orElseThrow()
                .truncated(min.orElse(Double.NEGATIVE_INFINITY), max.orElse(Double.POSITIVE_INFINITY));
    }

    /**
     * Writes what a driver may be.
     *
     * @throws IllegalArgumentException if that is an application's own code
     */
    static Node write(Uncertainty uncertainty) {
        if (!(uncertainty instanceof Distribution distribution)) {
            throw new IllegalArgumentException(
                    "uncertainty must be a distribution that a file can hold, but was the application's own");
        }
        return ofShape(distribution).or(() -> ofPoints(distribution)).orElseGet(() -> ofOutcomes(distribution));
    }

    private static Optional<Node> ofShape(Distribution distribution) {
        if (distribution instanceof Constant constant) {
            return Optional.of(Nodes.only("constant", Figures.write(constant.value())));
        }
        if (distribution instanceof Bernoulli bernoulli) {
            return Optional.of(Nodes.only("bernoulli", Figures.percent(bernoulli.probability())));
        }
        if (distribution instanceof Poisson poisson) {
            return Optional.of(Nodes.only("poisson", Figures.write(poisson.mean())));
        }
        if (distribution instanceof Gaussian normal) {
            return Optional.of(Nodes.only("normal", mapping(NORMAL, normal.mean(), normal.sd())));
        }
        if (distribution instanceof Lognormal lognormal) {
            return Optional.of(Nodes.only("lognormal", mapping(LOGNORMAL, lognormal.mu(), lognormal.sigma())));
        }
        return Optional.empty();
    }

    private static Optional<Node> ofPoints(Distribution distribution) {
        if (distribution instanceof Uniform uniform) {
            return Optional.of(Nodes.only("uniform", mapping(UNIFORM, uniform.min(), uniform.max())));
        }
        if (distribution instanceof Triangular points) {
            return Optional.of(
                    Nodes.only("triangular", mapping(TRIANGULAR, points.min(), points.mode(), points.max())));
        }
        if (distribution instanceof Pert pert) {
            return Optional.of(Nodes.only(
                    "pert",
                    pert.gamma() == Pert.USUAL_GAMMA
                            ? mapping(TRIANGULAR, pert.min(), pert.mode(), pert.max())
                            : mapping(PERT, pert.min(), pert.mode(), pert.max(), pert.gamma())));
        }
        return Optional.empty();
    }

    private static Node ofOutcomes(Distribution distribution) {
        if (distribution instanceof Empirical empirical) {
            return Nodes.only("empirical", Figures.write(empirical.values()));
        }
        if (distribution instanceof Discrete discrete) {
            List<Node> outcomes = new ArrayList<>();
            for (int i = 0; i < discrete.values().size(); i++) {
                outcomes.add(Nodes.map()
                        .put("value", Figures.write(discrete.values().get(i)))
                        .put(
                                "probability",
                                Figures.percent(discrete.probabilities().get(i)))
                        .build());
            }
            return Nodes.only("discrete", Nodes.list(outcomes));
        }
        Truncated truncated = (Truncated) distribution;
        MappingBuilder keys = Nodes.map().put("of", write(truncated.whole()));
        if (truncated.min() != Double.NEGATIVE_INFINITY) {
            keys.put("min", Figures.write(truncated.min()));
        }
        if (truncated.max() != Double.POSITIVE_INFINITY) {
            keys.put("max", Figures.write(truncated.max()));
        }
        return Nodes.only("truncated", keys.build());
    }

    private static Mapping mapping(List<String> names, double... numbers) {
        MappingBuilder keys = Nodes.map();
        for (int i = 0; i < numbers.length; i++) {
            keys.put(names.get(i), Figures.write(numbers[i]));
        }
        return keys.build();
    }

    static List<String> keys() {
        return Stream.of(KINDS, PERT, NORMAL, INTERVAL, LOGNORMAL, OUTCOME, TRUNCATED)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
