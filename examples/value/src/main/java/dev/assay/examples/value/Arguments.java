package dev.assay.examples.value;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What to look at, and in which language.
 *
 * @param trips a month of trips, as a CSV file
 * @param suite what is expected of it
 * @param folder where the page is written
 * @param locale the language
 */
record Arguments(Path trips, Path suite, Path folder, Locale locale) {
    static final String USAGE = """
            usage: [TRIPS.csv] [--out FOLDER] [--lang en|ko]
              TRIPS.csv     a month of trips with the columns of New York's yellow taxis; a made-up fleet's when left out
              --out FOLDER  where value.html goes; examples/value/target/report when left out
              --lang en|ko  the language; English when left out""";

    private static final Path HOME = Path.of("examples", "value");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if the words are not the command's, or the file is not there, with all faults
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
        Path trips = files.isEmpty() ? home().resolve("data").resolve("trips.csv") : files.get(0);
        Path suite = home().resolve("suites").resolve("taxi.yaml");
        return new Arguments(trips, suite, folder, Locale.forLanguageTag(language));
    }

    /** Throws if there are faults, its own findings among them. */
    private static void check(List<Path> files, String language, List<String> faults) {
        if (files.size() > 1) {
            faults.add("there must be one file of trips, but there were " + files.size() + ": " + files);
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
