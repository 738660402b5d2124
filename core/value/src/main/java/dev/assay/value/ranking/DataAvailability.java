package dev.assay.value.ranking;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.quality.outcome.Health;
import dev.assay.quality.outcome.Outcome;
import dev.assay.value.answer.Answer;
import dev.assay.value.internal.Finite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How far the data that a use needs are there: rows, coverage, pass rate and freshness as one share, with its parts. Immutable.
 *
 * <p>The share is the mean of the parts by their weights. A part that nobody knows is no 0: it counts nowhere, and is said.
 *
 * <pre>{@code
 * DataAvailability of = DataAvailability.of(outcome, new DataAvailability.Need(10_000, Duration.ofDays(7)), now);
 * scorecard.measured("chatbot", UseCases.DATA_AVAILABILITY, of, 5);
 * }</pre>
 *
 * @param parts each aspect at most once, at least one with a weight above 0
 * @since 0.1
 */
public record DataAvailability(List<Part> parts) {
    /** What can be there, or not. */
    public enum Aspect {
        /** As many rows as are needed: the rows over the rows needed, at most 1. */
        ROWS("rows", "행"),
        /** Whatever must be looked at can be: the expectations that could be evaluated over all. */
        COVERAGE("coverage", "포괄률"),
        /** What is there is right: the expectations that hold or only warn, over those that could be evaluated. */
        PASS_RATE("pass rate", "통과율"),
        /**
         * It was looked at lately enough: 1 while the run is no older than is allowed, that age over its own beyond. How old rows
         * are, an expectation of their times tells.
         */
        FRESHNESS("freshness", "최신성");

        private final Text label;

        Aspect(String en, String ko) {
            label = Text.of(en, ko);
        }

        /**
         * Returns what readers see.
         *
         * @return a noun
         */
        public Text label() {
            return label;
        }
    }

    /**
     * What a use needs.
     *
     * @param rows how many rows, at least 1
     * @param age how old data may be, above 0
     */
    public record Need(long rows, Duration age) {
        /**
         * Checks the components.
         *
         * @throws ValueException if one is not positive
         */
        public Need {
            if (rows < 1) {
                throw new ValueException(
                        "rows needed must be 1 or more, but was " + rows, "필요한 행 수는 1 이상이어야 하지만 " + rows + "입니다");
            }
            if (age.isZero() || age.isNegative()) {
                throw new ValueException("age must be above 0, but was " + age, "허용 기간은 0보다 길어야 하지만 " + age + "입니다");
            }
        }
    }

    /**
     * One aspect.
     *
     * @param aspect which
     * @param share how far it is there, in [0, 1], or why nobody knows
     * @param basis what the share was computed from, such as {@code 5,000 of 10,000}
     * @param weight how much it matters beside the others, 0 or more
     */
    public record Part(Aspect aspect, Answer<Double> share, Text basis, double weight) {
        /**
         * Checks the components.
         *
         * @throws ValueException if the share or the weight is out of its range
         */
        public Part {
            Objects.requireNonNull(aspect, "aspect");
            Objects.requireNonNull(basis, "basis");
            share.value().filter(it -> !(it >= 0 && it <= 1)).ifPresent(it -> {
                throw new ValueException(
                        aspect.label.en() + " must be in [0, 1], but was " + it,
                        Particle.TOPIC.after(aspect.label.ko()) + " [0, 1]에 있어야 하지만 " + it + "입니다");
            });
            Parts.requireAtLeastZero(Text.of("weight of " + aspect.label.en(), aspect.label.ko() + "의 가중치"), weight);
        }

        private Text text() {
            String factor = weight == 1 ? "" : Parts.number(weight) + " × ";
            String number = Parts.number(share.get());
            return Text.of(
                    factor + aspect.label.en() + " " + number + " (" + basis.en() + ")",
                    factor + aspect.label.ko() + " " + number + "(" + basis.ko() + ")");
        }
    }

    /**
     * Checks the parts.
     *
     * @throws ValueException if an aspect is there twice, or no weight is above 0
     */
    public DataAvailability {
        parts = List.copyOf(parts);
        long different = parts.stream().map(Part::aspect).distinct().count();
        if (different < parts.size()) {
            throw new ValueException(
                    "each aspect must occur once, but one occurs twice", "항목은 한 번씩만 나와야 하지만 두 번 나온 것이 있습니다");
        }
        if (parts.stream().noneMatch(part -> part.weight() > 0)) {
            throw new ValueException(
                    "at least one aspect must have a weight above 0, but none has", "가중치가 0보다 큰 항목이 하나는 있어야 하지만 없습니다");
        }
    }

    /**
     * Returns what a run says of its data.
     *
     * @param outcome the latest outcome of the data
     * @param need what the use needs
     * @param now the time to which the age is counted, from the end of the run
     * @return the four aspects, all weights alike; what the run does not tell is unknown
     */
    public static DataAvailability of(Outcome outcome, Need need, Instant now) {
        Health health = outcome.health();
        long held = health.passed() + health.warned();
        long evaluated = held + health.failed();
        Duration age = Duration.between(outcome.run().finished(), now);
        double old = Math.max(0, seconds(age));
        long rows = outcome.run().rows();
        return new DataAvailability(List.of(
                // An engine that read nothing tells no number of rows.
                counted(Aspect.ROWS, rows, need.rows(), rows > 0 || evaluated > 0),
                counted(Aspect.COVERAGE, evaluated, health.total(), health.total() > 0),
                counted(Aspect.PASS_RATE, held, evaluated, evaluated > 0),
                aged(old, seconds(need.age()), evaluated > 0)));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    /** What is counted; more than is needed is no better than enough. */
    private static Part counted(Aspect aspect, long count, long of, boolean isKnown) {
        Text basis = Text.of(
                String.format(Locale.ROOT, "%,d of %,d", count, of),
                String.format(Locale.ROOT, "%,d개 중 %,d개", of, count));
        return part(aspect, Math.min(1, (double) count / of), isKnown, basis);
    }

    private static Part aged(double old, double allowed, boolean isKnown) {
        String[] days = {days(old), days(allowed)};
        Text basis = Text.of(
                days[0] + " days since the run, " + days[1] + " allowed", "실행 후 " + days[0] + "일, 허용 " + days[1] + "일");
        return part(Aspect.FRESHNESS, allowed / Math.max(allowed, old), isKnown, basis);
    }

    private static Part part(Aspect aspect, double share, boolean isKnown, Text basis) {
        Answer<Double> known = isKnown
                ? Answer.of(share)
                : Answer.none(
                        "NOTHING_MEASURED",
                        Text.of(
                                "the run does not tell the " + aspect.label.en(),
                                "실행 결과로 " + aspect.label.ko() + " 항목을 알 수 없습니다"));
        return new Part(aspect, known, basis, 1);
    }

    private static String days(double seconds) {
        return Parts.number(seconds / 86_400);
    }

    /**
     * Returns the same parts with other weights.
     *
     * @param weights by aspect; one that is not named keeps its weight
     * @return a new record
     * @throws ValueException if a weight is negative or not finite, or none is above 0
     */
    public DataAvailability weighing(Map<Aspect, Double> weights) {
        return new DataAvailability(parts.stream()
                .map(part -> new Part(
                        part.aspect(), part.share(), part.basis(), weights.getOrDefault(part.aspect(), part.weight())))
                .toList());
    }

    /**
     * Returns the mean of the parts that are known.
     *
     * @return a share in [0, 1], or that no part with a weight is known
     */
    public Answer<Double> share() {
        double sum = 0;
        double weights = 0;
        for (Part part : parts) {
            if (part.share().isPresent()) {
                sum += part.weight() * part.share().get();
                weights += part.weight();
            }
        }
        return weights > 0
                ? Answer.of(Math.min(1, Finite.require(Text.of("share", "비율"), sum / weights)))
                : Answer.none(
                        "NOTHING_MEASURED",
                        Text.of("no part of the availability is known", "데이터 가용성의 어느 항목도 알 수 없습니다"));
    }

    /**
     * Returns what is not known.
     *
     * @return the aspects in the order of the parts; empty if all are known
     */
    public List<Aspect> unknown() {
        return parts.stream()
                .filter(part -> !part.share().isPresent())
                .map(Part::aspect)
                .toList();
    }

    /**
     * Returns the share with its parts, to be recomputed by hand.
     *
     * @param locale the reader's locale
     * @return one line such as {@code data availability 0.80 = (rows 0.50 (5,000 of 10,000) + …) ÷ 4}
     */
    public String describe(Locale locale) {
        return text().in(locale);
    }

    Text text() {
        Answer<Double> share = share();
        if (!share.isPresent()) {
            return share.reason().orElseThrow().message();
        }
        List<Part> counted = parts.stream()
                .filter(part -> part.share().isPresent() && part.weight() > 0)
                .toList();
        String weights = Parts.number(counted.stream().mapToDouble(Part::weight).sum());
        String[] left = left();
        return Text.of(
                "data availability " + Parts.number(share.get()) + " = ("
                        + counted.stream().map(part -> part.text().en()).collect(Collectors.joining(" + "))
                        + ") ÷ " + weights + left[0],
                "데이터 가용성 " + Parts.number(share.get()) + " = ("
                        + counted.stream().map(part -> part.text().ko()).collect(Collectors.joining(" + "))
                        + ") ÷ " + weights + left[1]);
    }

    private String[] left() {
        List<Aspect> unknown = unknown();
        if (unknown.isEmpty()) {
            return new String[] {"", ""};
        }
        return new String[] {
            "; unknown, and counted nowhere: "
                    + unknown.stream().map(it -> it.label.en()).collect(Collectors.joining(", ")),
            ". 알 수 없어 계산에서 뺀 항목: " + unknown.stream().map(it -> it.label.ko()).collect(Collectors.joining(", "))
        };
    }

    @Override
    public String toString() {
        return text().en();
    }
}
