package dev.assay.value.stake.book;

import dev.assay.quality.Dimension;
import dev.assay.quality.Expectation;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.Locale;
import java.util.Objects;

/**
 * Which expectations a price is of. Immutable.
 *
 * @param kind what is named
 * @param name the id of an expectation, a tag, or a dimension in lower case
 * @since 0.1
 */
public record Scope(Kind kind, String name) {
    /** What a scope names; the more precise come first, and win over the others. */
    public enum Kind {
        /** One expectation, by its id. */
        EXPECTATION("expectation", "기대 조건"),
        /** All expectations with a tag. */
        TAG("tag", "태그"),
        /** All expectations of a dimension. */
        DIMENSION("dimension", "차원");

        private final Text label;

        Kind(String en, String ko) {
            label = Text.of(en, ko);
        }

        Text label() {
            return label;
        }
    }

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Scope {
        Objects.requireNonNull(kind, "kind");
        if (name.isBlank()) {
            throw new ValueException("name must not be blank", "이름은 비어 있으면 안 됩니다");
        }
    }

    /**
     * Returns the scope of one expectation.
     *
     * @param id its id
     * @return the scope
     */
    public static Scope expectation(String id) {
        return new Scope(Kind.EXPECTATION, id);
    }

    /**
     * Returns the scope of all expectations with a tag.
     *
     * @param tag the tag
     * @return the scope
     */
    public static Scope tag(String tag) {
        return new Scope(Kind.TAG, tag);
    }

    /**
     * Returns the scope of all expectations of a dimension.
     *
     * @param dimension the dimension
     * @return the scope
     */
    public static Scope dimension(Dimension dimension) {
        return new Scope(Kind.DIMENSION, dimension.name().toLowerCase(Locale.ROOT));
    }

    boolean covers(String id, Expectation expectation) {
        return switch (kind) {
            case EXPECTATION -> name.equals(id);
            case TAG -> expectation.traits().tags().contains(name);
            case DIMENSION -> name.equals(expectation.dimension().name().toLowerCase(Locale.ROOT));
        };
    }

    String korean() {
        return kind.label().ko() + " \"" + name + "\"";
    }

    @Override
    public String toString() {
        return kind.label().en() + " \"" + name + "\"";
    }
}
