package dev.assay.governance.organisation;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a description whose form has faults. What could not be read is left out where it may be absent, and has a
 * stand-in where it must not be. Confined to one thread.
 */
final class Salvage {
    private static final String UNKNOWN_KEY = "FORM-UNKNOWN";
    /** What tells who or what a thing is; it is kept when the rest of the thing must go. */
    private static final List<String> KEYS = List.of("id", "principal", "persona", "skill", "type");
    /** What every rule about a thing looks at. */
    private static final Set<String> DECISIVE = Set.of("id", "principal", "persona", "skill", "type", "status");
    /** What is judged as one. */
    private static final Set<String> WHOLES = Set.of("letters", "reach");
    /** A stand-in may show another fault, which lies less deep each time. */
    private static final int MOST_ROUNDS = 12;

    private final Object tree;
    private final Set<Spot> gaps = new HashSet<>();
    private final Set<Spot> misnamed = new HashSet<>();
    private final Map<Spot, Integer> tries = new HashMap<>();

    private Salvage(Map<String, ?> tree) {
        this.tree = StandIns.copy(tree, "#");
    }

    /** Returns the parts that could be read; empty if nothing could. */
    static Optional<Readable> of(Map<String, ?> tree, List<Finding> faults) {
        Salvage salvage = new Salvage(tree);
        List<Finding> open = faults;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            open.forEach(salvage::mend);
            salvage.sweep(salvage.tree);
            try {
                Organisation organisation = Organisation.decode("", salvage.fields());
                return Optional.of(new Readable(
                        salvage.tree, organisation, Set.copyOf(salvage.gaps), Set.copyOf(salvage.misnamed)));
            } catch (FindingsException e) {
                open = e.findings();
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fields() {
        return (Map<String, Object>) tree;
    }

    private void mend(Finding fault) {
        Spot named = Spot.of(fault.path(), tree);
        Spot place = named.upTo(named.depth() - tries.merge(named, 1, Integer::sum) + 1);
        if (place.depth() == 0) {
            return;
        }
        Object standIn = StandIns.of(place);
        if (standIn == null && fault.code().equals(UNKNOWN_KEY)) {
            misnamed.add(place.outer());
            if (place.depth() > 1
                    && WHOLES.contains(String.valueOf(place.outer().last()))) {
                gaps.add(place.outer());
            }
        } else {
            gaps.add(widened(place));
        }
        put(place, standIn);
    }

    /** Returns the place of what cannot be judged without what was lost. */
    private static Spot widened(Spot gap) {
        Optional<Spot> thing = Section.thing(gap).filter(found -> found.depth() < gap.depth());
        if (thing.isEmpty()) {
            return gap;
        }
        Spot field = gap.upTo(thing.get().depth() + 1);
        if (gap.equals(field) && DECISIVE.contains(String.valueOf(field.last()))) {
            return thing.get();
        }
        return WHOLES.contains(String.valueOf(field.last())) ? field : gap;
    }

    /** Positions stay what they are until all faults of a round are mended. */
    private void put(Spot place, @Nullable Object standIn) {
        Object within = place.outer().in(tree);
        if (within instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked")
            Map<String, Object> fields = (Map<String, Object>) within;
            String key = String.valueOf(place.last());
            if (standIn == null) {
                fields.remove(key);
            } else {
                fields.put(key, standIn);
            }
        } else if (within instanceof List<?> && place.last() instanceof Integer index) {
            @SuppressWarnings("unchecked")
            List<Object> items = (List<Object>) within;
            if (index < items.size()) {
                items.set(
                        index, standIn instanceof Map<?, ?> thing ? named(thing, items.get(index), place) : Gone.GONE);
            }
        }
    }

    private Object named(Map<?, ?> standIn, Object old, Spot place) {
        Map<Object, Object> thing = new HashMap<>(standIn);
        if (old instanceof Map<?, ?> fields && Section.thing(place).equals(Optional.of(place))) {
            KEYS.stream()
                    .filter(key -> fields.get(key) instanceof String && !gaps.contains(place.then(key)))
                    .forEach(key -> thing.put(key, fields.get(key)));
        }
        return thing;
    }

    private enum Gone {
        GONE
    }

    private void sweep(Object node) {
        if (node instanceof Map<?, ?> fields) {
            fields.values().forEach(this::sweep);
        } else if (node instanceof List<?> items) {
            items.removeIf(item -> item == Gone.GONE);
            items.forEach(this::sweep);
        }
    }
}
