package dev.assay.checks.objects;

import dev.assay.quality.data.Field;

/**
 * A column that a scan reads.
 *
 * @param field its name and type
 * @param column how to read it
 */
record OpenColumn(Field field, RowColumn column) {}
