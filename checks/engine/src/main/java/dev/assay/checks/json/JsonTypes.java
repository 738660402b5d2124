package dev.assay.checks.json;

import dev.assay.checks.column.Sightings;
import dev.assay.checks.source.Pace;
import dev.assay.checks.source.Reading;
import dev.assay.quality.engine.Progress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Finds the columns of a JSON file by looking at every record, on as many threads as there are. */
final class JsonTypes {
    private static final int CHUNK_ROWS = 1024;

    private final JsonRecords records;
    private final Reading reading;
    private final Pace pace;
    private long rows;

    JsonTypes(JsonRecords records, Reading reading) {
        this.records = records;
        this.reading = reading;
        this.pace = new Pace(reading.watch());
    }

    long rows() {
        return rows;
    }

    /** Returns what was seen of each key, in the order in which the file first has them. */
    Map<String, Sightings> find() {
        Map<String, JsonInference.Seen> whole = new HashMap<>();
        for (Map<String, JsonInference.Seen> part : reading.parallelism().run(this::work)) {
            part.forEach((name, seen) -> whole.merge(name, seen, JsonTypes::together));
        }
        reading.watch().requireGoing(rows);
        reading.watch().reportEnd(Progress.Phase.INFERRING, rows);
        Map<String, Sightings> inOrder = new LinkedHashMap<>();
        whole.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparingLong(JsonInference.Seen::record)
                        .thenComparingInt(JsonInference.Seen::position)))
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue().sightings()));
        return inOrder;
    }

    private static JsonInference.Seen together(JsonInference.Seen one, JsonInference.Seen other) {
        boolean inOrder = one.isBefore(other);
        JsonInference.Seen first = inOrder ? one : other;
        first.sightings().add((inOrder ? other : one).sightings());
        return first;
    }

    private Map<String, JsonInference.Seen> work() {
        JsonInference inference = new JsonInference(reading);
        JsonParser parser = new JsonParser();
        RecordChunk chunk = new RecordChunk(CHUNK_ROWS);
        for (long first = take(chunk); first > 0; first = take(chunk)) {
            for (int row = 0; row < chunk.rows(); row++) {
                inference.begin(first + row, chunk.line(row));
                records.parse(chunk, row, parser, inference);
            }
        }
        return inference.seen();
    }

    /** Returns the number of the first record taken, or 0 if there are no more. */
    private long take(RecordChunk chunk) {
        long first;
        synchronized (this) {
            int size = reading.watch().isStopped() ? 0 : records.fill(chunk, pace);
            if (size == 0) {
                return 0;
            }
            first = rows + 1;
            rows += size;
        }
        reading.watch().report(Progress.Phase.INFERRING, first + chunk.rows() - 1, OptionalLong.empty());
        return first;
    }
}
