package dev.assay.value.ranking;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.value.answer.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Things and their scores on several criteria. Immutable: every word returns a new scorecard.
 *
 * <pre>{@code
 * Ranking ranking = Scorecard.by(Criterion.more("impact", 0.6), Criterion.less("effort", 0.4))
 *     .score("chatbot", Map.of("impact", 4.0, "effort", 2.0))
 *     .score("forecast", Map.of("impact", 5.0, "effort", 5.0))
 *     .rank(Method.TOPSIS);
 * }</pre>
 *
 * @since 0.1
 */
public final class Scorecard {
    private final List<Criterion> criteria;
    private final Map<String, Map<String, Double>> scores;
    private final Map<String, Map<String, Text>> evidence;

    private Scorecard(
            List<Criterion> criteria,
            Map<String, Map<String, Double>> scores,
            Map<String, Map<String, Text>> evidence) {
        this.criteria = criteria;
        this.scores = scores;
        this.evidence = evidence;
    }

    /**
     * Returns a scorecard without things.
     *
     * @param criteria what to judge by, at least one
     * @return the scorecard
     * @throws FindingsException if there is none, two have the same name, or no weight is above 0
     */
    public static Scorecard by(Criterion... criteria) {
        return by(List.of(criteria));
    }

    /**
     * Returns a scorecard without things.
     *
     * @param criteria what to judge by, at least one
     * @return the scorecard
     * @throws FindingsException if there is none, two have the same name, or no weight is above 0
     */
    public static Scorecard by(List<Criterion> criteria) {
        ScorecardFaults.checkCriteria(criteria);
        return new Scorecard(List.copyOf(criteria), Map.of(), Map.of());
    }

    /**
     * Adds a thing, or replaces it with what was said of it.
     *
     * @param id its name, not blank
     * @param given its score on every criterion, finite
     * @return a new scorecard
     * @throws FindingsException with all that is wrong: a criterion that is not known or has no score, a number that is none
     */
    public Scorecard score(String id, Map<String, Double> given) {
        ScorecardFaults.checkScores(id, criteria, given);
        Map<String, Map<String, Double>> more = new TreeMap<>(scores);
        more.put(id, Collections.unmodifiableMap(new TreeMap<>(given)));
        Map<String, Map<String, Text>> said = new TreeMap<>(evidence);
        said.remove(id);
        return new Scorecard(criteria, more, said);
    }

    /**
     * Says what a score rests on, as {@link Ranking#explain} shows it beside the score.
     *
     * @param id the thing
     * @param criterion the criterion
     * @param why such as who was asked, or which document says so
     * @return a new scorecard
     * @throws FindingsException if the thing or the criterion is not known
     */
    public Scorecard because(String id, String criterion, Text why) {
        ScorecardFaults.checkThing(id, scores.keySet());
        ScorecardFaults.checkCriterion(
                criterion, criteria.stream().map(Criterion::id).toList());
        Map<String, Map<String, Text>> said = new TreeMap<>(evidence);
        Map<String, Text> own = new TreeMap<>(said.getOrDefault(id, Map.of()));
        own.put(criterion, Objects.requireNonNull(why, "why"));
        said.put(id, Collections.unmodifiableMap(own));
        return new Scorecard(criteria, scores, said);
    }

    /**
     * Replaces what somebody thinks of a thing's data by what a run measured: the share of expectations that passed, or only
     * warned, on the scale of the criterion.
     *
     * @param id the thing
     * @param criterion the criterion, such as the availability of data
     * @param outcome the latest outcome of its data
     * @param best what a score would be if everything passed
     * @return a new scorecard, or why the run says nothing: no expectation was evaluated
     * @throws FindingsException if the thing or the criterion is not known
     */
    public Answer<Scorecard> measured(String id, String criterion, Outcome outcome, double best) {
        ScorecardFaults.checkThing(id, scores.keySet());
        long evaluated = outcome.health().passed()
                + outcome.health().warned()
                + outcome.health().failed();
        if (evaluated == 0) {
            return Answer.none(ScorecardFaults.nothingMeasured(id));
        }
        long held = evaluated - outcome.health().failed();
        return Answer.of(replaced(id, criterion, best * held / evaluated)
                .because(
                        id,
                        criterion,
                        Text.of(
                                held + " of " + evaluated + " expectations hold on "
                                        + outcome.run().dataset() + ", measured "
                                        + outcome.run().finished(),
                                outcome.run().dataset() + "의 기대 조건 " + evaluated + "개 중 " + held + "개 충족, 측정 시각 "
                                        + outcome.run().finished())));
    }

    /**
     * Replaces what somebody thinks of a thing's data by how far they are there, on the scale of the criterion.
     *
     * @param id the thing
     * @param criterion the criterion, such as the availability of data
     * @param availability rows, coverage, pass rate and freshness
     * @param best what a score would be if everything were there
     * @return a new scorecard, whose evidence has the parts, or that none of them is known
     * @throws FindingsException if the thing or the criterion is not known
     */
    public Answer<Scorecard> measured(String id, String criterion, DataAvailability availability, double best) {
        ScorecardFaults.checkThing(id, scores.keySet());
        return availability
                .share()
                .map(share -> replaced(id, criterion, best * share).because(id, criterion, availability.text()));
    }

    /** With one other score, and what was said of the rest. */
    private Scorecard replaced(String id, String criterion, double score) {
        Map<String, Double> changed = new TreeMap<>(scores.getOrDefault(id, Map.of()));
        changed.put(criterion, score);
        Scorecard replaced = score(id, changed);
        for (Map.Entry<String, Text> said : evidence.getOrDefault(id, Map.of()).entrySet()) {
            replaced = replaced.because(id, said.getKey(), said.getValue());
        }
        return replaced;
    }

    /**
     * Returns the scorecard with other weights, such as those of a comparison of two and two.
     *
     * @param weights the weight of every criterion, by its name
     * @return a new scorecard
     * @throws FindingsException if a criterion has no weight or one is not known
     */
    public Scorecard weighing(Map<String, Double> weights) {
        ScorecardFaults.checkScores("weights", criteria, weights);
        List<Criterion> weighed = criteria.stream()
                .map(criterion -> criterion.weighing(weights.getOrDefault(criterion.id(), 0.0)))
                .toList();
        ScorecardFaults.checkCriteria(weighed);
        return new Scorecard(weighed, scores, evidence);
    }

    /**
     * Ranks the things.
     *
     * @param method how scores become one
     * @return the ranking; empty without things
     * @throws FindingsException if the method cannot take a score, such as an inverted 0
     */
    public Ranking rank(Method method) {
        List<String> ids = List.copyOf(scores.keySet());
        double[] results = new ScoreTable(criteria, List.copyOf(scores.values())).results(method);
        List<Ranking.Place> places = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            places.add(new Ranking.Place(ids.get(i), results[i], scored(ids.get(i))));
        }
        return new Ranking(places);
    }

    private List<Ranking.Scored> scored(String id) {
        Map<String, Double> given = scores.getOrDefault(id, Map.of());
        Map<String, Text> said = evidence.getOrDefault(id, Map.of());
        return criteria.stream()
                .map(criterion -> new Ranking.Scored(
                        criterion,
                        Objects.requireNonNull(given.get(criterion.id())),
                        Optional.ofNullable(said.get(criterion.id()))))
                .toList();
    }

    /**
     * Tells for each criterion by how little its weight must change for another thing to come first, while the others keep
     * their proportions.
     *
     * @param method how scores become one
     * @return the nearest changes, by criterion; a criterion that changes nothing is left out
     * @throws FindingsException if the method cannot take a score
     */
    public Map<String, WeightChange> stability(Method method) {
        Map<String, WeightChange> changes = new TreeMap<>();
        for (Criterion criterion : criteria) {
            nearestChange(criterion, method).ifPresent(change -> changes.put(criterion.id(), change));
        }
        return changes;
    }

    private Optional<WeightChange> nearestChange(Criterion criterion, Method method) {
        return criteria.size() < 2 || scores.size() < 2
                ? Optional.empty()
                : new WeightSearch(this, criterion.id(), method).nearest();
    }

    List<Criterion> criteria() {
        return criteria;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "scorecard of %d things by %d criteria", scores.size(), criteria.size());
    }
}
