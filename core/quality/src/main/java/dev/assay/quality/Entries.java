package dev.assay.quality;

import dev.assay.quality.naming.DerivedIds;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Expectations by id, in order. Immutable and thread-safe. What is made of it by adding more shares one growing map with it, of
 * which each has the beginning, so that a suite of many can be made one by one without a copy each time.
 */
final class Entries {
    private final Growing growing;
    private final int count;
    /** Made when it is asked for; whoever finds it missing makes an equal one. */
    private @Nullable Map<String, Expectation> map;

    /** The map that is shared; guarded by itself. */
    private static final class Growing {
        private final Map<String, Expectation> all = new LinkedHashMap<>();
        private final DerivedIds ids = new DerivedIds(all.keySet());
    }

    private Entries(Growing growing, int count) {
        this.growing = growing;
        this.count = count;
    }

    static Entries none() {
        return new Entries(new Growing(), 0);
    }

    /**
     * Adds expectations at the end.
     *
     * @param added the expectations
     * @param suite what messages call the suite
     * @param refused is told why one is left out, and which; without it the first id that is taken ends all
     */
    Entries plus(Collection<? extends Expectation> added, String suite, @Nullable ObjIntConsumer<String> refused) {
        synchronized (growing) {
            Growing grown = growing.all.size() == count ? growing : copy();
            int position = 0;
            for (Expectation expectation : added) {
                String id = expectation
                        .id()
                        .orElseGet(
                                () -> grown.ids.next(expectation.rule().kind().words()));
                Expectation by = grown.all.putIfAbsent(id, expectation);
                if (by != null) {
                    refuse(
                            "id must be unique in suite \"" + suite + "\", but \"" + id + "\" is also the id of: " + by,
                            position,
                            refused);
                }
                position++;
            }
            return new Entries(grown, grown.all.size());
        }
    }

    private static void refuse(String message, int position, @Nullable ObjIntConsumer<String> refused) {
        if (refused == null) {
            throw new IllegalArgumentException(message);
        }
        refused.accept(message, position);
    }

    /** Something else was added behind the same ones before. */
    private Growing copy() {
        Growing copy = new Growing();
        copy.all.putAll(map());
        return copy;
    }

    Map<String, Expectation> map() {
        Map<String, Expectation> known = map;
        if (known == null) {
            known = Collections.unmodifiableMap(first());
            map = known;
        }
        return known;
    }

    private Map<String, Expectation> first() {
        Map<String, Expectation> first = new LinkedHashMap<>();
        synchronized (growing) {
            for (Map.Entry<String, Expectation> entry : growing.all.entrySet()) {
                if (first.size() == count) {
                    break;
                }
                first.put(entry.getKey(), entry.getValue());
            }
        }
        return first;
    }

    int size() {
        return count;
    }
}
