package dev.assay.governance.review;

/**
 * What follows when a review is overdue for too long.
 *
 * @since 0.1
 */
public enum Consequence {
    /** Grants are not renewed. */
    BLOCK_RENEWALS,
    /** No system is deployed that consists of it or that its holders answer for; the review of a system itself always has this. */
    CLOSE_DEPLOY_GATE,
    /** Agents get no more grants. */
    DROP_AGENT_CAPS
}
