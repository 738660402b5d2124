package dev.assay.checks.csv;

import dev.assay.checks.column.Codes;
import dev.assay.checks.source.Pace;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Watch;
import dev.assay.quality.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Finds the types of columns by looking at every record, on as many threads as there are. */
final class TypeFinder {
    private static final int CHUNK_ROWS = 1024;

    private final Records records;
    private final int width;
    private final Reading reading;
    private final List<Integer> slots = new ArrayList<>();
    private final List<Codes> codes = new ArrayList<>();
    private final Pace pace;
    private long rows;

    TypeFinder(Records records, int width, Reading reading) {
        this.records = records;
        this.width = width;
        this.reading = reading;
        this.pace = new Pace(reading.watch());
    }

    void add(int slot, Codes missing) {
        slots.add(slot);
        codes.add(missing);
    }

    /** Returns what was found of each column, in the order added. */
    List<ColumnInference> find() {
        List<List<ColumnInference>> parts = reading.parallelism().run(this::work);
        List<ColumnInference> whole = parts.get(0);
        for (List<ColumnInference> part : parts.subList(1, parts.size())) {
            for (int i = 0; i < whole.size(); i++) {
                whole.get(i).add(part.get(i));
            }
        }
        reading.watch().requireGoing(rows);
        reading.watch().reportEnd(Progress.Phase.INFERRING, rows);
        return whole;
    }

    private List<ColumnInference> work() {
        List<ColumnInference> inferences = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            inferences.add(new ColumnInference(slots.get(i), codes.get(i)));
        }
        Chunk chunk = new Chunk(width, CHUNK_ROWS);
        PlainNumbers numbers = new PlainNumbers();
        while (take(chunk)) {
            numbers.count(chunk);
            inferences.forEach(inference -> inference.see(chunk, numbers));
        }
        return inferences;
    }

    private boolean take(Chunk chunk) {
        Watch watch = reading.watch();
        long done;
        synchronized (this) {
            int size = watch.isStopped() ? 0 : records.fill(chunk, pace);
            if (size == 0) {
                return false;
            }
            rows += size;
            done = rows;
        }
        watch.report(Progress.Phase.INFERRING, done, OptionalLong.empty());
        return true;
    }
}
