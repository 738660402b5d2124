package dev.assay.checks.objects;

import dev.assay.quality.data.Schema;
import java.util.ArrayList;
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
        List<OpenColumn> open = new ArrayList<>();
        for (String name : names) {
            open.add(open(name));
        }
        return open;
    }

    private OpenColumn open(String name) {
        RowColumn column = byName.get(name);
        if (column == null) {
            throw new IllegalArgumentException("columns must be known, but \"" + name + "\" is not");
        }
        return new OpenColumn(schema.field(name).orElseThrow(), column);
    }
}
