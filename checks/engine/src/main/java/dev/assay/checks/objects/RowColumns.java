package dev.assay.checks.objects;

import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of one dataset of objects: how to read each, and the types, declared or found.
 *
 * @param byName how to read each column
 * @param schema their types
 */
record RowColumns(Map<String, RowColumn> byName, Schema schema) {
    List<OpenColumn> open(List<String> names) {
        Map<String, Field> fields = new HashMap<>();
        for (Field field : schema.fields()) {
            fields.put(field.name(), field);
        }
        List<OpenColumn> open = new ArrayList<>();
        for (String name : names) {
            RowColumn column = byName.get(name);
            Field field = fields.get(name);
            if (column == null || field == null) {
                throw new IllegalArgumentException("columns must be known, but \"" + name + "\" is not");
            }
            open.add(new OpenColumn(field, column));
        }
        return open;
    }
}
