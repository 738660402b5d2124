package dev.assay.governance.raci;

/**
 * How far an AI system has come: a stage of its life, in which some activities take place and others do not.
 *
 * @since 0.1
 */
public enum Stage {
    /** It is an idea. */
    DISCOVERY,
    /** It is being built. */
    DEVELOPMENT,
    /** It is a candidate for release. */
    DEPLOYMENT,
    /** It is used. */
    OPERATION,
    /** It is used, and somebody independent looks at it. */
    UNDER_AUDIT,
    /** It must not be used until somebody decides. */
    SUSPENDED,
    /** It is gone. */
    RETIRED
}
