package dev.assay.checks.json;

/** A name that objects have for a member. Confined to one thread. */
final class Key {
    private final String name;
    private final int column;
    private long lastRecord;
    private int place = -1;

    /**
     * Creates a key.
     *
     * @param column its column's position, or -1 if nobody asked for it
     */
    Key(String name, int column) {
        this.name = name;
        this.column = column;
    }

    String name() {
        return name;
    }

    int column() {
        return column;
    }

    /** Returns where the key stands among those seen, or -1 if it was not seen yet. */
    int place() {
        return place;
    }

    void setPlace(int seenAt) {
        place = seenAt;
    }

    /** Notes that a record has the key, and returns whether it has it for the first time. */
    boolean occursIn(long record) {
        boolean first = lastRecord != record;
        lastRecord = record;
        return first;
    }

    boolean is(char[] text, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }
}
