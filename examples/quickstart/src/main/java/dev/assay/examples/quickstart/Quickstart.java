package dev.assay.examples.quickstart;

import dev.assay.checks.Checks;
import dev.assay.checks.Csv;
import dev.assay.governance.organisation.Organisation;
import dev.assay.json.OrganisationFiles;
import dev.assay.json.StakeFiles;
import dev.assay.json.SuiteFiles;
import dev.assay.quality.Suite;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Outcome;
import dev.assay.report.console.Ansi;
import dev.assay.value.stake.book.StakeBook;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Checks a CSV file against a suite file, takes each failure to the person who answers for it, prices it, says what to fix first,
 * and prints and writes all of that with the records that prove it.
 */
public final class Quickstart {
    static final int MET = 0;
    static final int NOT_MET = 1;
    static final int COULD_NOT_RUN = 2;

    /** Held, because loggers that nobody holds forget their level: a library tells its version otherwise. */
    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    private final PrintStream out;
    private final PrintStream progress;
    private final boolean terminal;
    private final Clock clock;

    Quickstart(PrintStream out, PrintStream progress, boolean terminal, Clock clock) {
        this.out = out;
        this.progress = progress;
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * Runs the program.
     *
     * @param words the command line; see {@link Arguments#USAGE}
     */
    public static void main(String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        VALIDATOR.setLevel(Level.WARNING);
        boolean terminal = System.console() != null;
        System.exit(new Quickstart(out, progress, terminal, Clock.systemUTC()).run(words));
    }

    /** Returns the exit code: 0 when the data meet the suite, 1 when they do not, 2 when it could not run. */
    int run(String... words) {
        try {
            Arguments arguments = Arguments.parse(words);
            return check(arguments).status().isAcceptable() ? MET : NOT_MET;
        } catch (FindingsException e) {
            // Faults of the organisation or the stakes, in the language of the reader.
            progress.println(told(e, Arguments.parse(words).locale()));
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

    private static String told(FindingsException faults, Locale locale) {
        String english = String.valueOf(faults.getMessage());
        if (!locale.equals(Locale.KOREAN)) {
            return english;
        }
        String source = english.lines().findFirst().orElse("").replaceFirst("^[0-9]+ problems? in ", "");
        return source + ": 문제 " + faults.findings().size() + "건"
                + faults.findings().stream()
                        .map(finding -> "\n  " + finding.describe(locale))
                        .collect(Collectors.joining());
    }

    /** Everything that can be wrong with the files is told before the data are read. */
    private Outcome check(Arguments arguments) throws IOException {
        Suite suite = SuiteFiles.read(arguments.suite());
        Optional<Organisation> organisation =
                arguments.organisation().map(file -> OrganisationFiles.read(file, clock.instant()));
        organisation.ifPresent(known -> Office.judged(known, suite));
        Optional<StakeBook> book = arguments.stakes().map(file -> StakeFiles.read(file, suite));
        Optional<StakeBook> stakes = arguments
                .budget()
                .flatMap(budget -> book.map(prices -> Budgets.limit(prices, budget)))
                .or(() -> book);
        Findings findings = new Findings(run(arguments, suite), arguments.locale());
        stakes.ifPresent(prices -> findings.price(prices));
        if (organisation.isPresent()) {
            try (Ledger ledger = Ledger.open(arguments.audit(), clock)) {
                findings.route(Office.open(organisation.get(), suite, ledger.log(), clock, findings.stakes()), ledger);
            }
        }
        Files.createDirectories(arguments.folder());
        findings.print(out, Ansi.auto(System.console(), System.getenv()));
        findings.write(out, arguments.folder());
        findings.hint(arguments).ifPresent(out::println);
        return findings.outcome();
    }

    private Outcome run(Arguments arguments, Suite suite) {
        String name = arguments.data().getFileName().toString();
        ProgressLine line = new ProgressLine(progress, arguments.locale(), name, terminal);
        RunOptions options = RunOptions.builder().clock(clock).listener(line).build();
        Outcome outcome = Checks.of(Csv.at(arguments.data())).with(options).run(suite);
        line.finish();
        return outcome;
    }
}
