package dev.assay.governance.people;

import dev.assay.governance.Ids;
import dev.assay.quality.finding.ValueException;
import java.util.Objects;

/**
 * Ids by their beginning. Immutable.
 *
 * @param value an id, or its beginning followed by {@code *}; {@code *} alone means every id
 * @since 0.1
 */
public record Pattern(String value) {
    private static final String ANY = "*";

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is empty, or has a star before its end or what no id has
     */
    public Pattern {
        Objects.requireNonNull(value, "value");
        String beginning = value.endsWith(ANY) ? value.substring(0, value.length() - 1) : value;
        if (value.isEmpty() || !(beginning.isEmpty() || isId(beginning))) {
            throw new ValueException(
                    "pattern must be an id, or its beginning with a star at the end, but was \"" + value + "\"",
                    "패턴은 아이디이거나 그 앞부분에 별표를 붙인 것이어야 하지만 \"" + value + "\"입니다");
        }
    }

    private static boolean isId(String text) {
        try {
            Ids.require("pattern", text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Returns whether there is a star.
     *
     * @return true if more than one id may be meant
     */
    public boolean isWildcard() {
        return value.endsWith(ANY);
    }

    /**
     * Returns whether an id is meant.
     *
     * @param id the id
     * @return true if it is
     */
    public boolean covers(String id) {
        return isWildcard() ? id.startsWith(value.substring(0, value.length() - 1)) : id.equals(value);
    }

    /**
     * Returns whether every id that another pattern means is meant.
     *
     * @param other the other pattern
     * @return true if this is at least as wide
     */
    public boolean covers(Pattern other) {
        String beginning = value.substring(0, value.length() - 1);
        return isWildcard() ? other.value.startsWith(beginning) : equals(other);
    }

    @Override
    public String toString() {
        return value;
    }
}
