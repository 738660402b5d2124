package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.merkle.MerkleRange;

/**
 * Computes the roots that a log had, from its records as they are stored. Whether the records are sound is for
 * {@link Verifier} to say.
 *
 * @since 0.1
 */
public final class LogRoots {
    private LogRoots() {}

    /**
     * Computes the root that a log had.
     *
     * @param source gives its records
     * @param size how many records it had then
     * @return the root
     * @throws AuditException if it has fewer records, records after these were pruned, too, or they cannot be read
     */
    public static Hash at(RecordSource source, long size) {
        return treeAt(source, size).root();
    }

    /**
     * Computes the tree that a log had.
     *
     * @param source gives its records
     * @param size how many records it had then
     * @return a new range
     * @throws AuditException if it has fewer records, records after these were pruned, too, or they cannot be read
     */
    public static MerkleRange treeAt(RecordSource source, long size) {
        Leaves leaves;
        try {
            leaves = new Leaves(before(source), size);
            if (size > leaves.range.size()) {
                source.scan(leaves.range.size() + 1, leaves);
            }
        } catch (DamagedException e) {
            throw new AuditException("root at " + size + " records could not be computed", e);
        }
        if (leaves.range.size() > size) {
            throw new AuditException("root at " + size + " records could not be computed, because records 1 to "
                    + leaves.range.size() + " were pruned");
        }
        if (leaves.range.size() != size) {
            throw new AuditException("log must have " + size + " records, but has " + leaves.range.size());
        }
        return leaves.range;
    }

    /**
     * Returns the tree before the first record that a store still has.
     *
     * @param source gives its records
     * @return a new range; empty if no records were pruned
     * @throws DamagedException if it cannot be read
     */
    public static MerkleRange before(RecordSource source) throws DamagedException {
        return source.start(0)
                .flatMap(SourceState::range)
                .orElseGet(MerkleRange::empty)
                .copy();
    }

    /** Takes the leaves up to a size. */
    private static final class Leaves implements RecordVisitor {
        private final MerkleRange range;
        private final long size;

        Leaves(MerkleRange before, long size) {
            this.range = before;
            this.size = size;
        }

        @Override
        public Next record(StoredRecord found) {
            range.append(Hash.leaf(found.bytes()));
            return range.size() == size ? Next.STOP : Next.CONTINUE;
        }

        @Override
        public Next state(SourceState claimed) {
            return Next.CONTINUE;
        }
    }
}
