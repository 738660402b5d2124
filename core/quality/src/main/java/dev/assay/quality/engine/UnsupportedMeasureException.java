package dev.assay.quality.engine;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says that an engine lacks what a suite needs; nothing was measured.
 *
 * @serial exclude
 * @since 0.1
 */
public final class UnsupportedMeasureException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    private final EnumSet<Capability> missing;

    /** Creates an exception that names the capabilities missing per expectation, at least one. */
    UnsupportedMeasureException(String engine, String suite, Map<String, Set<Capability>> missing) {
        super(message(engine, suite, missing));
        this.missing = EnumSet.noneOf(Capability.class);
        missing.values().forEach(this.missing::addAll);
    }

    private static String message(String engine, String suite, Map<String, Set<Capability>> missing) {
        String head = "engine " + engine + " cannot evaluate suite \"" + suite + "\"";
        return missing.entrySet().stream()
                .map(entry -> "\n  " + entry.getKey() + ": needs " + labels(entry.getValue()))
                .collect(Collectors.joining("", head, ""));
    }

    private static String labels(Set<Capability> capabilities) {
        return capabilities.stream().map(Capability::label).collect(Collectors.joining(", "));
    }

    /**
     * Returns what the engine lacks of what the suite needs.
     *
     * @return the capabilities, at least one, in their order
     */
    public Set<Capability> missing() {
        return EnumSet.copyOf(missing);
    }
}
