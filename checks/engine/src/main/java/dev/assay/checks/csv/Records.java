package dev.assay.checks.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.Pace;
import dev.assay.quality.data.Fault;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * The records of a CSV file after its header. Records with another number of fields than the header are faults and left out,
 * and so are empty lines, but for those at the very end, which mean nothing. Confined to one thread at a time.
 */
final class Records implements AutoCloseable {
    private final FaultLog faults;
    private final int width;
    private final String rule;
    private final RecordHandler handler;
    private final CsvReader<Boolean> reader;
    private final CloseableIterator<Boolean> records;
    private long emptyLine;
    private boolean ended;

    /**
     * Starts to read.
     *
     * @param layout how the file is written
     * @param text the file, which {@link #close} closes
     * @param slots for each field its place in a chunk, or -1 if it is not kept
     * @param faults where faults go
     */
    Records(CsvLayout layout, Reader text, int[] slots, FaultLog faults) {
        this.faults = faults;
        width = slots.length;
        rule = "must have " + width + (width == 1 ? " field as " : " fields as ")
                + (layout.names().isEmpty() ? "the header has" : "columns were named");
        // The header, if there is one, goes where nothing is kept of it.
        handler = new RecordHandler(slots, new Chunk(slots.length, 1));
        reader = Headers.builder(layout).build(handler, text);
        records = reader.iterator();
        if (layout.names().isEmpty() && advance()) {
            records.next();
        }
    }

    /**
     * Reads records until the chunk is full, there are no more, or the run must stop.
     *
     * @return how many the chunk has then
     */
    int fill(Chunk chunk, Pace pace) {
        chunk.clear();
        handler.setChunk(chunk);
        boolean stopped = false;
        while (!stopped && !chunk.isFull() && advance()) {
            records.next();
            stopped = pace.isStoppedAfterRow();
            long line = handler.line();
            if (handler.isEmptyLine() && width > 1) {
                emptyLine = emptyLine == 0 ? line : emptyLine;
                continue;
            }
            addEmptyLine();
            if (handler.fields() == width) {
                chunk.endRecord(line);
            } else {
                add(line, rule + ", but has " + handler.fields());
            }
        }
        return chunk.rows();
    }

    private void addEmptyLine() {
        if (emptyLine > 0) {
            add(emptyLine, rule + ", but is empty");
            emptyLine = 0;
        }
    }

    private void add(long line, String message) {
        faults.add(line, 0, new Fault("line " + line, message));
    }

    private boolean advance() {
        if (ended) {
            return false;
        }
        try {
            ended = !records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            ended = true;
            faults.setCause(e);
            add(handler.line(), Headers.describe(e));
        }
        return !ended;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
