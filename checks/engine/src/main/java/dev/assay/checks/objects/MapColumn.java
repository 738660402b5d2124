package dev.assay.checks.objects;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Structure;
import java.util.Optional;

/** A column that is a key of maps. */
record MapColumn(String name) implements RowColumn {
    @Override
    public Optional<DataType> declared() {
        return Optional.empty();
    }

    @Override
    public Optional<String> javaType() {
        return Optional.empty();
    }

    @Override
    public Optional<Structure> structure() {
        return Optional.empty();
    }

    @Override
    public Filler filler() {
        return new MapFiller(name);
    }

    @Override
    public ValueReader reader() {
        return new MapFiller(name);
    }

    @Override
    public String origin() {
        return "the map";
    }
}
