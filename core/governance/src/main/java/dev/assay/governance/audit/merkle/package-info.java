/**
 * The Merkle tree over the records of a log: its root, and short proofs that a record is in it and that it only grew.
 *
 * <p>Start with {@link dev.assay.governance.audit.merkle.MerkleRange} and
 * {@link dev.assay.governance.audit.merkle.MerkleTree}. What is signed and handed out does not belong here.
 */
@NullMarked
package dev.assay.governance.audit.merkle;

import org.jspecify.annotations.NullMarked;
