package dev.assay.json.internal.tree;

import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Collects what is wrong with a file, so that a reader can go on and say everything at once. Confined to one thread.
 *
 * @since 0.1
 */
public final class FaultList {
    /** More would only tell that the file is not what its reader takes it for. */
    private static final int MOST_FAULTS = 1_000;

    private static final int LONGEST_MESSAGE = 2_000;

    private final String source;
    private final List<Located> faults = new ArrayList<>();
    private int total;

    private record Located(Mark mark, String path, Problem problem) {
        private String where() {
            return path.isEmpty() ? mark.toString() : mark + " (" + path + ")";
        }

        Fault fault() {
            return new Fault(where(), problem.text().en());
        }

        Finding finding() {
            return Finding.error(problem.code(), where(), problem.text());
        }
    }

    /**
     * Creates a list without faults.
     *
     * @param source what is read, as messages name it
     */
    public FaultList(String source) {
        this.source = source;
    }

    void add(Mark mark, String path, Problem problem) {
        add(mark, path, () -> problem);
    }

    /** Adds a fault whose message is made only if it is kept. */
    void add(Mark mark, String path, Supplier<Problem> problem) {
        total++;
        if (faults.size() < MOST_FAULTS) {
            Problem found = problem.get();
            Text text = new Text(lines(found.text().en()), lines(found.text().ko()));
            faults.add(new Located(mark, Escapes.visible(path), new Problem(found.code(), text)));
        }
    }

    /** Adds what the language says of a part; its paths lead on from the place. */
    void add(Place place, List<Finding> findings) {
        for (Finding finding : findings) {
            Way way = Way.from(place, finding.path());
            add(way.mark(), way.path(), new Problem(finding.code(), finding.message()));
        }
    }

    /** A condition that cannot be read is shown on lines of its own. */
    private static String lines(String message) {
        return Escapes.shorten(message, LONGEST_MESSAGE)
                .lines()
                .map(Escapes::visible)
                .collect(Collectors.joining("\n    "));
    }

    /**
     * Reads something; if that fails, the reason is added and reading goes on.
     *
     * @param place what an exception without a place of its own speaks of
     * @param read reads; throws what {@link Place#fault} returns, or an exception of the language
     * @param <T> what is read
     * @return what was read, or empty if a fault was added
     */
    public <T> Optional<T> attempt(Place place, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (UnreadableException e) {
            e.addTo(this);
        } catch (FindingsException e) {
            add(place, e.findings());
        } catch (ValueException e) {
            add(place.mark(), place.path(), Problem.value(e.text()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            add(place.mark(), place.path(), Problem.value(Text.of(String.valueOf(e.getMessage()))));
        }
        return Optional.empty();
    }

    /**
     * Returns how many faults were added.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return total;
    }

    /**
     * Ends the reading if there was a fault.
     *
     * @throws FaultsException if there was, with the faults in the order of the file: all, or the first thousand found
     */
    public void throwIfAny() {
        if (total > 0) {
            throw exception();
        }
    }

    FaultsException exception() {
        List<Fault> sorted = sorted(Located::fault);
        return new FaultsException(source, sorted, total > faults.size() ? total : sorted.size());
    }

    /**
     * Returns the faults in both languages and with their codes.
     *
     * @return an error for each in the order of the file: all, or the first thousand found
     */
    public List<Finding> findings() {
        return sorted(Located::finding);
    }

    /**
     * Gives each fault together with its place.
     *
     * @param use takes them, in the order in which they were found: all, or the first thousand
     */
    public void forEach(BiConsumer<Mark, Finding> use) {
        faults.forEach(fault -> use.accept(fault.mark(), fault.finding()));
    }

    private <T> List<T> sorted(Function<Located, T> view) {
        return faults.stream()
                .sorted(Comparator.comparing(Located::mark))
                .map(view)
                .distinct()
                .toList();
    }
}
