package dev.assay.checks.property;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Structure;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The components of a record class as the fields of structured values. They are looked up when asked for, so that a record
 * may hold records of its own class. Immutable.
 *
 * @param of the record class
 * @since 0.1
 */
public record Components(Class<?> of) implements Structure {
    /**
     * Returns what is known of the fields within the values of a property.
     *
     * @param type the property's declared type
     * @return the components of a record, also of one in an {@code Optional}; empty for every other type
     */
    public static Optional<Structure> within(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type raw = generic.getRawType();
            return within(raw == Optional.class ? generic.getActualTypeArguments()[0] : raw);
        }
        return type instanceof Class<?> known && known.isRecord()
                ? Optional.of(new Components(known))
                : Optional.empty();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : of.getRecordComponents()) {
            names.add(component.getName());
        }
        return Collections.unmodifiableList(names);
    }

    @Override
    public Optional<Field> field(String name) {
        for (RecordComponent component : of.getRecordComponents()) {
            if (component.getName().equals(name)) {
                Type type = component.getGenericType();
                return Optional.of(new Field(name, Types.of(type).orElse(DataType.NULL), within(type)));
            }
        }
        return Optional.empty();
    }
}
