package dev.assay.checks.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of records. Most programs write members in one order, so the next key is looked for after the last one first.
 * Confined to one thread.
 */
final class Keys {
    private final Map<String, Key> byName = new HashMap<>();
    private final List<Key> order = new ArrayList<>();
    private int next;
    private long record;

    /** Creates the keys of some columns, in the columns' order. */
    Keys(List<String> columns) {
        columns.forEach(name -> byName.put(name, new Key(name, byName.size())));
    }

    /** Begins with the next record. */
    void begin() {
        next = 0;
        record++;
    }

    /** Returns the key of a name. */
    Key find(char[] text, int start, int end) {
        if (next < order.size() && order.get(next).is(text, start, end)) {
            return order.get(next++);
        }
        String name = new String(text, start, end - start);
        Key key = byName.computeIfAbsent(name, made -> new Key(made, -1));
        if (key.place() < 0) {
            key.setPlace(order.size());
            order.add(key);
        }
        next = key.place() + 1;
        return key;
    }

    /** Returns whether the record has the key for the first time. */
    boolean isFirst(Key key) {
        return key.occursIn(record);
    }
}
