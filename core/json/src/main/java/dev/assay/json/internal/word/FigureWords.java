package dev.assay.json.internal.word;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.argument.Ends;
import dev.assay.json.internal.argument.Expressions;
import dev.assay.json.internal.argument.FigureBounds;
import dev.assay.json.internal.argument.Literals;
import dev.assay.json.internal.argument.ValueBounds;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.word.Word.Claim;
import dev.assay.json.internal.word.Word.Family;
import dev.assay.json.internal.word.Word.Subject;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Measure.Interpolation;
import dev.assay.quality.measure.Measure.Occurrence;
import dev.assay.quality.measure.Measure.Selection;
import dev.assay.quality.measure.Measure.Stat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words about a figure of many rows: {@code mean: {is-between: [5, 20]}}. */
final class FigureWords {
    private static final String ROW_COUNT = "row-count";
    private static final String MEDIAN = "median";
    private static final String QUANTILE = "quantile";
    private static final String Q = "q";
    private static final String INTERPOLATION = "interpolation";
    private static final String BOUND = "a bound such as {is-at-least: …}";
    private static final String SET = "a relation to a set such as {are-in: […]}";
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final List<String> QUANTILE_KEYS = Stream.concat(
                    Stream.of(Q, INTERPOLATION), FigureBounds.NAMES.stream())
            .toList();

    private FigureWords() {}

    static List<Word> all() {
        List<Word> words = new ArrayList<>();
        words.add(new Word(
                ROW_COUNT, Subject.NOTHING, Family.FIGURES, (said, place) -> claim(new Measure.RowCount(), place)));
        for (Stat stat : Stat.values()) {
            words.add(new Word(
                    Choices.id(stat),
                    Subject.VALUE,
                    Family.FIGURES,
                    (said, place) -> claim(new Measure.Statistic(stat, said.value()), place)));
        }
        words.add(new Word(
                MEDIAN,
                Subject.VALUE,
                Family.FIGURES,
                (said, place) -> claim(new Measure.Quantile(said.value(), HALF, Interpolation.LINEAR), place)));
        words.add(new Word(QUANTILE, Subject.VALUE, Family.FIGURES, FigureWords::quantile));
        figuresOfOccurrence()
                .forEach(what -> words.add(new Word(
                        Choices.id(what),
                        Subject.TUPLE,
                        Family.COUNTS,
                        (said, place) -> claim(new Measure.Occurrences(what, said.values(), said.nulls()), place))));
        for (Selection which : Selection.values()) {
            words.add(new Word(
                    name(which),
                    Subject.VALUE,
                    Family.FIGURES,
                    (said, place) -> claim(new Measure.ValueSet(which, said.value()), place)));
        }
        return words;
    }

    private static Stream<Occurrence> figuresOfOccurrence() {
        return Stream.of(Occurrence.values()).filter(what -> what != Occurrence.UNIQUE_ROWS);
    }

    private static String name(Selection which) {
        return Choices.id(which) + "-values";
    }

    private static Claim claim(Measure measure, Place place) {
        boolean set = measure instanceof Measure.ValueSet;
        return Claim.of(measure, bound(place.fields(set ? SET : BOUND), measure));
    }

    /** Reads what a figure must satisfy. */
    static Bound bound(Fields fields, Measure measure) {
        return measure instanceof Measure.ValueSet
                ? ValueBounds.read(fields.knowing(ValueBounds.NAMES))
                : FigureBounds.read(fields.knowing(FigureBounds.NAMES), Ends.of(measure));
    }

    private static Claim quantile(Word.Said said, Place place) {
        Fields fields = place.fields(BOUND).knowing(QUANTILE_KEYS);
        BigDecimal q = Literals.number(fields.require(Q));
        Interpolation interpolation = fields.get(INTERPOLATION)
                .map(found -> Choices.read(found, Interpolation.class))
                .orElse(Interpolation.LINEAR);
        return Claim.of(new Measure.Quantile(said.value(), q, interpolation), FigureBounds.read(fields, Ends.VALUE));
    }

    static Mapping write(Measure.RowCount measure, Mapping bound) {
        return Nodes.only(ROW_COUNT, bound);
    }

    static Mapping write(Measure.Statistic measure, Mapping bound) {
        return Nodes.map()
                .putAll(Expressions.subject(measure.of()))
                .put(Choices.id(measure.stat()), bound)
                .build();
    }

    static Mapping write(Measure.Occurrences measure, Mapping bound) {
        return Nodes.map()
                .putAll(Expressions.subject(measure.values()))
                .put(Choices.id(measure.what()), bound)
                .build();
    }

    static Mapping write(Measure.ValueSet measure, Mapping bound) {
        return Nodes.map()
                .putAll(Expressions.subject(measure.of()))
                .put(name(measure.which()), bound)
                .build();
    }

    static Mapping write(Measure.Quantile measure, Mapping bound) {
        boolean linear = measure.interpolation() == Interpolation.LINEAR;
        Nodes.MappingBuilder keys = Nodes.map().putAll(Expressions.subject(measure.of()));
        if (linear && measure.q().compareTo(HALF) == 0) {
            return keys.put(MEDIAN, bound).build();
        }
        Nodes.MappingBuilder quantile =
                Nodes.map().put(Q, Nodes.number(measure.q().toPlainString()));
        if (!linear) {
            quantile.put(INTERPOLATION, Choices.write(measure.interpolation()));
        }
        Node node = quantile.putAll(bound).build();
        return keys.put(QUANTILE, node).build();
    }
}
