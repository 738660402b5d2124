package dev.assay.value.kpi;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Health;
import dev.assay.quality.outcome.Outcome;
import dev.assay.value.answer.Answer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes down a tree and carries up what is known at its leaves. */
final class Walk {
    private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    private final KpiTree tree;
    private final Evidence evidence;

    /** From the top to where the walk is; a figure that is met again is made of itself. */
    private final Deque<String> path = new ArrayDeque<>();

    /** What is known already: parts that many share are not gone down once for each way to them. */
    private final Map<String, Answer<Double>> values = new HashMap<>();

    private final Map<String, Answer<Trust>> trusts = new HashMap<>();

    Walk(KpiTree tree, Evidence evidence) {
        this.tree = tree;
        this.evidence = evidence;
    }

    Answer<Double> value(String id) {
        return enter(id, values, kpi -> kpi.formula().map(this::value).orElseGet(() -> measured(id)));
    }

    Answer<Trust> trust(String id) {
        return enter(
                id,
                trusts,
                kpi -> kpi.formula().map(formula -> least(id, formula)).orElseGet(() -> ofSuite(kpi)));
    }

    private <T> Answer<T> enter(String id, Map<String, Answer<T>> known, Function<Kpi, Answer<T>> visit) {
        @Nullable Answer<T> before = known.get(id);
        if (before != null) {
            return before;
        }
        Optional<Kpi> kpi = tree.find(id);
        if (kpi.isEmpty()) {
            return Answer.none(
                    "KPI-UNKNOWN",
                    Text.of("no kpi \"" + id + "\"", "KPI \"" + Particle.SUBJECT.after(id + "\"") + " 없습니다"));
        }
        if (path.contains(id)) {
            return Answer.none(
                    "KPI-CYCLE",
                    Text.of(
                            "\"" + id + "\" is made of itself",
                            "\"" + Particle.SUBJECT.after(id + "\"") + " 자기 자신으로 계산됩니다"));
        }
        path.push(id);
        Answer<T> answer = visit.apply(kpi.get());
        path.pop();
        known.put(id, answer);
        return answer;
    }

    private Answer<Double> measured(String id) {
        Evidence.@Nullable Measured measured = evidence.measurements().get(id);
        return measured == null
                ? Answer.none(
                        "KPI-MISSING",
                        Text.of(
                                "\"" + id + "\" was not measured",
                                "\"" + Particle.SUBJECT.after(id + "\"") + " 측정되지 않았습니다"))
                : Answer.of(measured.value());
    }

    private Answer<Double> value(Kpi.Formula formula) {
        boolean product = formula.operation() == Kpi.Operation.PRODUCT;
        double result = product ? 1 : 0;
        double weights = 0;
        for (Kpi.Part part : formula.parts()) {
            Answer<Double> value = value(part.id());
            if (!value.isPresent()) {
                return value;
            }
            result = product
                    ? result * StrictMath.pow(value.get(), part.weight())
                    : result + part.weight() * value.get();
            weights += part.weight();
        }
        double value = formula.operation() == Kpi.Operation.WEIGHTED_MEAN ? result / weights : result;
        return Double.isFinite(value)
                ? Answer.of(value)
                : Answer.none(
                        "KPI-UNDEFINED",
                        Text.of(
                                "\"" + path.peek() + "\" has no value because it divides by 0",
                                "\"" + Particle.TOPIC.after(path.peek() + "\"") + " 0으로 나누어 값이 없습니다"));
    }

    private Answer<Trust> least(String id, Kpi.Formula formula) {
        Optional<Trust> least = Optional.empty();
        for (Kpi.Part part : formula.parts()) {
            Answer<Trust> trust = trust(part.id());
            if (!trust.isPresent()) {
                return trust;
            }
            if (least.isEmpty() || trust.get().value() < least.get().value()) {
                least = trust.value();
            }
        }
        return Answer.of(least.orElseThrow().through(id));
    }

    private Answer<Trust> ofSuite(Kpi kpi) {
        Optional<Outcome> outcome = kpi.mapping().suite().flatMap(evidence::outcome);
        if (outcome.isEmpty() || outcome.get().health().total() == 0) {
            return Answer.none(
                    "KPI-UNCHECKED",
                    Text.of(
                            "the data of \"" + kpi.id() + "\" was never checked, so its trust is unknown, not 0",
                            "\"" + kpi.id() + "\"의 데이터가 검사되지 않아 신뢰도를 알 수 없습니다(0이 아닙니다)"));
        }
        Health health = outcome.get().health();
        long passed = health.passed() + health.warned();
        double age = StrictMath.max(
                0,
                Duration.between(outcome.get().run().finished(), evidence.now()).toSeconds() / SECONDS_PER_DAY);
        double fresh = kpi.mapping()
                .cadence()
                .map(cadence -> age <= cadence.days() ? 1 : cadence.days() / age)
                .orElse(1.0);
        return Answer.of(new Trust(fresh * passed / health.total(), List.of(kpi.id()), passed, health.total(), age));
    }
}
