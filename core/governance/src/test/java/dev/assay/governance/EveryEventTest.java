package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.Plant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every event with a stable name is written by a run of a test, or there is a reason why not. */
class EveryEventTest {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("persona", "created changed activated suspended retired"),
            Map.entry("assignment", "added ended"),
            Map.entry("skill", "recorded lapsed"),
            Map.entry("raci", "changed vacancy"),
            Map.entry("policy", "proposed approved effective overridden"),
            Map.entry("catalogue", "loaded diffed"),
            Map.entry("access", "requested approved denied expired cancelled dryrun"),
            Map.entry("grant", "issued used denied suspended revoked relinquished expired"),
            Map.entry("breakglass", "opened used closed reviewed"),
            Map.entry("agent", "killswitch"),
            Map.entry("sod", "violation_blocked exception_granted"),
            Map.entry("quality", "run_recorded state_changed waived"),
            Map.entry("decision", "opened consulted escalated decided lapsed implemented superseded"),
            Map.entry("incident", "opened severity_changed notified reported closed reopened"),
            Map.entry("review", "due overdue completed waived"),
            Map.entry("system", "registered stage_changed suspended retired shadow_detected"),
            Map.entry("risk", "assessed accepted expired"),
            Map.entry("document", "rendered attested contradicted"),
            Map.entry("model", "approved approval_expired"),
            Map.entry("audit", "checkpoint anchored verified recovered pruned key_rotated read"),
            Map.entry("export", "evidence_pack"),
            Map.entry("config", "changed"));

    /** Why an event is not written yet; whoever writes it takes it out of here. */
    private static final Map<String, String> WHY_NOT = Map.of();

    private static Stream<String> names() {
        return NAMES.entrySet().stream()
                .flatMap(group -> Arrays.stream(group.getValue().split(" ")).map(name -> group.getKey() + "." + name))
                .sorted();
    }

    /** The types of the records that a bad weekend and the release of a model leave. */
    private static Set<String> written() {
        Firm firm = new Firm();
        EveryServiceTest.weekend(firm);
        Plant plant = new Plant();
        EveryServiceTest.release(plant);
        try (var records = plant.log.read(1)) {
            return Stream.concat(
                            firm.records().stream().map(added -> added.event().type()),
                            records.map(added -> added.event().type()))
                    .collect(Collectors.toSet());
        }
    }

    private static String sources(String root) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("EveryEventTest.java"))
                    .map(EveryEventTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void is_written_in_a_run_or_asserted_by_a_test_or_there_is_a_reason() {
        Set<String> written = written();
        String library = sources("src/main/java");
        String tests = sources("src/test/java");

        List<String> missing = names().filter(name -> !WHY_NOT.containsKey(name))
                .filter(name -> !library.contains('"' + name + '"')
                        || !written.contains(name) && !tests.contains(name + '"') && !tests.contains(name + ' '))
                .toList();

        System.out.println(names().count() + " events, " + written.size() + " types in two runs, missing: " + missing
                + ", not written: " + WHY_NOT.keySet().stream().sorted().toList());
        assertThat(missing).isEmpty();
        assertThat(names()).hasSize(79);
    }
}
