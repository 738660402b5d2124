package dev.assay.governance.incident;

/**
 * What a serious incident did, as far as the law asks.
 *
 * @since 0.1
 */
public enum Harm {
    /** Many people's rights were infringed in several countries. */
    WIDESPREAD_INFRINGEMENT,
    /** Critical infrastructure was disrupted, seriously and not to be undone. */
    CRITICAL_INFRASTRUCTURE,
    /** Somebody died, or may have died of it. */
    DEATH,
    /** Anything else that is serious: health, fundamental rights, property, environment. */
    OTHER_SERIOUS
}
