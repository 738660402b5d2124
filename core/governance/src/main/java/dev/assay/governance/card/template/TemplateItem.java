package dev.assay.governance.card.template;

import dev.assay.quality.finding.Text;
import java.time.Period;
import java.util.Optional;

/**
 * A line of a template. Immutable.
 *
 * @since 0.1
 */
public sealed interface TemplateItem {
    /**
     * Returns its id.
     *
     * @return the id, once in a template
     */
    String id();

    /**
     * Returns our own short title.
     *
     * @return the title
     */
    Text title();

    /**
     * A section.
     *
     * @param id its id
     * @param title our own short title
     * @param fields how many questions its source has there, listed or not; gates do not count
     */
    record Section(String id, Text title, int fields) implements TemplateItem {}

    /**
     * A field to fill.
     *
     * @param id its id
     * @param section the id of its section; empty above all sections
     * @param title our own short title
     * @param type what it asks
     * @param fill who fills it
     * @param source the metric or the entry of the registry that fills it; empty if none does by itself
     * @param mandatory whether a card without it is incomplete
     * @param staleAfter how long an answer holds
     */
    record Field(
            String id,
            Optional<String> section,
            Text title,
            Type type,
            Fill fill,
            Optional<String> source,
            boolean mandatory,
            Period staleAfter)
            implements TemplateItem {}

    /** What a field asks. */
    enum Type {
        /** For content. */
        QUESTION,
        /** Whether the questions after it apply. */
        GATE
    }

    /** Who can fill or check a field. */
    enum Fill {
        /** A person only. */
        HUMAN,
        /** A run of a suite. */
        RUN,
        /** What is registered. */
        REGISTRY
    }
}
