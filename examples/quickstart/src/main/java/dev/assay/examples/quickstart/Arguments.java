package dev.assay.examples.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What to check, and where the reports go.
 *
 * @param data the CSV file
 * @param suite the suite file
 * @param folder where the reports are written
 * @param locale the language of the reports
 */
record Arguments(Path data, Path suite, Path folder, Locale locale) {
    static final String USAGE = """
            usage: [DATA.csv SUITE.yaml] [--out FOLDER] [--lang en|ko]
              DATA.csv SUITE.yaml  what to check; the web shop's orders when left out
              --out FOLDER         where outcome.html and outcome.json go; examples/quickstart/target/report when left out
              --lang en|ko         the language of the reports; English when left out""";

    private static final Path HOME = Path.of("examples", "quickstart");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if the words are not the command's, or a file is not there, with all faults
     */
    static Arguments parse(String... words) {
        List<String> faults = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        Path folder = home().resolve("target").resolve("report");
        String language = "en";
        for (int i = 0; i < words.length; i++) {
            boolean option = words[i].equals("--out") || words[i].equals("--lang");
            if (option && i + 1 == words.length) {
                faults.add(words[i] + " must be followed by a value");
            } else if (words[i].equals("--out")) {
                folder = Path.of(words[++i]);
            } else if (words[i].equals("--lang")) {
                language = words[++i];
            } else if (words[i].startsWith("--")) {
                faults.add("option must be --out or --lang, but was " + words[i]);
            } else {
                files.add(Path.of(words[i]));
            }
        }
        check(files, language, faults);
        Path data = files.isEmpty() ? home().resolve("data").resolve("orders.csv") : files.get(0);
        Path suite = files.isEmpty() ? home().resolve("suites").resolve("orders.yaml") : files.get(1);
        return new Arguments(data, suite, folder, Locale.forLanguageTag(language));
    }

    /** Throws if there are faults, its own findings among them. */
    private static void check(List<Path> files, String language, List<String> faults) {
        if (files.size() == 1 || files.size() > 2) {
            faults.add("a data file and a suite file must be given together, but there were " + files.size() + ": "
                    + files);
        }
        files.stream()
                .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .forEach(file -> faults.add("file must exist and be readable, but was " + file));
        if (!List.of("en", "ko").contains(language)) {
            faults.add("--lang must be en or ko, but was " + language);
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
