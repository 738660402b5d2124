package dev.assay.governance.system;

import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a system came to a stage; the last time counts. Immutable.
 *
 * @param system the id of the system
 * @param stage the stage
 * @param at when it came to it last, or got other versions while it was suspended
 * @param times how often it has come to it, from 1
 * @since 0.1
 */
public record StageEntry(SystemId system, Stage stage, Instant at, int times) {
    /** The entries, found by system ({@code by-system}). */
    public static final Kind<StageEntry> KIND = Kind.of(
                    "stage-entry", StageEntry.class, entry -> id(entry.system(), entry.stage()))
            .indexedBy("by-system", entry -> List.of(entry.system().value()));

    /**
     * Returns when a system came to a stage.
     *
     * @param reader reads what is stored
     * @param system which system
     * @param stage the stage
     * @return the last time; empty if it never came to it, or began with it
     */
    public static Optional<Instant> last(Reader reader, SystemId system, Stage stage) {
        return find(reader, system, stage).map(Stored::value).map(StageEntry::at);
    }

    static Optional<Stored<StageEntry>> find(Reader reader, SystemId system, Stage stage) {
        return reader.find(KIND, id(system, stage));
    }

    StageEntry againAt(Instant time) {
        return new StageEntry(system, stage, time, times);
    }

    private static String id(SystemId system, Stage stage) {
        return system + " " + stage;
    }
}
