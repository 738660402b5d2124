package dev.assay.quality.outcome;

import dev.assay.quality.data.Field;
import dev.assay.quality.data.Names;
import dev.assay.quality.data.Schema;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.BoundCases;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.ValueDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Says what a figure was, seen from the bound that it met or missed. */
final class ButWas implements BoundCases<String> {
    private final Measure measure;
    private final Figure figure;
    private final Locale locale;

    ButWas(Measure measure, Figure figure, Locale locale) {
        this.measure = measure;
        this.figure = figure;
        this.locale = locale;
    }

    @Override
    public String passingAtLeast(Bound.PassingAtLeast bound) {
        return of(Figure.Tally.class, tally -> rows(Phrase.ROWS_PASSED, tally.passed(), tally));
    }

    @Override
    public String failingAtMost(Bound.FailingAtMost bound) {
        return of(Figure.Tally.class, tally -> rows(Phrase.ROWS_FAILED, tally.failed(), tally));
    }

    @Override
    public String passingWithin(Bound.PassingWithin bound) {
        return of(Figure.Tally.class, tally -> rows(Phrase.ROWS_PASSED, tally.passed(), tally));
    }

    private String rows(Phrase phrase, long part, Figure.Tally tally) {
        return phrase.in(locale, part, tally.evaluated(), new Fraction(part, tally.evaluated()));
    }

    @Override
    public String within(Bound.Within bound) {
        return of(Figure.Scalar.class, this::scalar);
    }

    @Override
    public String equalTo(Bound.EqualTo bound) {
        return of(Figure.Scalar.class, this::scalar);
    }

    /** Counts are grouped; figures of the data's own values stand as they are, like the values. */
    private String scalar(Figure.Scalar scalar) {
        boolean counts = measure instanceof Measure.RowCount || measure instanceof Measure.Occurrences;
        return counts && scalar.value() instanceof Long count
                ? Printed.count(count)
                : Printed.value(scalar.value(), locale);
    }

    @Override
    public String values(Bound.Values bound) {
        return of(Figure.ValueCounts.class, found -> {
            ValueDifference difference = ValueDifference.of(found, bound);
            List<Object> unexpected = asksForNoOther(bound.relation()) ? difference.unexpected() : List.of();
            List<Object> missing = asksForAll(bound.relation()) ? difference.missing() : List.of();
            return difference(
                    Printed.list(missing, locale),
                    Printed.list(unexpected, locale),
                    Printed.list(found.counts().keySet(), locale));
        });
    }

    private static boolean asksForNoOther(Bound.Relation relation) {
        return relation == Bound.Relation.WITHIN || relation == Bound.Relation.EQUALS;
    }

    private static boolean asksForAll(Bound.Relation relation) {
        return relation == Bound.Relation.CONTAINS || relation == Bound.Relation.EQUALS;
    }

    /** Says what is missing and what is too much, or else what there is. */
    private String difference(String missing, String unexpected, String all) {
        List<String> parts = new ArrayList<>();
        if (!missing.isEmpty()) {
            parts.add(Phrase.MISSING.in(locale, missing));
        }
        if (!unexpected.isEmpty()) {
            parts.add(Phrase.UNEXPECTED.in(locale, unexpected));
        }
        return parts.isEmpty() ? all : String.join("; ", parts);
    }

    @Override
    public String hasColumn(Bound.HasColumn bound) {
        return ofSchema(schema -> column(schema, bound.name(), at(schema, bound.name())));
    }

    @Override
    public String hasNoColumn(Bound.HasNoColumn bound) {
        return ofSchema(schema -> schema.indexOf(bound.name()) < 0
                ? Phrase.NO_COLUMN.in(locale, bound.name())
                : at(schema, bound.name()));
    }

    private String at(Schema schema, String name) {
        return Phrase.AT_POSITION.in(locale, name, schema.indexOf(name));
    }

    @Override
    public String hasType(Bound.HasType bound) {
        return ofSchema(schema -> column(
                schema,
                bound.name(),
                schema.field(bound.name())
                        .map(Field::type)
                        .map(type -> type.id())
                        .orElse("")));
    }

    private String column(Schema schema, String name, String found) {
        if (schema.indexOf(name) >= 0) {
            return found;
        }
        String known = Phrase.NO_COLUMN.in(locale, name) + "; "
                + Phrase.KNOWN_COLUMNS.in(locale, Printed.names(schema.names(), locale));
        return Names.nearest(name, schema.names())
                .map(near -> known + "; " + Phrase.DID_YOU_MEAN.in(locale, near))
                .orElse(known);
    }

    @Override
    public String columnsAre(Bound.ColumnsAre bound) {
        return ofSchema(schema -> {
            List<String> missing = new ArrayList<>(bound.names());
            missing.removeAll(schema.names());
            List<String> unexpected = new ArrayList<>(schema.names());
            unexpected.removeAll(bound.names());
            boolean others = bound.relation() == Bound.ColumnRelation.CONTAINS;
            boolean gaps = bound.relation() == Bound.ColumnRelation.WITHIN;
            return difference(
                    gaps ? "" : Printed.names(missing, locale),
                    others ? "" : Printed.names(unexpected, locale),
                    Printed.names(schema.names(), locale));
        });
    }

    @Override
    public String columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return ofSchema(schema -> {
            List<String> others = schema.names().stream()
                    .filter(Pattern.compile(bound.regex()).asMatchPredicate().negate())
                    .toList();
            return difference("", Printed.names(others, locale), Printed.names(schema.names(), locale));
        });
    }

    @Override
    public String columnCount(Bound.ColumnCount bound) {
        return ofSchema(schema -> Integer.toString(schema.fields().size()));
    }

    private String ofSchema(Function<Schema, String> words) {
        return of(Figure.Shape.class, shape -> words.apply(shape.schema()));
    }

    /** Says what a figure of the wanted kind was; a masked one, or one that an engine got wrong, as it stands. */
    private <F extends Figure> String of(Class<F> kind, Function<F, String> words) {
        return kind.isInstance(figure) ? words.apply(kind.cast(figure)) : figure.toString();
    }
}
