package dev.assay.governance.evidence;

import static dev.assay.governance.evidence.Dossier.ANN;
import static dev.assay.governance.evidence.Dossier.AUDITOR;
import static dev.assay.governance.evidence.Dossier.FARES;
import static dev.assay.governance.evidence.Dossier.NOON;
import static dev.assay.governance.evidence.Dossier.OWNER;
import static dev.assay.governance.evidence.Dossier.PRICING;
import static dev.assay.governance.evidence.Dossier.READER;
import static dev.assay.governance.evidence.Dossier.SALARIES;
import static dev.assay.governance.evidence.Dossier.day;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a pack says of parts that its reader may not see, those of now and those of earlier. */
class WithheldPartsTest {
    private static final String ENTRY = "ai-system/pricing.json";
    private static final String REDACTED = "ai-system/pricing.redacted.json";

    @TempDir
    private Path folder;

    private Path pack(Dossier dossier, PackRequest request) {
        EvidencePack pack = dossier.packs().export(request, folder.resolve("pack-" + request.viewer()), ANN);
        assertThat(dossier.verifier()
                        .expecting(pack.digest())
                        .verify(pack.directory())
                        .findings())
                .isEmpty();
        return pack.directory();
    }

    private static PackRequest threeDays(PersonaId viewer) {
        return new PackRequest(PRICING, NOON, NOON.plus(Duration.ofDays(3)), viewer, Locale.ENGLISH);
    }

    private static List<String> ofSystem(Path pack) throws IOException {
        return Files.readString(pack.resolve("records.jsonl"))
                .lines()
                .map(line -> ChainedRecord.decode(line.getBytes(UTF_8)).event())
                .map(event -> event.type())
                .filter(type -> type.startsWith("system."))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_see_a_part_is_shown_the_entry_without_it(Dossier.Where where) throws IOException {
        Dossier dossier = new Dossier(where, folder);

        Path pack = pack(dossier, day(AUDITOR));

        assertThat(pack.resolve(ENTRY)).doesNotExist();
        Map<String, Object> entry = CanonicalJson.parse(Files.readAllBytes(pack.resolve(REDACTED)));
        assertThat(entry).containsEntry("id", "pricing").containsEntry("withheld", "1");
        assertThat((Map<?, ?>) entry.get("parts"))
                .isEqualTo(Map.of(
                        "models", List.of("fares"),
                        "datasets", List.of(),
                        "suppliers", List.of("maps")));
        assertThat(Files.readString(pack.resolve(REDACTED))).doesNotContain("salaries");
        assertThat(Files.readString(pack.resolve("manifest.json"))).contains(ENTRY, REDACTED);
    }

    @Test
    void who_may_see_all_parts_is_shown_the_whole_entry_alone() {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder);

        Path pack = pack(dossier, day(READER));

        assertThat(pack.resolve(ENTRY)).isRegularFile();
        assertThat(pack.resolve(REDACTED)).doesNotExist();
    }

    @Test
    void what_names_a_hidden_asset_in_a_text_or_as_a_key_is_left_out_as_well() {
        Map<String, Object> state = Map.of(
                "purpose", Map.of("en", "sets fares", "ko", "salaries로 요금을 정합니다"),
                "versions", Map.of("fares", "1", "salaries", "2"),
                "where", List.of("fares", "salaries", Map.of("of", "salaries of March")),
                "pilot", true);

        assertThat(Redaction.of(state, Set.of(SALARIES)))
                .isEqualTo(Map.of(
                        "purpose", Map.of("en", "sets fares"),
                        "versions", Map.of("fares", "1"),
                        "where", List.of("fares", Map.of()),
                        "pilot", true,
                        "withheld", "4"));
    }

    @ParameterizedTest
    @EnumSource
    void earlier_records_that_name_a_part_of_then_are_for_those_who_may_see_it(Dossier.Where where) throws IOException {
        Dossier dossier = new Dossier(where, folder);
        AiSystem.Parts without = new AiSystem.Parts(Set.of(FARES), Set.of(), Set.of("maps"));
        new Systems(dossier.store).setParts(PRICING, without, ANN);

        Path auditors = pack(dossier, threeDays(AUDITOR));
        Path owners = pack(dossier, threeDays(OWNER));
        Path readers = pack(dossier, threeDays(READER));

        assertThat(ofSystem(auditors)).containsExactly("system.changed");
        assertThat(Files.readString(auditors.resolve("records.jsonl"))).doesNotContain("salaries");
        assertThat(auditors.resolve(ENTRY)).isRegularFile();
        assertThat(ofSystem(owners)).containsExactly("system.registered", "system.changed");
        assertThat(ofSystem(readers)).containsExactly("system.registered", "system.changed");
    }
}
