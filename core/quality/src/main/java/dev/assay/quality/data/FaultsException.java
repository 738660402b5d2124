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
        this(source, faults, faults.size());
    }

    /**
     * Creates an exception for the first of many faults of one source.
     *
     * @param source what is faulty, for example a file name
     * @param faults the first faults, at least one, in the order of the source
     * @param total how many faults there are in all, no fewer than are given
     */
    public FaultsException(String source, List<Fault> faults, long total) {
        super(message(source, faults, total));
        this.faults = List.copyOf(faults);
    }

    private static String message(String source, List<Fault> faults, long total) {
        String count = total == 1 ? "1 problem in " : total + " problems in ";
        String shown = total > faults.size() ? ", the first " + faults.size() + " of them" : "";
        String head = count + source + shown;
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n  ", head + "\n  ", ""));
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
