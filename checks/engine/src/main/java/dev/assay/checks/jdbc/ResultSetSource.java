package dev.assay.checks.jdbc;

import dev.assay.checks.column.Disclosure;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Source;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result set from its cursor on; it can be read once. Confined to one run at a time.
 *
 * @since 0.1
 */
public final class ResultSetSource implements Source {
    private final String name;
    private final Cursor cursor;
    private final List<SqlColumn> columns = new ArrayList<>();
    private @Nullable Schema schema;

    /** Creates a source of a result set, which stays open. */
    public ResultSetSource(String name, Cursor cursor) {
        this.name = name;
        this.cursor = cursor;
    }

    @Override
    public String dataset() {
        return name;
    }

    @Override
    public Optional<Schema> schema(Reading reading) {
        if (schema == null) {
            schema = readSchema();
        }
        return Optional.of(schema);
    }

    private Schema readSchema() {
        FaultLog faults = new FaultLog(name);
        List<Field> fields = new ArrayList<>();
        try {
            ResultSetMetaData found = cursor.rows().getMetaData();
            Set<String> names = new HashSet<>();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                String label = found.getColumnLabel(i);
                DataType type = SqlTypes.of(found, i);
                fields.add(new Field(label, type));
                columns.add(new SqlColumn(i, type, found.getColumnType(i)));
                if (!names.add(label)) {
                    faults.add(
                            i, 0, new Fault("column " + i, "label must be unique, but \"" + label + "\" occurs twice"));
                }
            }
        } catch (SQLException e) {
            faults.setCause(e);
            faults.add(0, 0, new Fault("", "columns could not be read: " + describe(e)));
        }
        faults.throwIfAny();
        return new Schema(fields);
    }

    static String describe(SQLException e) {
        return e.getClass().getName() + (e.getSQLState() == null ? "" : " with SQL state " + e.getSQLState());
    }

    @Override
    public Scan open(List<String> names, Reading reading) {
        Schema known = schema(reading).orElseThrow();
        if (!cursor.take()) {
            String message = "rows of a result set can be read once; run the query again to read them again";
            throw new FaultsException(name, List.of(new Fault("", message)));
        }
        List<SqlColumn> readers = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (String wanted : names) {
            Field field = known.field(wanted).orElseThrow();
            fields.add(field);
            readers.add(columns.get(known.indexOf(wanted)));
        }
        return new ResultSetScan(
                reading, new FaultLog(name), cursor.rows(), new ResultSetScan.Columns(fields, readers));
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public Optional<String> typeNote(String column, Disclosure values) {
        return Optional.empty();
    }
}
