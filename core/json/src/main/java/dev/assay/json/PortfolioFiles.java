package dev.assay.json;

import dev.assay.json.internal.portfolio.PortfolioForm;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.json.internal.value.ValueFile;
import dev.assay.value.portfolio.Portfolio;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Portfolios as YAML and JSON files. Thread-safe. Needs the module {@code dev.assay.value}.
 *
 * <p>A file names projects with what each is worth and uses, budgets, and rules; reading what was written gives an equal
 * portfolio. Amounts are exact. A file is read whole or not at all; everything that is wrong is said at once in English and
 * Korean, each with its code, line, column and path. Only what all readers of YAML agree about is read.
 *
 * @since 0.1
 */
// Who reads portfolios requires the module of value; who does not must not be made to.
@SuppressWarnings("exports")
public final class PortfolioFiles {
    private static final ValueFile<Portfolio> FILE = new ValueFile<>(new PortfolioForm());

    private PortfolioFiles() {}

    /**
     * Reads a portfolio from a UTF-8 file of at most a million bytes.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @return the portfolio
     * @throws dev.assay.quality.finding.FindingsException if the file has another ending, cannot be read or is not a portfolio, with
     *     everything that is wrong
     */
    public static Portfolio read(Path file) {
        String source = Objects.requireNonNull(file, "file").toString();
        TreeFormat format = ValueFile.guarded(source, () -> FileNames.formatToRead(file));
        return FILE.read(ValueFile.guarded(source, () -> SourceText.of(file)), format, source);
    }

    /**
     * Reads a portfolio from YAML.
     *
     * @param yaml the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @return the portfolio
     * @throws dev.assay.quality.finding.FindingsException if the text is not a portfolio, with everything that is wrong
     */
    public static Portfolio readYaml(String yaml, String source) {
        Objects.requireNonNull(source, "source");
        return FILE.read(Objects.requireNonNull(yaml, "yaml"), TreeFormat.YAML, source);
    }

    /**
     * Reads a portfolio from JSON.
     *
     * @param json the text, at most a million characters
     * @param source what messages call the text, for example a resource's name
     * @return the portfolio
     * @throws dev.assay.quality.finding.FindingsException if the text is not a portfolio, with everything that is wrong
     */
    public static Portfolio readJson(String json, String source) {
        Objects.requireNonNull(source, "source");
        return FILE.read(Objects.requireNonNull(json, "json"), TreeFormat.JSON, source);
    }

    /**
     * Writes a portfolio as YAML.
     *
     * @param portfolio the portfolio
     * @return the same text for equal portfolios, with LF line ends
     * @throws IllegalArgumentException if something is wrong with the portfolio, or a candidate requires itself, or the text would have more than a million bytes
     */
    public static String toYaml(Portfolio portfolio) {
        return FILE.write(Objects.requireNonNull(portfolio, "portfolio"), TreeFormat.YAML);
    }

    /**
     * Writes a portfolio as JSON.
     *
     * @param portfolio the portfolio
     * @return the same text for equal portfolios, with LF line ends
     * @throws IllegalArgumentException if something is wrong with the portfolio, or a candidate requires itself, or the text would have more than a million bytes
     */
    public static String toJson(Portfolio portfolio) {
        return FILE.write(Objects.requireNonNull(portfolio, "portfolio"), TreeFormat.JSON);
    }

    /**
     * Writes a portfolio to a file, in place of what is there; a reader sees the old file or the new one, never a part.
     *
     * @param portfolio the portfolio
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}, in a folder that exists
     * @throws IllegalArgumentException if the name has another ending, something is wrong with the portfolio, or a candidate requires itself, or the file would have more than a million
     *     bytes
     * @throws java.io.UncheckedIOException if the file cannot be written; what was there is still there
     */
    public static void write(Portfolio portfolio, Path file) {
        Objects.requireNonNull(portfolio, "portfolio");
        TreeFormat format = FileNames.formatOf(Objects.requireNonNull(file, "file"));
        AtomicFile.write(file, FILE.write(portfolio, format));
    }
}
