package dev.assay.examples.quickstart;

import dev.assay.checks.Checks;
import dev.assay.checks.Csv;
import dev.assay.json.OutcomeJson;
import dev.assay.json.SuiteFiles;
import dev.assay.quality.Suite;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.outcome.Outcome;
import dev.assay.report.Report;
import dev.assay.report.console.Ansi;
import dev.assay.report.console.ConsoleRenderer;
import dev.assay.report.html.HtmlRenderer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks a CSV file against a suite file, prints the report, and writes it as a page and as JSON. */
public final class Quickstart {
    static final int MET = 0;
    static final int NOT_MET = 1;
    static final int COULD_NOT_RUN = 2;

    private final PrintStream out;
    private final PrintStream progress;
    private final boolean terminal;

    Quickstart(PrintStream out, PrintStream progress, boolean terminal) {
        this.out = out;
        this.progress = progress;
        this.terminal = terminal;
    }

    /**
     * Runs the program.
     *
     * @param words the command line; see {@link Arguments#USAGE}
     */
    public static void main(String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Quickstart(out, progress, System.console() != null).run(words));
    }

    /** Returns the exit code: 0 when the data meet the suite, 1 when they do not, 2 when it could not run. */
    int run(String... words) {
        try {
            Arguments arguments = Arguments.parse(words);
            return check(arguments).status().isAcceptable() ? MET : NOT_MET;
        } catch (IllegalArgumentException e) {
            // Faults of the command line, the suite or the data, in words.
            progress.println(e.getMessage());
        } catch (UncheckedIOException e) {
            progress.println("cannot write the reports: " + e.getMessage());
        } catch (IOException e) {
            // Its message is often no more than a path.
            progress.println("cannot write the reports: " + e);
        } catch (RuntimeException e) {
            progress.println("could not run: " + e);
        }
        return COULD_NOT_RUN;
    }

    private Outcome check(Arguments arguments) throws IOException {
        Suite suite = SuiteFiles.read(arguments.suite());
        ProgressLine line =
                new ProgressLine(progress, arguments.data().getFileName().toString(), terminal);
        RunOptions options = RunOptions.builder().listener(line).build();
        Outcome outcome = Checks.of(Csv.at(arguments.data())).with(options).run(suite);
        line.finish();

        Report report = Report.of(outcome, arguments.locale());
        Ansi colour = Ansi.auto(System.console(), System.getenv());
        out.println(ConsoleRenderer.ofDefaults().ansi(colour).render(report));
        Path page = arguments.folder().resolve("outcome.html");
        Path json = arguments.folder().resolve("outcome.json");
        Files.createDirectories(arguments.folder());
        Files.writeString(page, new HtmlRenderer().render(report));
        OutcomeJson.write(outcome, arguments.locale(), json);
        out.println("written: " + page + ", " + json);
        return outcome;
    }
}
