package dev.assay.value.benchmark;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.internal.Finite;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Published figures by name. Immutable.
 *
 * @param benchmarks the figures, each with a name of its own
 * @since 0.1
 */
public record BenchmarkRegistry(List<Benchmark> benchmarks) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a name is taken twice
     */
    public BenchmarkRegistry {
        benchmarks = List.copyOf(benchmarks);
        long names = benchmarks.stream().map(Benchmark::id).distinct().count();
        if (names < benchmarks.size()) {
            throw new ValueException(
                    "ids must differ, but were "
                            + benchmarks.stream().map(Benchmark::id).toList(),
                    "id는 서로 달라야 하지만 " + benchmarks.stream().map(Benchmark::id).toList() + "입니다");
        }
    }

    /**
     * Returns figures that are often quoted on the value of AI and of data.
     *
     * @return the registry; none of its figures may stand in a forecast
     */
    public static BenchmarkRegistry published() {
        return new BenchmarkRegistry(Published.all());
    }

    /**
     * Returns the registry with another figure.
     *
     * @param benchmark the figure
     * @return a new registry
     * @throws IllegalArgumentException if its name is taken
     */
    public BenchmarkRegistry with(Benchmark benchmark) {
        List<Benchmark> more = new ArrayList<>(benchmarks);
        more.add(benchmark);
        return new BenchmarkRegistry(more);
    }

    /**
     * Returns a figure.
     *
     * @param id its name
     * @return the figure, or that there is none of that name
     */
    public Answer<Benchmark> find(String id) {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.id().equals(id))
                .findFirst()
                .map(Answer::of)
                .orElseGet(() -> {
                    String known = benchmarks.stream().map(Benchmark::id).collect(Collectors.joining(", "));
                    return Answer.none(
                            "BENCH-UNKNOWN",
                            Text.of(
                                    "no benchmark \"" + id + "\"; known ids: " + known,
                                    "\"" + id + "\" 벤치마크가 없습니다. 알려진 ID: " + known));
                });
    }

    /**
     * Returns a figure for a forecast.
     *
     * @param id its name
     * @return the figure, or why it must not stand in a forecast
     */
    public Answer<Benchmark.Figure> asEffect(String id) {
        return find(id).flatMap(Benchmark::asEffect);
    }

    /**
     * Compares an assumption with a figure.
     *
     * @param id the figure's name
     * @param assumed the assumption
     * @param unit its unit
     * @return the comparison; or that there is no such figure, or that the two are in different units
     * @throws IllegalArgumentException if the assumption is infinite or NaN
     */
    public Answer<Plausibility> checkPlausible(String id, double assumed, String unit) {
        Finite.require(Text.of("assumption", "가정"), assumed);
        return find(id).flatMap(benchmark -> {
            Benchmark.Figure figure = benchmark.figure();
            if (!figure.unit().equals(unit)) {
                return Answer.none(
                        "BENCH-UNIT",
                        Text.of(
                                "\"" + id + "\" is in " + figure.unit() + ", not in " + unit
                                        + "; the two do not compare",
                                "\"" + id + "\"의 단위는 " + figure.unit() + "이고 " + Particle.SUBJECT.after(unit)
                                        + " 아니므로 비교할 수 없습니다"));
            }
            Interval band = benchmark
                    .interval(Confidence.PERCENT_95)
                    .value()
                    .orElseGet(() -> new Interval(figure.low(), figure.high()));
            return Answer.of(Plausibility.of(benchmark, assumed, band));
        });
    }
}
