package dev.assay.governance.card.template;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;

/**
 * Where a template comes from. Immutable.
 *
 * @param id its id, such as {@code datasheet}
 * @param version the version of what it follows
 * @param source where that can be read
 * @param retrieved when it was last compared with its source
 * @param licence what it takes from its source
 * @param counts how many sections, questions and gates it lists, and how many of them can be filled or checked without a
 *     person ({@code fillable})
 * @since 0.1
 */
public record TemplateHeader(
        String id, String version, URI source, LocalDate retrieved, String licence, Map<String, Integer> counts) {}
