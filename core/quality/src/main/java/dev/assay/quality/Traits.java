package dev.assay.quality;

import dev.assay.quality.naming.Ids;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is said about an expectation beside what it measures: who owns it, why it is there, how bad a failure is.
 *
 * @param id the id given to it; empty means that the suite derives one
 * @param severity what a broken bound becomes
 * @param dimension the dimension given to it; empty means that it follows from the measure
 * @param owner the id of the persona who answers for it
 * @param because why it is expected
 * @param tags free words, in alphabetical order
 * @param onEmpty what happens when there is nothing to judge; empty means as the suite says
 * @param activity whether it is evaluated
 * @since 0.1
 */
public record Traits(
        Optional<String> id,
        Severity severity,
        Optional<Dimension> dimension,
        Optional<String> owner,
        Optional<String> because,
        List<String> tags,
        Optional<EmptyPolicy> onEmpty,
        Activity activity) {

    /** Whether an expectation is evaluated. */
    public enum Activity {
        /** It is evaluated. */
        ENABLED,
        /** It is not, and its outcome says so. */
        DISABLED
    }

    private static final Traits NONE = new Traits(
            Optional.empty(),
            Severity.ERROR,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Activity.ENABLED);

    /**
     * Checks the components and sorts the tags.
     *
     * @throws IllegalArgumentException if the id is not kebab-case, or the owner, the reason or a tag is blank
     */
    public Traits {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(activity, "activity");
        if (id.isPresent()) {
            Ids.require(id.get());
        }
        requireVisible("persona", owner);
        requireVisible("reason", because);
        for (String tag : tags) {
            requireVisible("tag", Optional.of(tag));
        }
        tags = List.copyOf(new TreeSet<>(tags));
    }

    private static void requireVisible(String name, Optional<String> text) {
        if (text.isPresent() && text.get().isBlank()) {
            throw new IllegalArgumentException(name + " must have a visible character, but was \"" + text.get() + "\"");
        }
    }

    /**
     * Returns the traits of an expectation about which nothing was said.
     *
     * @return severity ERROR and nothing else
     */
    public static Traits none() {
        return NONE;
    }

    Traits withId(String value) {
        return new Traits(Optional.of(value), severity, dimension, owner, because, tags, onEmpty, activity);
    }

    Traits withSeverity(Severity value) {
        return new Traits(id, value, dimension, owner, because, tags, onEmpty, activity);
    }

    Traits withDimension(Dimension value) {
        return new Traits(id, severity, Optional.of(value), owner, because, tags, onEmpty, activity);
    }

    Traits withOwner(String value) {
        return new Traits(id, severity, dimension, Optional.of(value), because, tags, onEmpty, activity);
    }

    Traits withReason(String value) {
        return new Traits(id, severity, dimension, owner, Optional.of(value), tags, onEmpty, activity);
    }

    Traits withTags(Set<String> value) {
        return new Traits(id, severity, dimension, owner, because, List.copyOf(value), onEmpty, activity);
    }

    Traits withEmptyPolicy(EmptyPolicy value) {
        return new Traits(id, severity, dimension, owner, because, tags, Optional.of(value), activity);
    }

    Traits disabled() {
        return new Traits(id, severity, dimension, owner, because, tags, onEmpty, Activity.DISABLED);
    }
}
