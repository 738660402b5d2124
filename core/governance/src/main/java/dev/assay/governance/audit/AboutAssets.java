package dev.assay.governance.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the details of a record name the assets that it is about: one as {@code asset} or {@code resource}, several as the list
 * {@code resources}.
 *
 * @since 0.1
 */
public final class AboutAssets {
    /** The type of an event that names further assets of the one before it, where they are too many for one record. */
    public static final String FURTHER = "access.assets";

    private static final String ASSET = "asset";
    private static final String ONE = "resource";
    private static final String SEVERAL = "resources";

    /** In every script, these leave room in a record for the reason and the states. */
    private static final int MOST = 64;

    private AboutAssets() {}

    /**
     * Returns an event that names assets, by which it is found.
     *
     * @param event the event
     * @param assets their ids; may be none
     * @return the event with up to 64 of them among its details, then, for the others, events of type {@value #FURTHER} of the same
     *     actor, subject and links
     */
    public static List<AuditEvent> of(AuditEvent event, Collection<String> assets) {
        List<String> sorted = assets.stream().distinct().sorted().toList();
        List<AuditEvent> events = new ArrayList<>();
        events.add(naming(event, sorted.subList(0, Math.min(MOST, sorted.size()))));
        for (int from = MOST; from < sorted.size(); from += MOST) {
            AuditEvent further =
                    AuditEvent.of(FURTHER, event.actor(), event.subject()).linkedBy(event.links());
            events.add(naming(further, sorted.subList(from, Math.min(from + MOST, sorted.size()))));
        }
        return List.copyOf(events);
    }

    /**
     * Returns an event that names one asset more, by which it is found.
     *
     * @param event the event
     * @param asset the id of the asset
     * @return the event with it among its details
     */
    public static AuditEvent also(AuditEvent event, String asset) {
        Map<String, Object> details = new HashMap<>(event.details());
        details.put(ASSET, asset);
        return event.withDetails(details);
    }

    private static AuditEvent naming(AuditEvent event, List<String> assets) {
        Map<String, Object> details = new HashMap<>(event.details());
        if (assets.size() == 1) {
            details.put(ONE, assets.get(0));
        } else if (!assets.isEmpty()) {
            details.put(SEVERAL, assets);
        }
        return event.withDetails(details);
    }

    /**
     * Returns the assets that the details of an event name.
     *
     * @param event the event
     * @return their ids; unmodifiable
     */
    public static Set<String> in(AuditEvent event) {
        Set<String> found = new LinkedHashSet<>();
        Stream.of(ASSET, ONE)
                .map(event.details()::get)
                .filter(String.class::isInstance)
                .forEach(id -> found.add((String) id));
        if (event.details().get(SEVERAL) instanceof List<?> several) {
            several.stream().filter(String.class::isInstance).forEach(id -> found.add((String) id));
        }
        return Set.copyOf(found);
    }
}
