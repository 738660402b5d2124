package dev.assay.governance.wiring;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a tick did, as the log tells it. Immutable.
 *
 * @param parts every kind of work that recorded something, in the order of {@link TimedWork}; empty if nothing was due
 * @since 0.1
 */
public record Ticked(List<Part> parts) {
    /** Copies the list. */
    public Ticked {
        parts = List.copyOf(parts);
    }

    /**
     * What one kind of work recorded. Immutable.
     *
     * @param work the work
     * @param recorded how many records there are of each type of event, in the order of the types; never empty
     * @since 0.1
     */
    public record Part(TimedWork work, SortedMap<String, Long> recorded) {
        /** Copies the map. */
        public Part {
            recorded = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(recorded));
        }

        private String in(Locale locale) {
            String types = recorded.entrySet().stream().map(Part::counted).collect(Collectors.joining(", "));
            return work.what().in(locale) + ": " + types;
        }

        private static String counted(Map.Entry<String, Long> type) {
            return type.getKey() + " " + type.getValue();
        }
    }

    /**
     * Returns how many records of a type there are.
     *
     * @param type the type of event, such as {@code grant.expired}
     * @return how many, 0 or more
     */
    public long count(String type) {
        return parts.stream()
                .mapToLong(part -> part.recorded().getOrDefault(type, 0L))
                .sum();
    }

    /**
     * Says what was done, a line for each kind of work.
     *
     * @return the lines; that nothing was due if there are none
     */
    public Text text() {
        return parts.isEmpty()
                ? Text.of("nothing was due", "할 일이 없었습니다")
                : Text.of(lines(Locale.ENGLISH), lines(Locale.KOREAN));
    }

    private String lines(Locale locale) {
        return parts.stream().map(part -> part.in(locale)).collect(Collectors.joining("\n"));
    }
}
