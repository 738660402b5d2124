package dev.assay.governance.raci;

/**
 * The part that a persona has in an activity.
 *
 * @since 0.1
 */
public enum Letter {
    /** Does it. */
    RESPONSIBLE,
    /** Answers for it, and decides. */
    ACCOUNTABLE,
    /** Is heard before. */
    CONSULTED,
    /** Is told after. */
    INFORMED;

    /** Returns the key of the cells with this letter, as files write it. */
    String key() {
        return switch (this) {
            case RESPONSIBLE -> "responsible";
            case ACCOUNTABLE -> "accountable";
            case CONSULTED -> "consulted";
            case INFORMED -> "informed";
        };
    }

    String korean() {
        return switch (this) {
            case RESPONSIBLE -> "실행(R)";
            case ACCOUNTABLE -> "책임(A)";
            case CONSULTED -> "협의(C)";
            case INFORMED -> "통보(I)";
        };
    }
}
