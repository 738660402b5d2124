package dev.assay.json.internal.word;

import dev.assay.json.internal.argument.Amounts;
import dev.assay.json.internal.argument.Ends;
import dev.assay.json.internal.argument.FigureBounds;
import dev.assay.json.internal.argument.RowBounds;
import dev.assay.json.internal.argument.ValueBounds;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.BoundCases;

/** Writes a bound as the keys that stand for it. */
final class BoundWriter implements BoundCases<Mapping> {
    private final Ends ends;

    BoundWriter(Ends ends) {
        this.ends = ends;
    }

    @Override
    public Mapping passingAtLeast(Bound.PassingAtLeast bound) {
        return Nodes.only(RowBounds.AT_LEAST, Amounts.write(bound.amount()));
    }

    @Override
    public Mapping failingAtMost(Bound.FailingAtMost bound) {
        return Nodes.only(RowBounds.AT_MOST, Amounts.write(bound.amount()));
    }

    @Override
    public Mapping passingWithin(Bound.PassingWithin bound) {
        return RowBounds.write(bound);
    }

    @Override
    public Mapping within(Bound.Within bound) {
        return FigureBounds.write(bound, ends);
    }

    @Override
    public Mapping equalTo(Bound.EqualTo bound) {
        return FigureBounds.write(bound, ends);
    }

    @Override
    public Mapping values(Bound.Values bound) {
        return ValueBounds.write(bound);
    }

    @Override
    public Mapping hasColumn(Bound.HasColumn bound) {
        return SchemaWords.write(bound);
    }

    @Override
    public Mapping hasNoColumn(Bound.HasNoColumn bound) {
        return Nodes.only(SchemaWords.HAS_NO_COLUMN, Nodes.text(bound.name()));
    }

    @Override
    public Mapping hasType(Bound.HasType bound) {
        return SchemaWords.write(bound);
    }

    @Override
    public Mapping columnsAre(Bound.ColumnsAre bound) {
        return Nodes.only(SchemaWords.name(bound.relation()), Nodes.texts(bound.names()));
    }

    @Override
    public Mapping columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return Nodes.only(SchemaWords.COLUMN_NAMES_MATCH, Nodes.text(bound.regex()));
    }

    @Override
    public Mapping columnCount(Bound.ColumnCount bound) {
        Node range = FigureBounds.exact(bound.range(), Ends.VALUE);
        return Nodes.only(SchemaWords.HAS_COLUMN_COUNT, range);
    }
}
