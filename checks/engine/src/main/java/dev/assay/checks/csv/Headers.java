package dev.assay.checks.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.MalformedTextException;
import dev.assay.quality.data.Fault;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads the first line of a CSV file, and says in words what the parser objects to. */
final class Headers {
    // A field of that length is a quote that someone forgot to close.
    private static final int MOST_FIELD_CHARACTERS = 1 << 24;

    private Headers() {}

    static CsvReader.CsvReaderBuilder builder(CsvLayout layout) {
        return CsvReader.builder()
                .fieldSeparator(layout.separator())
                .quoteCharacter(layout.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MOST_FIELD_CHARACTERS);
    }

    /**
     * Returns the names in the header, after checking them.
     *
     * @param text the file from its beginning
     * @throws dev.assay.quality.data.FaultsException if there is no header, or a name is missing or occurs twice
     */
    static List<String> read(CsvLayout layout, Reader text, FaultLog faults) {
        List<String> names = List.of();
        try {
            Iterator<CsvRecord> records = builder(layout).ofCsvRecord(text).iterator();
            if (records.hasNext()) {
                names = records.next().getFields();
                check(names, faults);
            } else {
                faults.add(1, 0, new Fault("", "must have a header line, but is empty"));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            faults.setCause(e);
            faults.add(1, 0, new Fault("line 1", describe(e)));
        }
        faults.throwIfAny();
        return names;
    }

    private static void check(List<String> names, FaultLog faults) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int column = i + 1;
            Integer other = positions.putIfAbsent(name, column);
            if (name.indexOf('\0') >= 0) {
                add(
                        "name each column in text, but the name of column " + column + " has the character U+0000",
                        i,
                        faults);
            } else if (other != null && !name.isBlank()) {
                add(
                        "name each column once, but columns " + other + " and " + column + " are both \"" + name + '"',
                        i,
                        faults);
            } else if (name.isBlank() && (i > 0 || names.size() == 1)) {
                // A first column without name holds the row names that statistics programs write.
                add("name each column, but column " + column + " has no name", i, faults);
            }
        }
    }

    private static void add(String rule, int column, FaultLog faults) {
        faults.add(1, column, new Fault("line 1", "header must " + rule));
    }

    static String describe(RuntimeException thrown) {
        Throwable cause = thrown.getCause();
        if (cause instanceof MalformedTextException malformed) {
            return String.valueOf(malformed.getMessage());
        }
        if (cause instanceof IOException || (cause != null && thrown instanceof CsvParseException)) {
            return "could not be read: " + cause.getClass().getName();
        }
        String message = String.valueOf(thrown.getMessage());
        if (message.startsWith("Unclosed quote")) {
            return "quoted field must be closed, but the file ends before";
        }
        if (message.startsWith("Unexpected character after closing quote")) {
            return "closing quote must be followed by a separator or the end of the line, but is not";
        }
        return "field must have at most " + MOST_FIELD_CHARACTERS + " characters, but has more; is a quote not closed?";
    }
}
