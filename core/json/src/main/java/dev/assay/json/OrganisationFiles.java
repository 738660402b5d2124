package dev.assay.json;

import dev.assay.governance.organisation.Organisation;
import dev.assay.governance.organisation.OrganisationRules;
import dev.assay.json.internal.organisation.GovernedText;
import dev.assay.json.internal.organisation.OrganisationText;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.finding.Finding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Organisations as YAML and JSON files. Thread-safe. Needs the module {@code dev.assay.governance}.
 *
 * <p>A file is read whole or not at all; everything that is wrong with its form and everything that
 * breaks a rule in the rest of it is said at once, each finding with its line, column and path. Only what all readers of YAML agree about is
 * read, except that points in time need no quotes.
 *
 * @since 0.1
 */
// Who reads organisations requires governance; who does not must not be made to.
@SuppressWarnings("exports")
public final class OrganisationFiles {
    /** For editors of JSON, which find the schema by it. */
    private static final String SCHEMA = "$schema";

    private OrganisationFiles() {}

    /**
     * Reads an organisation from a UTF-8 file of at most a million bytes and holds it against all rules.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @param time when it would come in force, because leave, assignments and evidence have an end
     * @return the organisation
     * @throws dev.assay.quality.finding.FindingsException if the file cannot be read, is not an organisation or breaks a rule
     */
    public static Organisation read(Path file, Instant time) {
        return read(text(file, time), file.toString(), time);
    }

    /**
     * Finds what is worth a warning in an organisation's file: what is nearly a name that is known, what has no owner, and the like.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @param time when it would come in force
     * @return the warnings, each with its line, column and path, in the order of the file
     * @throws dev.assay.quality.finding.FindingsException as {@link #read(Path, Instant)} throws it
     */
    public static List<Finding> warnings(Path file, Instant time) {
        GovernedText text = text(file, time);
        return text.placed(OrganisationRules.check(read(text, file.toString(), time), time));
    }

    private static GovernedText text(Path file, Instant time) {
        String source = Objects.requireNonNull(file, "file").toString();
        Objects.requireNonNull(time, "time");
        TreeFormat format = GovernedText.guarded(source, () -> FileNames.formatToRead(file));
        String text = GovernedText.guarded(source, () -> SourceText.of(file));
        return GovernedText.read(text, format, source);
    }

    /**
     * Reads an organisation from YAML and holds it against all rules.
     *
     * @param yaml the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @param time when it would come in force
     * @return the organisation
     * @throws dev.assay.quality.finding.FindingsException if the text is not an organisation or breaks a rule
     */
    public static Organisation readYaml(String yaml, String source, Instant time) {
        return read(GovernedText.read(Objects.requireNonNull(yaml, "yaml"), TreeFormat.YAML, source), source, time);
    }

    /**
     * Reads an organisation from JSON and holds it against all rules.
     *
     * @param json the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @param time when it would come in force
     * @return the organisation
     * @throws dev.assay.quality.finding.FindingsException if the text is not an organisation or breaks a rule
     */
    public static Organisation readJson(String json, String source, Instant time) {
        return read(GovernedText.read(Objects.requireNonNull(json, "json"), TreeFormat.JSON, source), source, time);
    }

    private static Organisation read(GovernedText text, String source, Instant time) {
        return text.decode(tree -> Organisation.decode(source, withoutSchema(tree), time));
    }

    /** It says nothing of the organisation, and is not written again. */
    private static Map<String, ?> withoutSchema(Map<String, ?> tree) {
        Map<String, Object> rest = new LinkedHashMap<>(tree);
        if (rest.get(SCHEMA) instanceof String) {
            rest.remove(SCHEMA);
        }
        return rest;
    }

    /**
     * Writes an organisation as YAML for people: each thing on a line of its own where it fits, keys in the order in which the guide
     * explains them.
     *
     * @param organisation the organisation
     * @return the same text for equal organisations, with LF line ends
     */
    public static String toYaml(Organisation organisation) {
        return OrganisationText.write(organisation, TreeFormat.YAML);
    }

    /**
     * Writes an organisation as JSON.
     *
     * @param organisation the organisation
     * @return the same text for equal organisations, with keys in the same order as in YAML and LF line ends
     */
    public static String toJson(Organisation organisation) {
        return OrganisationText.write(organisation, TreeFormat.JSON);
    }

    /**
     * Writes an organisation to a file, in place of what is there; a reader sees the old file or the new one, never a part.
     *
     * @param organisation the organisation
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}, in a folder that exists
     * @throws IllegalArgumentException if the name has another ending
     * @throws java.io.UncheckedIOException if the file cannot be written; what was there is still there
     */
    public static void write(Organisation organisation, Path file) {
        TreeFormat format = FileNames.formatOf(Objects.requireNonNull(file, "file"));
        AtomicFile.write(file, OrganisationText.write(organisation, format));
    }
}
