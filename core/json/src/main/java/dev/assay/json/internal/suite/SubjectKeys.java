package dev.assay.json.internal.suite;

import dev.assay.json.internal.argument.Expressions;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.word.Word;
import dev.assay.quality.expr.Expr;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** The keys that name what a word speaks of. */
final class SubjectKeys {
    static final List<String> ALL = Word.Subject.TUPLE.keys();

    private SubjectKeys() {}

    /** Reads what a word speaks of: the one key of those that it requires, and no other. */
    static List<Expr> read(Fields fields, Word word) {
        List<String> required = word.subject().keys();
        List<Place> given =
                ALL.stream().flatMap(key -> fields.get(key).stream()).toList();
        for (Place place : given) {
            if (!required.contains(place.name())) {
                String more = required.isEmpty() ? "" : ", which requires " + String.join(" or ", required);
                throw place.fault(place.name() + " cannot be combined with " + word.name() + more);
            }
        }
        if (given.size() > 1) {
            Place second = given.get(1);
            throw second.fault(
                    second.name() + " cannot be combined with " + given.get(0).name());
        }
        if (given.isEmpty() && !required.isEmpty()) {
            throw fields.missing(word.name() + " requires " + String.join(" or ", required));
        }
        return given.isEmpty() ? List.of() : read(given.get(0));
    }

    private static List<Expr> read(Place place) {
        return switch (place.name()) {
            case Expressions.COLUMN -> List.of(place.read(Expressions::column));
            case Expressions.VALUE -> List.of(place.read(Expressions::value));
            case Expressions.COLUMNS -> place.read(found -> several(found, Expressions::column));
            default -> place.read(found -> several(found, Expressions::value));
        };
    }

    private static List<Expr> several(Place place, Function<Place, Expr> read) {
        List<Expr> values = place.list("a list of at least two, none twice", read);
        if (values.size() < 2 || new HashSet<>(values).size() < values.size()) {
            throw place.fault(place.name() + " must have at least two elements and none twice, but were " + values);
        }
        return values;
    }

    /** Returns what stands for a subject that cannot be read, so that the rest of the sentence can. */
    static List<Expr> unknown(Word word) {
        Expr some = new Expr.Column("?");
        return switch (word.subject()) {
            case NOTHING -> List.of();
            case COLUMN, VALUE, TUPLE -> List.of(some);
            case VALUES -> List.of(some, new Expr.Column("??"));
        };
    }
}
