package dev.assay.quality.wording;

import dev.assay.quality.measure.Bound;

/** Says in English what is claimed of the columns. */
final class EnglishSchemas extends SchemaClaims {
    private final EnglishBounds words;

    EnglishSchemas(EnglishBounds words) {
        super(words);
        this.words = words;
    }

    @Override
    public String hasColumn(Bound.HasColumn bound) {
        return "there is " + words.hasColumn(bound);
    }

    @Override
    public String hasNoColumn(Bound.HasNoColumn bound) {
        return "there is " + words.hasNoColumn(bound);
    }

    @Override
    public String hasType(Bound.HasType bound) {
        return "the type of " + Terms.column(bound.name()) + " is " + words.hasType(bound);
    }

    @Override
    public String columnsAre(Bound.ColumnsAre bound) {
        return "the columns are " + words.columnsAre(bound);
    }

    @Override
    public String columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return "every column name matches the pattern " + Terms.text(bound.regex());
    }

    @Override
    public String columnCount(Bound.ColumnCount bound) {
        return "the number of columns is " + words.range(bound.range());
    }
}
