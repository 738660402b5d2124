package dev.assay.checks.csv;

import dev.assay.checks.column.Codes;
import dev.assay.checks.column.MissingText;
import dev.assay.checks.column.Sightings;
import dev.assay.checks.text.PatternTimeoutException;
import dev.assay.checks.text.TextScanner;
import dev.assay.quality.data.DataType;

/** Finds the type of one column from the fields of chunks. Confined to one thread. */
final class ColumnInference {
    private final int slot;
    private final Codes codes;
    private final MissingText missing;
    private final boolean plain;
    private final TextScanner scanner = new TextScanner();
    private final Sightings sightings = new Sightings();
    private int seen;
    private boolean emptyText;
    private boolean givenUp;

    ColumnInference(int slot, Codes codes) {
        this.slot = slot;
        this.codes = codes;
        missing = new MissingText(codes);
        plain = codes.codes().isEmpty();
    }

    /** Looks at a column of a chunk. Once a column is text, nothing can change that. */
    void see(Chunk chunk, PlainNumbers numbers) {
        int rows = chunk.rows();
        for (int row = 0; row < rows && !isSeen(DataType.STRING); row++) {
            int start = chunk.start(row, slot);
            int end = chunk.end(row, slot);
            if (start == end) {
                emptyText |= chunk.isQuotedEmpty(row, slot);
                continue;
            }
            if (!isSeen(numbers.type(start, end))) {
                look(chunk, row);
            }
        }
    }

    private boolean isSeen(DataType type) {
        return (seen & 1 << type.ordinal()) != 0;
    }

    private void look(Chunk chunk, int row) {
        char[] text = chunk.text();
        int start = chunk.start(row, slot);
        int end = chunk.end(row, slot);
        DataType type = scanner.scan(text, start, end);
        if (!isSeen(type) && (plain || !isMissing(text, start, end, type))) {
            seen |= 1 << type.ordinal();
            sightings.see(type, chunk.line(row), '"' + scanner.string() + '"');
        }
    }

    private boolean isMissing(char[] text, int start, int end, DataType type) {
        try {
            return givenUp
                    || missing.contains(text, start, end)
                    || (type != DataType.STRING && codes.contains(scanner.plain()));
        } catch (PatternTimeoutException e) {
            // Told by the scan, which tries again.
            givenUp = true;
            return true;
        }
    }

    /** Adds what another thread saw of the same column. */
    void add(ColumnInference other) {
        sightings.add(other.sightings);
        emptyText |= other.emptyText;
    }

    /** Returns the type, and lets the note end with what decided it. */
    DataType type() {
        sightings.forgetAfter(DataType.STRING);
        DataType type = sightings.type(Sightings.Mixture.TEXT);
        return type == DataType.NULL && emptyText ? DataType.STRING : type;
    }

    Sightings sightings() {
        return sightings;
    }
}
