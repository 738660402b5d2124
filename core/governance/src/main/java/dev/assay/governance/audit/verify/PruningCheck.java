package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.merkle.MerkleRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a log from which records were pruned against the checkpoint that is in their place.
 *
 * @param pruning what the store says
 * @param source gives the records that are left
 */
record PruningCheck(Pruning pruning, RecordSource source) {
    /** Returns what is wrong with the place where the log begins; null if nothing is. */
    @Nullable
    Verification begin(List<CheckpointKey> keys, Optional<SourceState> first) {
        if (!keys.isEmpty() && !pruning.stub().isSignedBy(keys)) {
            return new Verification.KeyUnknown(pruning.stub());
        }
        boolean forked = first.filter(state -> state.head().seq() == pruning.records())
                .flatMap(SourceState::range)
                .map(MerkleRange::root)
                .filter(root -> !root.equals(pruning.stub().checkpoint().root()))
                .isPresent();
        return forked ? new Verification.Forked(pruning.stub()) : null;
    }

    /** Returns what was found, with what is gone, where the log itself tells of it. */
    Verification end(Verification found) throws DamagedException {
        if (!isIntact(found)) {
            return found;
        }
        One one = new One();
        source.scan(pruning.record(), one);
        StoredRecord told = one.found;
        boolean tells = told != null
                && told.seq() == pruning.record()
                && pruning.isToldBy(ChainedRecord.decode(told.bytes()).event());
        return tells
                ? new Verification.Pruned(pruning.records(), found)
                : new Verification.Corrupt(
                        pruning.record(),
                        "record must tell that records 1 to " + pruning.records() + " were pruned, but does not");
    }

    private static boolean isIntact(Verification found) {
        return switch (found.kind()) {
            case INTACT_ANCHORED, INTACT_UNANCHORED_TAIL -> true;
            case CLOCK_REGRESSION -> isIntact(((Verification.ClockRegression) found).otherwise());
            case TORN -> isIntact(((Verification.Torn) found).otherwise());
            default -> false;
        };
    }

    /** Takes one record. */
    private static final class One implements RecordVisitor {
        private @Nullable StoredRecord found;

        @Override
        public Next record(StoredRecord record) {
            found = record;
            return Next.STOP;
        }

        @Override
        public Next state(SourceState claimed) {
            return Next.CONTINUE;
        }
    }
}
