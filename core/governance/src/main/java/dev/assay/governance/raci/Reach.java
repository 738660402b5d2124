package dev.assay.governance.raci;

import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an activity is about. Immutable.
 *
 * @param decisions the kinds of decisions that are taken in it
 * @param assets the ids of the assets that it is about
 * @param systems the ids of the AI systems that it is about
 * @param severity how bad it may be if it goes wrong; empty if nobody said
 * @since 0.1
 */
public record Reach(Set<String> decisions, List<Pattern> assets, List<Pattern> systems, Optional<Severity> severity) {
    /** Copies the collections. */
    public Reach {
        decisions = Set.copyOf(decisions);
        assets = List.copyOf(assets);
        systems = List.copyOf(systems);
    }

    boolean coversAsset(String id) {
        return assets.stream().anyMatch(pattern -> pattern.covers(id));
    }

    boolean coversSystem(String id) {
        return systems.stream().anyMatch(pattern -> pattern.covers(id));
    }
}
