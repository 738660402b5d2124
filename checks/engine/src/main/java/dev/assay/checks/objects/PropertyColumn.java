package dev.assay.checks.objects;

import dev.assay.checks.property.Components;
import dev.assay.checks.property.Properties;
import dev.assay.checks.property.Property;
import dev.assay.checks.property.Types;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column that is a record component or a bean property. */
final class PropertyColumn implements RowColumn {
    // What a class's columns cost to make is paid once in the life of the class.
    private static final ClassValue<List<PropertyColumn>> KNOWN = new ClassValue<>() {
        @Override
        protected List<PropertyColumn> computeValue(Class<?> type) {
            List<PropertyColumn> columns = new ArrayList<>();
            for (Property property : Properties.of(type)) {
                columns.add(new PropertyColumn(property));
            }
            return List.copyOf(columns);
        }
    };

    private final Property property;
    private final Optional<DataType> declared;
    private final Filler filler;

    private PropertyColumn(Property property) {
        this.property = property;
        this.declared = Types.of(property.type());
        this.filler = new StartingFiller(property);
    }

    /**
     * Returns the columns of a class.
     *
     * @throws dev.assay.checks.property.UnreadableClassException if Java's access rules forbid to read them
     */
    static List<PropertyColumn> of(Class<?> type) {
        return KNOWN.get(type);
    }

    @Override
    public String name() {
        return property.name();
    }

    @Override
    public Optional<DataType> declared() {
        return declared;
    }

    @Override
    public Optional<String> javaType() {
        return Optional.of(property.type().getTypeName());
    }

    @Override
    public Optional<Structure> structure() {
        boolean structured = declared.isPresent() && declared.get() == DataType.STRUCT;
        return structured ? Components.within(property.type()) : Optional.empty();
    }

    @Override
    public Filler filler() {
        return filler;
    }

    @Override
    public ValueReader reader() {
        return new MethodFiller(property.method());
    }

    @Override
    public String origin() {
        return "accessor " + property.accessor();
    }
}
