package dev.assay.checks.jdbc;

import dev.assay.checks.column.Disclosure;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Source;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import java.sql.ResultSet;
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
    private final ResultSet rows;
    private @Nullable Schema schema;
    private boolean opened;

    /** Creates a source of a result set, which stays open. */
    public ResultSetSource(String name, ResultSet rows) {
        this.name = name;
        this.rows = rows;
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
            ResultSetMetaData columns = rows.getMetaData();
            Set<String> names = new HashSet<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String label = columns.getColumnLabel(i);
                fields.add(new Field(label, SqlTypes.of(columns, i)));
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
        if (opened) {
            String message = "rows of a result set can be read once; run the query again to read them again";
            throw new FaultsException(name, List.of(new Fault("", message)));
        }
        Schema known = schema(reading).orElseThrow();
        opened = true;
        List<SqlColumn> columns = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (String wanted : names) {
            Field field = known.field(wanted).orElseThrow();
            fields.add(field);
            columns.add(new SqlColumn(known.indexOf(wanted) + 1, field.type()));
        }
        return new ResultSetScan(reading, new FaultLog(name), rows, new ResultSetScan.Columns(fields, columns));
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
