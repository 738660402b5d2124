package dev.assay.governance.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;

/**
 * Where a catalogue comes from. Immutable.
 *
 * @param id its id, such as {@code nist-ai-rmf}
 * @param version the version of what it lists
 * @param publisher who publishes that
 * @param source where it can be read
 * @param retrieved when it was last compared with its source
 * @param licence what may be done with it
 * @param counts how many items of each type there are
 * @since 0.1
 */
public record CatalogueHeader(
        String id,
        String version,
        String publisher,
        URI source,
        LocalDate retrieved,
        String licence,
        Map<String, Integer> counts) {}
