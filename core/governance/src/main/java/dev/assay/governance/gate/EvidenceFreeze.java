package dev.assay.governance.gate;

import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.SystemId;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That the evidence about a system was frozen: what the log said until then cannot be changed unseen, since a checkpoint of it is
 * kept elsewhere. Immutable.
 *
 * @param system the system
 * @param checkpoint the signed checkpoint as text
 * @param records how many records it covers
 * @param sinks the names of the sinks that keep it, at least one
 * @param by who froze it
 * @param at when
 * @since 0.1
 */
public record EvidenceFreeze(
        SystemId system, String checkpoint, long records, List<String> sinks, PrincipalId by, Instant at) {
    /** Freezes; of each system the last. */
    public static final Kind<EvidenceFreeze> KIND = Kind.of(
            "evidence-freeze", EvidenceFreeze.class, freeze -> freeze.system().value());

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if no sink keeps the checkpoint
     */
    public EvidenceFreeze {
        sinks = List.copyOf(sinks);
        if (sinks.isEmpty()) {
            throw new ValueException("sinks must not be empty", "sinks는 비어 있으면 안 됩니다");
        }
    }

    /**
     * Finds the last freeze of the evidence about a system.
     *
     * @param reader reads what is stored
     * @param system the system
     * @return the freeze; empty if there was none
     */
    public static Optional<EvidenceFreeze> last(Reader reader, SystemId system) {
        return reader.find(KIND, system.value()).map(Stored::value);
    }
}
