package dev.assay.json.internal.word;

import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Condition.Matches.Scope;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.format.Format;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Words about text. */
final class TextWords {
    static final String MATCHES = "matches";
    static final String DOES_NOT_MATCH = "does-not-match";
    static final String CONTAINS = "contains";
    static final String DOES_NOT_CONTAIN = "does-not-contain";
    static final String MATCHES_ANY_OF = "matches-any-of";
    static final String MATCHES_ALL_OF = "matches-all-of";
    static final String MATCHES_NONE_OF = "matches-none-of";
    static final String LIKE = "is-like";
    static final String NOT_LIKE = "is-not-like";
    static final String LIKE_ANY_OF = "is-like-any-of";
    static final String LIKE_NONE_OF = "is-like-none-of";
    static final String HAS_FORMAT = "has-format";
    static final String EMPTY = "is-empty";
    static final String NOT_EMPTY = "is-not-empty";
    static final String NOT_BLANK = "is-not-blank";

    private static final String PATTERN = "pattern";
    private static final String ESCAPE = "escape";
    private static final String REGEX_RULE = "a regular expression";
    private static final String LIKE_RULE = "a pattern with % and _";
    private static final String FORMAT_RULE = "the name of a format";

    private TextWords() {}

    static List<Word> all() {
        return List.of(
                Word.ofRows(MATCHES, TextWords::matches),
                Word.ofRows(
                        DOES_NOT_MATCH, (value, place) -> matches(value, place).negate()),
                Word.ofRows(CONTAINS, TextWords::contains),
                Word.ofRows(
                        DOES_NOT_CONTAIN,
                        (value, place) -> contains(value, place).negate()),
                Word.ofRows(MATCHES_ANY_OF, (value, place) -> any(each(value, place, TextWords::matches))),
                Word.ofRows(MATCHES_ALL_OF, (value, place) -> all(each(value, place, TextWords::matches))),
                Word.ofRows(
                        MATCHES_NONE_OF,
                        (value, place) ->
                                any(each(value, place, TextWords::matches)).negate()),
                Word.ofRows(LIKE, TextWords::like),
                Word.ofRows(NOT_LIKE, (value, place) -> like(value, place).negate()),
                Word.ofRows(LIKE_ANY_OF, (value, place) -> any(each(value, place, TextWords::like))),
                Word.ofRows(
                        LIKE_NONE_OF,
                        (value, place) ->
                                any(each(value, place, TextWords::like)).negate()),
                Word.ofRows(HAS_FORMAT, (value, place) -> new Condition.HasFormat(value, format(place))),
                ComparisonWords.flag(EMPTY, value -> ComparisonWords.compare(length(value), Comparator.EQUAL, 0)),
                ComparisonWords.flag(NOT_EMPTY, TextWords::notEmpty),
                ComparisonWords.flag(NOT_BLANK, value -> notEmpty(call(Function.TRIM, value))));
    }

    private static Condition matches(Expr value, Place place) {
        return new Condition.Matches(value, place.text(REGEX_RULE), Scope.WHOLE);
    }

    private static Condition contains(Expr value, Place place) {
        return new Condition.Matches(value, place.text(REGEX_RULE), Scope.PART);
    }

    private static Condition like(Expr value, Place place) {
        if (!place.isMapping()) {
            return new Condition.Like(value, place.text(LIKE_RULE), Optional.empty());
        }
        Fields fields = place.fields(LIKE_RULE).knowing(List.of(PATTERN, ESCAPE));
        Place escape = fields.require(ESCAPE);
        String mark = escape.text("one character");
        if (mark.length() != 1) {
            throw escape.mustBe("one character");
        }
        return new Condition.Like(value, fields.require(PATTERN).text(LIKE_RULE), Optional.of(mark.charAt(0)));
    }

    private static List<Condition> each(Expr value, Place place, BiFunction<Expr, Place, Condition> read) {
        List<Condition> conditions = place.list("a list of patterns", item -> read.apply(value, item));
        if (conditions.isEmpty()) {
            throw place.fault(place.name() + " must have at least one element, but was empty");
        }
        return conditions;
    }

    private static Condition any(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private static Condition all(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    static Expr call(Function function, Expr value) {
        return new Expr.Call(function, List.of(value));
    }

    private static Expr length(Expr value) {
        return call(Function.LENGTH, value);
    }

    private static Condition notEmpty(Expr value) {
        return ComparisonWords.compare(length(value), Comparator.GREATER, 0);
    }

    private static Format format(Place place) {
        if (!place.isMapping()) {
            return Format.parse(place.text(FORMAT_RULE), Map.of());
        }
        Fields fields = place.fields(FORMAT_RULE).knowing(Format.ids());
        Place chosen = fields.only(Format.ids());
        Fields settings = chosen.fields("a mapping of settings");
        if (settings.names().isEmpty()) {
            throw place.fault("format without settings must be written as its name: " + chosen.name());
        }
        Map<String, String> parameters = new HashMap<>();
        settings.names()
                .forEach(name -> parameters.put(name, settings.require(name).word("text")));
        return Format.parse(chosen.name(), parameters);
    }

    static Node write(Format format) {
        if (format.parameters().isEmpty()) {
            return Nodes.text(format.id());
        }
        MappingBuilder settings = Nodes.map();
        new TreeMap<>(format.parameters()).forEach((name, value) -> settings.put(name, Nodes.text(value)));
        return Nodes.only(format.id(), settings.build());
    }

    static Node write(Condition.Like like) {
        Node pattern = Nodes.text(like.pattern());
        return like.escape()
                .<Node>map(mark -> Nodes.map()
                        .put(PATTERN, pattern)
                        .put(ESCAPE, Nodes.text(mark.toString()))
                        .build())
                .orElse(pattern);
    }
}
