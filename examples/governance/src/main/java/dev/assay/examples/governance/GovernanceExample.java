package dev.assay.examples.governance;

import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.organisation.Organisation;
import dev.assay.json.OrganisationFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Tells the story of a bad month at a small firm, in English or Korean. */
public final class GovernanceExample {
    static final int TOLD = 0;
    static final int COULD_NOT_RUN = 2;
    static final String USAGE = """
            usage: [--lang en|ko]
              --lang en|ko  the language; English when left out""";

    /** Monday morning in Seoul, at nine. */
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final Path HOME = Path.of("examples", "governance");

    /** Held, because loggers that nobody holds forget their level: a library tells its version otherwise. */
    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    private final PrintStream out;
    private final PrintStream faults;

    GovernanceExample(PrintStream out, PrintStream faults) {
        this.out = out;
        this.faults = faults;
    }

    /**
     * Runs the program.
     *
     * @param words the command line, {@code [--lang en|ko]}
     * @throws IOException if what an earlier run left cannot be deleted
     */
    public static void main(String... words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream faults = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        VALIDATOR.setLevel(Level.WARNING);
        Path folder = home().resolve("target").resolve("firm");
        clear(folder);
        System.exit(new GovernanceExample(out, faults).run(folder, words));
    }

    /** Maven starts the program in the root folder, an IDE often in the module's. */
    private static Path home() {
        return Files.isDirectory(HOME) ? HOME : Path.of("");
    }

    /** Deletes what an earlier run left in the build folder. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Returns the exit code: 0 when the story was told, 2 when the words were wrong or files could not be used. */
    int run(Path folder, String... words) {
        List<String> known = List.of("en", "ko");
        boolean plain = words.length == 0;
        if (!plain && !(words.length == 2 && words[0].equals("--lang") && known.contains(words[1]))) {
            faults.println(
                    "words must be none, --lang en or --lang ko, but were " + String.join(" ", words) + "\n" + USAGE);
            return COULD_NOT_RUN;
        }
        try {
            tell(folder, Locale.forLanguageTag(plain ? "en" : words[1]));
            return TOLD;
        } catch (IOException | RuntimeException e) {
            faults.println("could not run: " + e);
            return COULD_NOT_RUN;
        }
    }

    private void tell(Path folder, Locale locale) throws IOException {
        Files.createDirectories(folder);
        HandClock clock = new HandClock(START);
        Ledger ledger = new Ledger(folder, clock);
        try (FileAuditLog log = ledger.open()) {
            Organisation organisation = OrganisationFiles.read(home().resolve("organisation.yaml"), START);
            ZoneId zone = organisation.profile().zone();
            new Story(home(), clock, ledger, log, new Narrator(out, locale, log, zone)).tell();
        }
    }
}
