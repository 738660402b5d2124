package dev.assay.governance.jdbc;

import dev.assay.governance.audit.Hash;
import dev.assay.governance.store.ClockState;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What a log proves of a store.
 *
 * @param upTo the number of its newest record
 * @param things a digest and a version for each thing; whoever compares takes them out
 * @param clock how far time has come; empty if the log was not read from its first record
 */
record Proof(long upTo, Map<Thing, Proven> things, Optional<ClockState> clock) {
    /** Which thing. */
    record Thing(String kind, String id) implements Comparable<Thing> {
        private static final Comparator<Thing> ORDER =
                Comparator.comparing(Thing::kind).thenComparing(Thing::id);

        @Override
        public int compareTo(Thing other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return kind + " \"" + id + "\"";
        }
    }

    /**
     * How a thing must be stored.
     *
     * @param version how often it was written
     * @param digest of its written form
     */
    record Proven(long version, Hash digest) {}
}
