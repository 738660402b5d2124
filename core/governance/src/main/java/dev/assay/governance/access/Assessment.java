package dev.assay.governance.access;

import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What rules say about a draft.
 *
 * @param findings why it would be refused
 * @param frame within what a grant must lie; empty if nothing covers it
 * @param chain for whom the requester acts
 * @param steps who could approve
 * @param start when it would start
 * @param bound the strictest end; empty without a frame
 */
record Assessment(
        List<Finding> findings,
        Optional<Frame> frame,
        List<PrincipalId> chain,
        List<DryRun.Step> steps,
        Instant start,
        Optional<Frame.Ceiling> bound) {}
