package dev.assay.governance.evidence;

import dev.assay.quality.finding.Finding;
import java.util.List;

/**
 * What was found when a pack of evidence was verified. Immutable.
 *
 * @param findings all that is wrong, with the codes of {@link PackVerifier}; none if the pack is as it was written
 * @param files how many files are as the manifest says
 * @param records how many records are proved to be in the log of the checkpoint
 * @param withheld how many records and files are withheld; their digests are there
 * @since 0.1
 */
public record PackCheck(List<Finding> findings, long files, long records, EvidencePack.Withheld withheld) {
    /** Copies the findings. */
    public PackCheck {
        findings = List.copyOf(findings);
    }

    /**
     * Returns whether nothing is wrong.
     *
     * @return true if there are no findings
     */
    public boolean isSound() {
        return findings.isEmpty();
    }
}
