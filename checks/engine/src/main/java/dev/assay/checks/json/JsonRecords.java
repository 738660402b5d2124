package dev.assay.checks.json;

import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.MalformedTextException;
import dev.assay.checks.source.Pace;
import dev.assay.quality.data.Fault;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The texts of the records of a JSON file. Confined to one thread at a time. */
final class JsonRecords implements AutoCloseable {
    private final Reader text;
    private final FaultLog faults;
    private final RecordSplitter splitter;
    private boolean ended;

    /** Starts to read a text, which {@link #close} closes. */
    JsonRecords(Reader text, FaultLog faults) {
        this.text = text;
        this.faults = faults;
        splitter = new RecordSplitter(text);
    }

    /**
     * Reads records until the chunk is full, there are no more, or the run must stop.
     *
     * @return how many the chunk has then
     */
    int fill(RecordChunk chunk, Pace pace) {
        chunk.clear();
        boolean stopped = false;
        while (!stopped && !ended && !chunk.isFull()) {
            ended = !next(chunk);
            stopped = pace.isStoppedAfterRow();
        }
        return chunk.rows();
    }

    private boolean next(RecordChunk chunk) {
        try {
            return splitter.next(chunk);
        } catch (JsonException e) {
            add(splitter.place(), String.valueOf(e.getMessage()));
        } catch (MalformedTextException e) {
            add("line " + splitter.line(), String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            faults.setCause(e);
            add("line " + splitter.line(), "could not be read: " + e.getClass().getName());
        }
        return false;
    }

    private void add(String place, String message) {
        faults.add(splitter.line(), 0, new Fault(place, message));
    }

    /** Parses a record of a chunk; what is wrong with it goes to the faults. */
    void parse(RecordChunk chunk, int row, JsonParser parser, Members members) {
        try {
            parser.parse(chunk.text(), chunk.start(row), chunk.end(row), members);
        } catch (JsonException e) {
            String place = chunk.place(row, e.position());
            faults.add(chunk.line(row), e.position(), new Fault(place, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
