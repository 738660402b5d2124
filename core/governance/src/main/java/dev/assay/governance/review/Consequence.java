package dev.assay.governance.review;

/**
 * What follows when a review is overdue for too long.
 *
 * @since 0.1
 */
public enum Consequence {
    /** Grants are not renewed. */
    BLOCK_RENEWALS,
    /** Nothing is deployed. */
    CLOSE_DEPLOY_GATE,
    /** Agents get no more grants. */
    DROP_AGENT_CAPS
}
