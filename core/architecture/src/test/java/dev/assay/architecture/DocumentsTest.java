package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents say about the build: modules, artifacts, commands and files are there. */
class DocumentsTest {
    private static final Pattern COMMAND = Pattern.compile("\\bmvn [^`#\n]+");
    private static final Pattern CHOSEN = Pattern.compile("-pl (\\S+)");
    /** Names of schema files begin alike and go on with a version. */
    private static final Pattern ARTIFACT = Pattern.compile("\\bassay(?:-[a-z]+)+\\b(?!-)");

    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)[^):]*\\)");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern CASES = Pattern.compile("more than ([\\d,]+) cases|([\\d,]+)개가 넘는 사례");

    private static final List<Reactor.Module> MODULES = Reactor.modules();

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Reactor.ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        }
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static Set<String> artifacts(String text) {
        return all(ARTIFACT, text).stream().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String readme(String name) throws IOException {
        return Files.readString(Reactor.ROOT.resolve(name));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_module_of_a_command_is_built(Path document) throws IOException {
        for (MatchResult command : all(COMMAND, Files.readString(document))) {
            for (MatchResult chosen : all(CHOSEN, command.group())) {
                assertThat(MODULES)
                        .as(command.group())
                        .extracting(Reactor.Module::folder)
                        .contains(chosen.group(1).split(","));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_program_of_a_command_is_there(Path document) throws IOException {
        for (MatchResult command : all(COMMAND, Files.readString(document))) {
            if (command.group().contains("exec:java")) {
                String folder = all(CHOSEN, command.group()).get(0).group(1);
                String main = MODULES.stream()
                        .filter(module -> module.folder().equals(folder))
                        .map(Reactor.Module::mainClass)
                        .collect(Collectors.joining());
                String sources = command.group().contains("test-compile") ? "src/test/java/" : "src/main/java/";
                assertThat(Reactor.ROOT.resolve(folder).resolve(sources + main.replace('.', '/') + ".java"))
                        .as(command.group())
                        .isRegularFile();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_artifact_is_built(Path document) throws IOException {
        assertThat(MODULES).extracting(Reactor.Module::artifactId).containsAll(artifacts(Files.readString(document)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_to_a_file(Path document) throws IOException {
        for (MatchResult link : all(LINK, Files.readString(document))) {
            assertThat(document.resolveSibling(link.group(1))).exists();
        }
    }

    @Test
    void the_documents_are_found() throws IOException {
        assertThat(documents().map(document -> Reactor.ROOT.relativize(document).toString()))
                .contains("README.md", "README.ko.md", "CONTRIBUTING.md", "checks/benchmarks/README.md");
    }

    /** The table of modules is what users choose from, and the BOM is what gives them the versions. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void every_module_for_users_is_told_of_and_has_its_version_managed(String name) throws IOException {
        Set<String> told = all(Pattern.compile("(?m)^\\|.*\\|$"), readme(name)).stream()
                .flatMap(line -> artifacts(line.group()).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        List<String> managed = MODULES.stream()
                .filter(module -> module.artifactId().equals("assay-bom"))
                .flatMap(bom -> bom.all("//dependencyManagement//artifactId").stream())
                .toList();

        List<String> forUsers = MODULES.stream()
                .filter(Reactor.Module::isForUsers)
                .map(Reactor.Module::artifactId)
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(forUsers);
        assertThat(managed).containsExactlyInAnyOrderElementsOf(forUsers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void the_version_to_ask_for_is_the_one_that_is_built(String name) throws IOException {
        MatchResult bom = all(DEPENDENCY, readme(name)).get(0);

        assertThat(bom.group(1)).isEqualTo("assay-bom");
        assertThat(bom.group(2)).isEqualTo(MODULES.get(0).version());
        assertThat(MODULES).extracting(Reactor.Module::version).containsOnly(bom.group(2));
    }

    /** A number in prose is allowed to lag behind, but not to be a promise that nothing keeps, nor half the truth. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void the_kit_has_about_as_many_cases_as_are_told(String name) throws IOException {
        MatchResult told = all(CASES, readme(name)).get(0);
        String number = told.group(1) == null ? told.group(2) : told.group(1);

        Path index =
                Reactor.ROOT.resolve("checks/conformance/src/main/resources/dev/assay/checks/conformance/index.yaml");
        int cases = all(Pattern.compile("(?m)^[a-z-]+: (\\d+)$"), Files.readString(index)).stream()
                .mapToInt(file -> Integer.parseInt(file.group(1)))
                .sum();

        int least = Integer.parseInt(number.replace(",", ""));
        assertThat(cases).isBetween(least + 1, least * 3 / 2);
    }
}
