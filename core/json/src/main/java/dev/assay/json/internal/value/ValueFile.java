package dev.assay.json.internal.value;

import dev.assay.json.internal.tree.FaultList;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.SyntaxText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads and writes things of one form. Thread-safe.
 *
 * @param <T> the things
 * @since 0.1
 */
public final class ValueFile<T> {
    private final ValueForm<T> form;

    /**
     * Creates a reader and writer.
     *
     * @param form how a thing is written
     */
    public ValueFile(ValueForm<T> form) {
        this.form = form;
    }

    /**
     * Reads a thing.
     *
     * @param text the text
     * @param format how it is written
     * @param source what messages call it
     * @return the thing
     * @throws FindingsException with everything that is wrong, each with its line, column and path
     */
    public T read(String text, TreeFormat format, String source) {
        FaultList faults = new FaultList(source);
        Node root = tree(text, format, source, faults);
        Optional<T> thing = form.read(Place.root(root, faults));
        FindingsException.throwErrors(source, faults.findings());
        return thing.orElseThrow();
    }

    /** What ends the reading of the text itself is in the list of faults, in both languages. */
    private static Node tree(String text, TreeFormat format, String source, FaultList faults) {
        String checked = guarded(source, () -> SourceText.of(text, source));
        try {
            return format.read(checked, faults);
        } catch (FaultsException e) {
            throw new FindingsException(source, faults.findings());
        }
    }

    /**
     * Reads something; what is wrong with a file itself is told as findings.
     *
     * @param source what messages call it
     * @param read reads
     * @param <T> what is read
     * @return what was read
     * @throws FindingsException with {@code FORM-TEXT} if it cannot be read
     */
    public static <T> T guarded(String source, Supplier<T> read) {
        try {
            return read.get();
        } catch (FaultsException e) {
            List<Finding> findings = e.faults().stream()
                    .map(fault -> Finding.error("FORM-TEXT", fault.where(), SyntaxText.of(fault.message())))
                    .toList();
            throw new FindingsException(source, findings);
        }
    }

    /**
     * Writes a thing.
     *
     * @param thing the thing
     * @param format how
     * @return the same text for equal things
     * @throws IllegalArgumentException if a file cannot hold it
     */
    public String write(T thing, TreeFormat format) {
        return SourceText.readable(format.write(form.write(thing)));
    }
}
