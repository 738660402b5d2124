package dev.assay.quality.data;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Says everything that is wrong with an input, all of it together, before any work was done.
 *
 * @since 0.1
 */
public final class FaultsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * Creates an exception for the faults of one source.
     *
     * @param source what is faulty, for example a file name or {@code suite "taxi trips"}
     * @param faults the faults, at least one, in the order of the source
     */
    public FaultsException(String source, List<Fault> faults) {
        super(message(source, faults));
        this.faults = List.copyOf(faults);
    }

    private static String message(String source, List<Fault> faults) {
        String count = faults.size() == 1 ? "1 problem in " : faults.size() + " problems in ";
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n  ", count + source + "\n  ", ""));
    }

    /**
     * Returns the faults in the order of the source.
     *
     * @return an unmodifiable list; empty only after deserialisation
     */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }
}
