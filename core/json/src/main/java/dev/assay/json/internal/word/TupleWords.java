package dev.assay.json.internal.word;

import dev.assay.json.internal.argument.Expressions;
import dev.assay.json.internal.argument.Literals;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.word.Word.Claim;
import dev.assay.json.internal.word.Word.Family;
import dev.assay.json.internal.word.Word.Said;
import dev.assay.json.internal.word.Word.Subject;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Measure.Occurrence;
import dev.assay.quality.measure.NullPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Words that compare rows with each other, and words about several columns together. */
final class TupleWords {
    static final String ALL_NOT_NULL = "are-all-not-null";
    static final String NOT_ALL_NULL = "are-not-all-null";
    static final String EQUAL = "are-equal";
    static final String IN = "are-in";
    static final String HOLDS = "holds";

    private static final String UNIQUE = "unique";
    private static final String PRIMARY_KEY = "primary-key";

    private TupleWords() {}

    static List<Word> all() {
        return List.of(
                new Word("is-" + UNIQUE, Subject.VALUE, Family.ROWS, TupleWords::unique),
                new Word("are-" + UNIQUE, Subject.VALUES, Family.ROWS, TupleWords::unique),
                new Word("is-" + PRIMARY_KEY, Subject.VALUE, Family.KEYS, TupleWords::primaryKey),
                new Word("are-" + PRIMARY_KEY, Subject.VALUES, Family.KEYS, TupleWords::primaryKey),
                Word.ofTuples(ALL_NOT_NULL, (values, place) -> new Condition.And(notNull(values, place))),
                Word.ofTuples(NOT_ALL_NULL, (values, place) -> new Condition.Or(notNull(values, place))),
                Word.ofTuples(EQUAL, TupleWords::equal),
                Word.ofTuples(IN, (values, place) -> new Condition.In(values, tuples(place))),
                new Word(
                        HOLDS,
                        Subject.NOTHING,
                        Family.ROWS,
                        (said, place) -> Word.claim(Expressions.condition(place), said)));
    }

    private static Claim unique(Said said, Place place) {
        place.affirmation();
        return unique(said.values(), said.nulls());
    }

    private static Claim primaryKey(Said said, Place place) {
        place.affirmation();
        return unique(said.values(), NullPolicy.FAIL);
    }

    private static Claim unique(List<Expr> values, NullPolicy nulls) {
        return new Claim(new Measure.Occurrences(Occurrence.UNIQUE_ROWS, values, nulls), Optional.empty());
    }

    private static List<Condition> notNull(List<Expr> values, Place place) {
        place.affirmation();
        return values.stream()
                .map(value -> new Condition.IsNull(value).negate())
                .toList();
    }

    private static Condition equal(List<Expr> values, Place place) {
        place.affirmation();
        List<Condition> pairs = values.stream()
                .skip(1)
                .<Condition>map(value -> new Condition.Comparison(values.get(0), Comparator.EQUAL, value))
                .toList();
        return pairs.size() == 1 ? pairs.get(0) : new Condition.And(pairs);
    }

    private static List<List<Expr.Literal>> tuples(Place place) {
        return place.list("a list of lists of values", Literals::list);
    }

    static Mapping write(Measure.Occurrences unique) {
        boolean key = unique.nulls() == NullPolicy.FAIL;
        String verb = unique.values().size() == 1 ? "is-" : "are-";
        return Nodes.map()
                .putAll(Expressions.subject(unique.values()))
                .put(verb + (key ? PRIMARY_KEY : UNIQUE), Nodes.yes())
                .build();
    }

    /** Writes a set of tuples, if the values of a tuple are different ones, as those of a subject are. */
    static Optional<Mapping> write(Condition.In in) {
        List<Node> tuples = in.options().stream().map(Literals::list).toList();
        Mapping keys = Nodes.map()
                .putAll(Expressions.subject(in.values()))
                .put(IN, Nodes.list(tuples))
                .build();
        boolean distinct = new HashSet<>(in.values()).size() == in.values().size();
        return distinct ? Optional.of(keys) : Optional.empty();
    }
}
