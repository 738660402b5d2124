package dev.assay.quality.naming;

/**
 * What a condition and its opposite are called.
 *
 * @param subject what is looked at
 * @param name the name of its kind
 * @param opposite the name of the kind of its negation
 * @param object what it is compared with, if that is not a literal
 */
record ConditionKind(String subject, String name, String opposite, String object) {
    /** The kind of everything that has no name of its own. */
    static final String HOLDS = "holds";

    ConditionKind(String subject, String name, String opposite) {
        this(subject, name, opposite, "");
    }

    ConditionKind negated() {
        return new ConditionKind(subject, opposite, name, object);
    }
}
