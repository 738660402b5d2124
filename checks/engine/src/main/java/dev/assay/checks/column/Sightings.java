package dev.assay.checks.column;

import dev.assay.quality.data.DataType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types seen among the values of a column, and where each was seen first. Confined to one thread; {@link #add} brings
 * together what several threads saw.
 *
 * @since 0.1
 */
public final class Sightings {
    private static final int SHOWN_LENGTH = 40;
    private static final Set<DataType> INTEGRAL_OR_DOUBLE = EnumSet.of(DataType.INTEGER, DataType.DOUBLE);

    /** What becomes of values that no one type holds. */
    public enum Mixture {
        /** All are text anyway, so the column is text; any mix of numbers is the widest of their types. */
        TEXT,
        /** They are JSON: numbers mix as in text, and dates among other strings are strings; the rest does not mix. */
        JSON,
        /** They are objects, so only null tests apply; integers may stand among decimals or among doubles. */
        OBJECTS
    }

    /**
     * Where a type was seen.
     *
     * @param place the line or row, counted from 1
     * @param example the value there, as printed
     */
    private record First(long place, String example) {}

    private final Map<DataType, First> first = new EnumMap<>(DataType.class);

    /** Returns whether a type was seen. */
    public boolean has(DataType type) {
        return first.containsKey(type);
    }

    /**
     * Notes a value.
     *
     * @param type its type
     * @param place its line or row, counted from 1
     * @param example the value as printed
     */
    public void see(DataType type, long place, String example) {
        First known = first.get(type);
        if (known == null || place < known.place) {
            first.put(type, new First(place, example));
        }
    }

    /** Adds what another thread saw. */
    public void add(Sightings other) {
        other.first.forEach((type, where) -> see(type, where.place, where.example));
    }

    /** Forgets what was seen after a type was first seen, if it was, so that it stands last. */
    public void forgetAfter(DataType type) {
        First last = first.get(type);
        if (last != null) {
            first.values().removeIf(where -> where.place > last.place);
        }
    }

    /** Returns the column's type; NULL if there was no value. */
    public DataType type(Mixture mixture) {
        Set<DataType> seen = first.keySet();
        if (seen.size() <= 1) {
            return seen.stream().findFirst().orElse(DataType.NULL);
        }
        boolean numbers = seen.stream().allMatch(DataType::isNumeric);
        return switch (mixture) {
            case TEXT -> numbers ? widest() : DataType.STRING;
            case JSON -> numbers ? widest() : isText(seen) ? DataType.STRING : DataType.OTHER;
            case OBJECTS -> numbers && isExactOrFloating(seen) ? widest() : DataType.OTHER;
        };
    }

    private static boolean isText(Set<DataType> seen) {
        return seen.stream().allMatch(type -> type == DataType.STRING || type.isTemporal());
    }

    private static boolean isExactOrFloating(Set<DataType> seen) {
        return seen.stream().allMatch(DataType::isExact) || INTEGRAL_OR_DOUBLE.containsAll(seen);
    }

    private DataType widest() {
        return has(DataType.DOUBLE) ? DataType.DOUBLE : DataType.DECIMAL;
    }

    /**
     * Returns how the column came to its type, for a message about a wrong one.
     *
     * @param unit what places are, {@code line} or {@code row}
     * @param values whether values may be shown
     * @return for example {@code line 2 holds integer (29), line 14 holds string ("NA")}; empty if there was no value
     */
    public Optional<String> note(String unit, Disclosure values) {
        String text = first.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(a.place, b.place)))
                .map(entry -> unit + " " + entry.getValue().place + " holds "
                        + entry.getKey().id()
                        + (values == Disclosure.SHOWN ? " (" + shorten(entry.getValue().example) + ")" : ""))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String shorten(String example) {
        return example.length() <= SHOWN_LENGTH ? example : example.substring(0, SHOWN_LENGTH) + "…";
    }
}
