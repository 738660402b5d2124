package dev.assay.json.internal.word;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.argument.Ends;
import dev.assay.json.internal.argument.Expressions;
import dev.assay.json.internal.argument.FigureBounds;
import dev.assay.json.internal.argument.Literals;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.word.Word.Family;
import dev.assay.json.internal.word.Word.Said;
import dev.assay.json.internal.word.Word.Subject;
import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Bound.ColumnRelation;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words about the dataset's columns. */
final class SchemaWords {
    static final String HAS_NO_COLUMN = "has-no-column";
    static final String COLUMN_NAMES_MATCH = "column-names-match";
    static final String HAS_COLUMN_COUNT = "has-column-count";

    private static final String HAS_COLUMN = "has-column";
    private static final String HAS_TYPE = "has-type";
    private static final String NAME = "name";
    private static final String POSITION = "position";
    private static final String COLUMN_RULE = "the name of a column";

    private SchemaWords() {}

    static List<Word> all() {
        List<Word> words = new ArrayList<>(List.of(
                word(HAS_COLUMN, SchemaWords::hasColumn),
                word(HAS_NO_COLUMN, place -> new Bound.HasNoColumn(place.text(COLUMN_RULE))),
                word(COLUMN_NAMES_MATCH, place -> new Bound.ColumnNamesMatch(place.text("a regular expression"))),
                word(HAS_COLUMN_COUNT, place -> new Bound.ColumnCount(FigureBounds.exact(place, Ends.VALUE))),
                new Word(
                        HAS_TYPE,
                        Subject.COLUMN,
                        Family.SCHEMA,
                        (said, place) -> claim(hasType(said.column(), place)))));
        for (ColumnRelation relation : ColumnRelation.values()) {
            words.add(word(name(relation), place -> new Bound.ColumnsAre(relation, names(place))));
        }
        return words;
    }

    private static Word word(String name, Function<Place, Bound> read) {
        return new Word(name, Subject.NOTHING, Family.SCHEMA, (said, place) -> claim(read.apply(place)));
    }

    /** Reads a level: a word of its own, with the column where it needs one. */
    static Bound bound(Fields fields) {
        List<Word> words = all();
        List<String> names = words.stream().map(Word::name).toList();
        fields.knowing(
                Stream.concat(Stream.of(Expressions.COLUMN), names.stream()).toList());
        Place place = fields.only(names);
        Word word = words.get(names.indexOf(place.name()));
        List<Expr> subject = word.subject() == Subject.COLUMN
                ? List.of(Expressions.column(fields.require(Expressions.COLUMN)))
                : List.of();
        return place.read(found -> word.reader().read(new Said(subject, NullPolicy.IGNORE), found))
                .bound()
                .orElseThrow();
    }

    private static Word.Claim claim(Bound bound) {
        return Word.Claim.of(new Measure.Columns(), bound);
    }

    static String name(ColumnRelation relation) {
        return switch (relation) {
            case IN_ORDER -> "has-columns-in-order";
            case EXACTLY -> "has-exactly-columns";
            case CONTAINS -> "has-columns";
            case WITHIN -> "has-no-columns-but";
        };
    }

    private static List<String> names(Place place) {
        return place.list("a list of column names", item -> item.text(COLUMN_RULE));
    }

    private static Bound hasColumn(Place place) {
        if (!place.isMapping()) {
            return new Bound.HasColumn(place.text(COLUMN_RULE), OptionalInt.empty());
        }
        Fields fields = place.fields(COLUMN_RULE).knowing(List.of(NAME, POSITION));
        String name = fields.require(NAME).text(COLUMN_RULE);
        return new Bound.HasColumn(name, OptionalInt.of(position(fields.require(POSITION))));
    }

    private static int position(Place place) {
        try {
            return Literals.number(place).intValueExact();
        } catch (ArithmeticException e) {
            throw place.mustBe("a whole number, counted from 0");
        }
    }

    private static Bound hasType(Expr.Column column, Place place) {
        List<DataType> types = place.isList()
                ? place.list("a list of types", item -> Choices.read(item, DataType.class))
                : List.of(Choices.read(place, DataType.class));
        Set<DataType> set = EnumSet.noneOf(DataType.class);
        set.addAll(types);
        return new Bound.HasType(column.name(), set);
    }

    static Mapping write(Bound.HasColumn bound) {
        Node name = Nodes.text(bound.name());
        if (bound.position().isEmpty()) {
            return Nodes.only(HAS_COLUMN, name);
        }
        Node position = Nodes.number(Integer.toString(bound.position().getAsInt()));
        return Nodes.only(
                HAS_COLUMN, Nodes.map().put(NAME, name).put(POSITION, position).build());
    }

    static Mapping write(Bound.HasType bound) {
        List<Node> types = bound.types().stream().map(Choices::write).toList();
        return Nodes.map()
                .putAll(Expressions.subject(new Expr.Column(bound.name())))
                .put(HAS_TYPE, types.size() == 1 ? types.get(0) : Nodes.list(types))
                .build();
    }
}
