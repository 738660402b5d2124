package dev.assay.examples.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What to check, who answers for it, what it is worth, and where the reports go.
 *
 * @param data the CSV file
 * @param suite the suite file
 * @param organisation the file with who answers; empty if nobody is asked
 * @param stakes the file with prices and fixes; empty if nothing is priced
 * @param budget what may be spent on fixes instead of what the file with prices says; empty if that holds
 * @param folder where the reports are written
 * @param audit where the audit log is kept
 * @param locale the language of the reports
 */
record Arguments(
        Path data,
        Path suite,
        Optional<Path> organisation,
        Optional<Path> stakes,
        Optional<String> budget,
        Path folder,
        Path audit,
        Locale locale) {
    static final String USAGE = """
            usage: [DATA.csv SUITE.yaml] [--organisation FILE] [--stakes FILE] [--budget AMOUNT]
                   [--out FOLDER] [--audit FOLDER] [--lang en|ko]
              DATA.csv SUITE.yaml  what to check; the web shop's orders, organisation and stakes when left out
              --organisation FILE  who answers: people, personas, responsibilities and assets
              --stakes FILE        what failures cost, and what could be done about them
              --budget AMOUNT      what may be spent on that at once, such as 20000000 or KRW:20000000
              --out FOLDER         where outcome.html, outcome.json and report.json go;
                                   examples/quickstart/target/report when left out
              --audit FOLDER       where the audit log is kept and continued; audit below the folder of reports when left out
              --lang en|ko         the language of the reports; English when left out""";

    private static final List<String> OPTIONS =
            List.of("--organisation", "--stakes", "--budget", "--out", "--audit", "--lang");
    private static final Path HOME = Path.of("examples", "quickstart");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if the words are not the command's, or a file is not there, with all faults
     */
    static Arguments parse(String... words) {
        List<String> faults = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                files.add(Path.of(words[i]));
            } else if (!OPTIONS.contains(words[i])) {
                faults.add("option must be one of " + String.join(", ", OPTIONS) + ", but was " + words[i]);
            } else if (i + 1 == words.length) {
                faults.add(words[i] + " must be followed by a value");
            } else {
                options.put(words[i], words[++i]);
            }
        }
        check(files, options, faults);
        return of(files, options);
    }

    private static Arguments of(List<Path> files, Map<String, String> options) {
        boolean sample = files.isEmpty();
        Path folder =
                file(options, "--out").orElseGet(() -> home().resolve("target").resolve("report"));
        Path shop = home().resolve("organisations").resolve("shop.yaml");
        Path prices = home().resolve("stakes").resolve("orders.yaml");
        return new Arguments(
                sample ? home().resolve("data").resolve("orders.csv") : files.get(0),
                sample ? home().resolve("suites").resolve("orders.yaml") : files.get(1),
                file(options, "--organisation").or(() -> sample ? Optional.of(shop) : Optional.empty()),
                file(options, "--stakes").or(() -> sample ? Optional.of(prices) : Optional.empty()),
                Optional.ofNullable(options.get("--budget")),
                folder,
                file(options, "--audit").orElseGet(() -> folder.resolve("audit")),
                Locale.forLanguageTag(options.getOrDefault("--lang", "en")));
    }

    private static Optional<Path> file(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name)).map(Path::of);
    }

    /** Throws if there are faults, its own findings among them. */
    private static void check(List<Path> files, Map<String, String> options, List<String> faults) {
        if (files.size() == 1 || files.size() > 2) {
            faults.add("a data file and a suite file must be given together, but there were " + files.size() + ": "
                    + files);
        }
        List<Path> all = new ArrayList<>(files);
        file(options, "--organisation").ifPresent(all::add);
        file(options, "--stakes").ifPresent(all::add);
        all.stream()
                .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .forEach(file -> faults.add("file must exist and be readable, but was " + file));
        String language = options.getOrDefault("--lang", "en");
        if (!List.of("en", "ko").contains(language)) {
            faults.add("--lang must be en or ko, but was " + language);
        }
        String budget = options.getOrDefault("--budget", "0");
        if (!Budgets.isAmount(budget)) {
            faults.add("--budget must be an amount such as 20000000 or KRW:20000000, but was " + budget);
        }
        if (options.containsKey("--budget") && !files.isEmpty() && !options.containsKey("--stakes")) {
            faults.add("--budget must be given together with --stakes");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults) + "\n" + USAGE);
        }
    }

    /** Maven starts the program in the root folder, an IDE often in the module's. */
    private static Path home() {
        return Files.isDirectory(HOME) ? HOME : Path.of("");
    }
}
