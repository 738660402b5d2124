package dev.assay.quality.canonical;

import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.BoundCases;
import dev.assay.quality.measure.Range;
import java.util.List;
import java.util.Optional;

/** Writes bounds. */
final class CanonicalBounds implements BoundCases<Json> {
    private static final CanonicalBounds INSTANCE = new CanonicalBounds();

    private CanonicalBounds() {}

    static Json of(Bound bound) {
        return bound.fold(INSTANCE);
    }

    @Override
    public Json passingAtLeast(Bound.PassingAtLeast bound) {
        return amount(Part.of("passing-at-least"), bound.amount());
    }

    @Override
    public Json failingAtMost(Bound.FailingAtMost bound) {
        return amount(Part.of("failing-at-most"), bound.amount());
    }

    private static Json amount(Part part, Amount amount) {
        return amount instanceof Amount.Share share
                ? part.with("share", share.value()).json()
                : part.with("rows", Long.toString(((Amount.Rows) amount).count()))
                        .json();
    }

    @Override
    public Json passingWithin(Bound.PassingWithin bound) {
        return range(Part.of("passing-within").with("unit", bound.unit()), bound.range());
    }

    @Override
    public Json within(Bound.Within bound) {
        return range(Part.of("within"), bound.range());
    }

    private static Json range(Part part, Range range) {
        add(part, "lower", range.lower());
        add(part, "upper", range.upper());
        return part.json();
    }

    private static void add(Part part, String key, Optional<Range.End> end) {
        end.ifPresent(present -> part.with(
                key,
                Part.of(Part.name(present.edge()))
                        .with("end", CanonicalValues.constant(present.value()))
                        .json()));
    }

    @Override
    public Json equalTo(Bound.EqualTo bound) {
        return Part.of("equal-to")
                .with("absolute", bound.absolute())
                .with("relative", bound.relative())
                .with("target", CanonicalValues.constant(bound.target()))
                .json();
    }

    @Override
    public Json values(Bound.Values bound) {
        return Part.of("values")
                .with("relation", bound.relation())
                .with("wanted", Json.set(CanonicalValues.all(bound.wanted())))
                .json();
    }

    @Override
    public Json hasColumn(Bound.HasColumn bound) {
        Part part = Part.of("has-column").with("name", bound.name());
        bound.position().ifPresent(position -> part.with("position", Integer.toString(position)));
        return part.json();
    }

    @Override
    public Json hasNoColumn(Bound.HasNoColumn bound) {
        return Part.of("has-no-column").with("name", bound.name()).json();
    }

    @Override
    public Json hasType(Bound.HasType bound) {
        List<Json> types =
                bound.types().stream().map(type -> Json.string(type.id())).toList();
        return Part.of("has-type")
                .with("name", bound.name())
                .with("types", Json.set(types))
                .json();
    }

    @Override
    public Json columnsAre(Bound.ColumnsAre bound) {
        List<Json> names = bound.names().stream().map(Json::string).toList();
        Json listed = switch (bound.relation()) {
            case IN_ORDER -> Json.array(names);
            case EXACTLY, CONTAINS, WITHIN -> Json.set(names);
        };
        return Part.of("columns")
                .with("names", listed)
                .with("relation", bound.relation())
                .json();
    }

    @Override
    public Json columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return Part.of("column-names-match").with("regex", bound.regex()).json();
    }

    @Override
    public Json columnCount(Bound.ColumnCount bound) {
        return range(Part.of("column-count"), bound.range());
    }
}
