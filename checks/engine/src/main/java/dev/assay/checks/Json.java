package dev.assay.checks;

import dev.assay.checks.json.JsonLayout;
import dev.assay.checks.json.JsonSource;
import dev.assay.checks.source.Opener;
import dev.assay.checks.source.Source;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON objects: JSON lines, with one object a line and empty lines left out, or one array of objects. Immutable.
 *
 * <p>The text is UTF-8, with a byte order mark or without, and JSON as RFC 8259 has it. The columns are the objects' keys, in
 * the order in which the file first has them; a missing key is null. Where no type is given, it is found from all values
 * before the run: {@code true} and {@code false} are BOOLEAN, numbers are INTEGER, DECIMAL with a point, DOUBLE with an
 * exponent, or the widest of these; strings that all are dates or times as {@link Csv} states it are of that type, other
 * strings STRING; an array is a LIST and an object a STRUCT. Any other mixture is OTHER, on which only null tests work. A key
 * that is always null is of type NULL: every word applies to it.
 *
 * <p>Faults, told all together with line and column (the first twenty, and how many there are): what is no JSON, a record
 * that is no object, a key that occurs twice in an object, bytes that are not UTF-8, a number of more than 1000
 * digits or beyond the range of a double, values nested more than 500 deep, a value that does not fit a given type.
 *
 * @since 0.1
 */
public final class Json extends Dataset<Map<String, @Nullable Object>> {
    private final Opener opener;
    private final JsonLayout layout;

    private Json(Opener opener, JsonLayout layout) {
        this.opener = opener;
        this.layout = layout;
    }

    /**
     * Returns the dataset in a file, called by the file's name.
     *
     * @param file the file
     * @return the dataset
     */
    public static Json at(Path file) {
        return of(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    /**
     * Returns the dataset in a stream that can be opened again.
     *
     * @param name what the dataset is called in outcomes and messages
     * @param content opens the stream
     * @return the dataset
     * @throws IllegalArgumentException if the name is blank
     */
    public static Json of(String name, Csv.Content content) {
        Objects.requireNonNull(content, "content");
        return new Json(content::open, JsonLayout.named(requireName(name)));
    }

    /**
     * Says which keys are read and what their types are; the file is then read once. A value that does not fit is a fault,
     * whether an expectation reads its column or not. Expectations about which columns there are cannot be judged then, and
     * are refused.
     *
     * @param schema the columns; other keys are left out
     * @return a new dataset
     */
    public Json typed(Schema schema) {
        return with(layout.withSchema(Objects.requireNonNull(schema, "schema")));
    }

    /**
     * Says what the type of one column is, such as STRING for dates that are to be matched as text.
     *
     * @param column the exact key, which must be in the file
     * @param type the type
     * @return a new dataset
     */
    public Json typed(String column, DataType type) {
        return with(layout.withType(Objects.requireNonNull(column, "column"), Objects.requireNonNull(type, "type")));
    }

    private Json with(JsonLayout changed) {
        return new Json(opener, changed);
    }

    /**
     * Says what the dataset is called in outcomes and messages.
     *
     * @param name the name
     * @return a new dataset
     * @throws IllegalArgumentException if the name is blank
     */
    @Override
    public Json named(String name) {
        return with(layout.withName(requireName(name)));
    }

    @Override
    Source source() {
        return new JsonSource(opener, layout);
    }
}
