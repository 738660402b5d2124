package dev.assay.value.ranking;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.internal.Finite;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Things in the order of their scores, the best first; of equals the one whose name comes first. Immutable.
 *
 * @param places the things and their scores
 * @since 0.1
 */
public record Ranking(List<Place> places) {
    /**
     * A thing and its score.
     *
     * @param id the thing
     * @param score its score, finite
     * @param scored what the score was made of, by criterion; empty where a ranking was made without a scorecard
     */
    public record Place(String id, double score, List<Scored> scored) {
        /**
         * Checks the score.
         *
         * @throws IllegalArgumentException if it is no finite number
         */
        public Place {
            Finite.require(Text.of("score of \"" + id + "\"", "\"" + id + "\"의 점수"), score);
            scored = List.copyOf(scored);
        }

        /**
         * Returns a place of which only the score is known.
         *
         * @param id the thing
         * @param score its score, finite
         */
        public Place(String id, double score) {
            this(id, score, List.of());
        }
    }

    /**
     * What a thing was given on one criterion, and why.
     *
     * @param criterion by what it was judged
     * @param score what it was given, finite
     * @param evidence what that rests on; empty if nobody said
     */
    public record Scored(Criterion criterion, double score, Optional<Text> evidence) {
        /**
         * Checks the components.
         *
         * @throws ValueException if the score is not finite
         */
        public Scored {
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(evidence, "evidence");
            Parts.requireScore(score);
        }

        private Text text() {
            Text why = evidence.orElse(Text.of("no evidence", "근거 없음"));
            String number = " " + Parts.number(score) + " × " + Parts.number(criterion.weight());
            boolean less = criterion.goal() == Criterion.Goal.MINIMISE;
            return Text.of(
                    criterion.label().en() + number + (less ? ", less is better: " : ": ") + why.en(),
                    criterion.label().ko() + number + (less ? ", 작을수록 좋음: " : ": ") + why.ko());
        }
    }

    /** Puts the places in order. */
    public Ranking {
        places = places.stream()
                .sorted(Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::id))
                .toList();
    }

    /**
     * Returns the things in order.
     *
     * @return their names, the best first
     */
    public List<String> order() {
        return places.stream().map(Place::id).toList();
    }

    /**
     * Returns how far another ranking of the same things agrees: Kendall's tau-b, which counts pairs in the same and in the
     * opposite order and allows for equal scores.
     *
     * @param other the other ranking
     * @return from -1 for the opposite order to 1 for the same; 1 if either tells nothing apart
     * @throws IllegalArgumentException if the things are not the same
     */
    public double agreement(Ranking other) {
        if (places.size() != other.places.size() || !other.order().containsAll(order())) {
            throw new ValueException(
                    "rankings must be of the same things, but were of " + order() + " and " + other.order(),
                    "순위는 같은 대상의 것이어야 하지만 " + Particle.AND.after(String.valueOf(order())) + " " + other.order()
                            + "의 것입니다");
        }
        long together = 0;
        long mine = 0;
        long theirs = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                String a = places.get(i).id();
                String b = places.get(j).id();
                int here = Double.compare(places.get(i).score(), places.get(j).score());
                int there = Double.compare(other.score(a), other.score(b));
                together += (long) Integer.signum(here) * Integer.signum(there);
                mine += here == 0 ? 0 : 1;
                theirs += there == 0 ? 0 : 1;
            }
        }
        return mine == 0 || theirs == 0 ? 1 : together / Math.sqrt((double) mine * theirs);
    }

    /**
     * Returns the score of a thing.
     *
     * @param id the thing
     * @return its score
     * @throws IllegalArgumentException if it is not ranked
     */
    public double score(String id) {
        return places.stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ValueException(
                        "\"" + id + "\" must be one of " + order(),
                        "\"" + Particle.TOPIC.after(id + "\"") + " " + order() + " 가운데 하나여야 합니다"))
                .score();
    }

    /**
     * Returns the list with what each score was made of and rests on.
     *
     * @param locale the reader's locale
     * @return a line for each thing, and under it one for each criterion, with the score, its weight, whether less is better, and
     *     what it rests on, or that there is no evidence
     */
    public String explain(Locale locale) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            lines.append(line(i)).append('\n');
            places.get(i)
                    .scored()
                    .forEach(scored ->
                            lines.append("   ").append(scored.text().in(locale)).append('\n'));
        }
        return lines.toString();
    }

    private String line(int place) {
        return (place + 1) + ". " + places.get(place).id() + " "
                + Parts.number(places.get(place).score());
    }

    @Override
    public String toString() {
        return IntStream.range(0, places.size()).mapToObj(this::line).collect(Collectors.joining(", "));
    }
}
