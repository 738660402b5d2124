package dev.assay.governance.access;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What would come of a request. Immutable.
 *
 * @param findings why it would be refused; empty if it would not
 * @param policy the policy with its version; empty if no eligibility covers what is asked
 * @param resources the assets that are meant
 * @param steps who could approve, step by step
 * @param longest the longest possible duration; zero if none is
 * @param bound what sets the longest duration; empty if there is none
 * @since 0.1
 */
public record DryRun(
        List<Finding> findings,
        Optional<String> policy,
        Set<AssetId> resources,
        List<Step> steps,
        Duration longest,
        Optional<Text> bound) {
    /**
     * A step of the approval. Immutable.
     *
     * @param approvers who could approve
     * @param needed how many must
     * @since 0.1
     */
    public record Step(Set<PrincipalId> approvers, int needed) {}

    /** Copies the components. */
    public DryRun {
        findings = List.copyOf(findings);
        resources = Set.copyOf(resources);
        steps = List.copyOf(steps);
    }
}
