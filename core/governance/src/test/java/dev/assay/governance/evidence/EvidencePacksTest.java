package dev.assay.governance.evidence;

import static dev.assay.governance.evidence.Dossier.ANN;
import static dev.assay.governance.evidence.Dossier.AUDITOR;
import static dev.assay.governance.evidence.Dossier.OWNER;
import static dev.assay.governance.evidence.Dossier.READER;
import static dev.assay.governance.evidence.Dossier.day;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.SystemId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidencePacksTest {
    @TempDir
    private Path folder;

    private EvidencePack export(Dossier dossier, PersonaId viewer) {
        return dossier.packs().export(day(viewer), folder.resolve("pack-" + viewer), ANN);
    }

    private static List<String> files(Path pack) throws IOException {
        try (Stream<Path> files = Files.walk(pack)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> pack.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> types(Path pack) throws IOException {
        return Files.readString(pack.resolve("records.jsonl"))
                .lines()
                .map(line -> ChainedRecord.decode(line.getBytes(UTF_8)).event())
                .map(event -> event.type() + " " + event.subject().type())
                .toList();
    }

    private static List<AuditEvent> exports(Dossier dossier) {
        try (var records = dossier.log.read(1)) {
            return records.map(AuditRecord::event)
                    .filter(event -> event.type().equals("export.evidence_pack"))
                    .toList();
        }
    }

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void has_what_belongs_to_the_system_in_the_period_and_proves_each_record(Dossier.Where where) throws IOException {
        Dossier dossier = new Dossier(where, folder);

        EvidencePack pack = export(dossier, OWNER);

        assertThat(files(pack.directory()))
                .contains(
                        "ai-system/pricing.json",
                        "asset/fares.json",
                        "asset/salaries.json",
                        "card/salaries-sheet.json",
                        "checkpoint.txt",
                        "manifest.json",
                        "map/fares.mmd",
                        "map/salaries.mmd",
                        "proofs.jsonl",
                        "records.jsonl",
                        "supplier/maps.json")
                .filteredOn(name -> name.startsWith("incident/"))
                .hasSize(2);
        // 72,000 characters are five pieces and the record that they belong to; no incident of "other", and nothing of
        // the day before.
        assertThat(types(pack.directory()))
                .containsExactly(
                        "state.piece supplier",
                        "state.piece supplier",
                        "state.piece supplier",
                        "state.piece supplier",
                        "state.piece supplier",
                        "supplier.changed supplier",
                        "incident.opened incident",
                        "incident.opened incident",
                        "document.opened document");
    }

    @ParameterizedTest
    @EnumSource
    void is_verified_and_told_of_in_the_log(Dossier.Where where) throws IOException {
        Dossier dossier = new Dossier(where, folder);

        EvidencePack pack = export(dossier, OWNER);

        assertThat(pack.records()).isEqualTo(9);
        assertThat(pack.withheld()).isEqualTo(new EvidencePack.Withheld(0, 0));
        PackCheck check = dossier.verifier().expecting(pack.digest()).verify(pack.directory());
        assertThat(check.findings()).isEmpty();
        assertThat(check.records()).isEqualTo(9);
        assertThat(check.files()).isEqualTo(files(pack.directory()).size() - 1);
        assertThat(exports(dossier)).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo(ANN);
            assertThat(event.subject().id()).isEqualTo("pricing");
            assertThat(event.details())
                    .containsEntry("manifest", pack.digest())
                    .containsEntry("viewer", "owner")
                    .containsEntry("records", "9")
                    .containsEntry("withheldRecords", "0");
        });
        assertThat(MemoryStore.replay(dossier.log, dossier).snapshot()).isEqualTo(dossier.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void withholds_what_the_viewer_may_not_see_and_keeps_its_digest_and_proof(Dossier.Where where) throws IOException {
        Dossier dossier = new Dossier(where, folder);

        EvidencePack full = export(dossier, READER);
        EvidencePack pack = export(dossier, AUDITOR);

        // The reader's card lists salaries, the auditor's does not.
        assertThat(full.withheld()).isEqualTo(new EvidencePack.Withheld(0, 0));
        // An incident and a card are withheld, and the six records of the supplier, because the system that it serves
        // is made of
        // salaries, too; asset, incident, card and map are as files, and system and supplier.
        assertThat(pack.withheld()).isEqualTo(new EvidencePack.Withheld(8, 6));
        assertThat(files(pack.directory())).noneMatch(name -> name.contains("salaries"));
        assertThat(Files.readString(pack.directory().resolve("records.jsonl"))).doesNotContain("salaries");
        assertThat(Files.readString(pack.directory().resolve("manifest.json"))).contains("asset/salaries.json");
        assertThat(types(pack.directory())).containsExactly("incident.opened incident");
        assertThat(Files.readAllLines(pack.directory().resolve("proofs.jsonl"))).hasSize(9);
        PackCheck check = dossier.verifier().expecting(pack.digest()).verify(pack.directory());
        assertThat(check.findings()).isEmpty();
        assertThat(check.records()).isEqualTo(9);
        assertThat(check.withheld()).isEqualTo(pack.withheld());
        Hash salaries = Hash.sha256(Files.readAllBytes(full.directory().resolve("asset/salaries.json")));
        assertThat(Files.readString(pack.directory().resolve("manifest.json"))).contains(salaries.hex());
    }

    @Test
    void another_rule_of_what_is_seen_can_be_given() {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder);

        EvidencePack pack = dossier.packs()
                .showing((reader, viewer, asset) -> false)
                .export(day(OWNER), folder.resolve("blind"), ANN);

        assertThat(pack.withheld().records()).isEqualTo(9);
        assertThat(dossier.verifier().verify(pack.directory()).isSound()).isTrue();
    }

    @Test
    void tells_cards_and_maps_in_the_language_of_the_reader() throws IOException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder);
        PackRequest english = day(OWNER);
        PackRequest korean = new PackRequest(english.system(), english.from(), english.until(), OWNER, Locale.KOREAN);

        EvidencePack pack = dossier.packs().export(korean, folder.resolve("ko"), ANN);

        assertThat(Files.readString(pack.directory().resolve("card/salaries-sheet.json")))
                .containsPattern("[가-힣]");
    }

    @Test
    void refusals_are_recorded_and_leave_nothing_behind() throws IOException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder);
        Path taken = Files.createDirectory(folder.resolve("taken"));
        PackRequest day = day(OWNER);
        PackRequest elsewhere = new PackRequest(new SystemId("shadow"), day.from(), day.until(), OWNER, Locale.ENGLISH);

        assertThat(codes(() -> dossier.packs().export(day, taken, ANN))).containsExactly("PACK-TARGET");
        assertThat(codes(() -> dossier.packs().export(elsewhere, folder.resolve("p"), ANN)))
                .containsExactly("SHADOW");
        assertThat(codes(() -> dossier.packs().export(day(new PersonaId("nobody")), folder.resolve("p"), ANN)))
                .containsExactly("UNKNOWN_PERSONA");
        assertThat(codes(() -> new EvidencePacks(dossier.store, dossier.cards, dossier.source, () -> {
                            Anchored made = dossier.checkpoint.get();
                            return new Anchored(made.checkpoint(), List.of(), made.kept(), List.of());
                        })
                        .export(day, folder.resolve("p"), ANN)))
                .containsExactly("ANCHOR-1");

        assertThat(exports(dossier))
                .extracting(AuditEvent::outcome)
                .containsExactly("PACK-TARGET", "SHADOW", "UNKNOWN_PERSONA", "ANCHOR-1");
        assertThat(siblings()).containsExactly("anchors", "log", "taken");
        assertThatThrownBy(() -> new PackRequest(day.system(), day.until(), day.until(), OWNER, Locale.ENGLISH))
                .hasMessage("until must be after 2026-03-03T12:00:00.000001Z, but was 2026-03-03T12:00:00.000001Z");
    }

    private List<String> siblings() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The rule is asked twice about each of three assets; the second time is when the pack is about to be written. */
    private static Sight thenDoing(Runnable work) {
        AtomicInteger asked = new AtomicInteger();
        return (reader, viewer, asset) -> {
            if (asked.incrementAndGet() == 4) {
                work.run();
            }
            return true;
        };
    }

    @Test
    void there_is_no_pack_that_the_log_does_not_tell_of() throws IOException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder);
        EvidencePacks packs = dossier.packs().showing(thenDoing(((FileAuditLog) dossier.log)::close));

        assertThatThrownBy(() -> packs.export(day(OWNER), folder.resolve("pack"), ANN))
                .isInstanceOf(AuditException.class);

        assertThat(siblings()).containsExactly("anchors", "log");
    }

    @Test
    void there_is_no_half_of_a_pack_and_the_log_tells_that_it_was_not_written() throws IOException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder);
        EvidencePacks packs = dossier.packs().showing(thenDoing(() -> {
            try {
                Files.createDirectories(folder.resolve("pack").resolve("in the way"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));

        assertThatThrownBy(() -> packs.export(day(OWNER), folder.resolve("pack"), ANN))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("could not be written");

        assertThat(siblings()).containsExactly("anchors", "log", "pack");
        assertThat(files(folder.resolve("pack"))).isEmpty();
        assertThat(exports(dossier)).extracting(AuditEvent::outcome).containsExactly("ok", "not_written");
    }

    @Test
    void what_no_longer_is_a_record_of_the_checkpoint_makes_no_pack() {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder);
        Dossier other = new Dossier(Dossier.Where.FILES, folder.resolve("other"));
        // So that the other log is not too short.
        assertThat(Stream.generate(other.checkpoint).limit(9)).hasSize(9);
        EvidencePacks mixed = new EvidencePacks(dossier.store, dossier.cards, other.source, dossier.checkpoint);

        assertThatThrownBy(() -> mixed.export(day(OWNER), folder.resolve("pack"), ANN))
                .isInstanceOf(AuditException.class)
                .hasMessageStartingWith("log must be the one of its checkpoint");
        assertThat(folder.resolve("pack")).doesNotExist();
    }

    @Test
    void is_proved_when_older_records_were_pruned_and_refused_for_a_period_of_theirs() throws IOException {
        Dossier dossier = new Dossier(Dossier.Where.DATABASE, folder);
        long gone = dossier.pruned();

        EvidencePack pack = export(dossier, OWNER);

        assertThat(gone).isPositive();
        assertThat(dossier.log.first()).isEqualTo(gone + 1);
        assertThat(pack.records()).isEqualTo(9);
        assertThat(dossier.verifier().verify(pack.directory()).findings()).isEmpty();
        PackRequest early =
                new PackRequest(Dossier.PRICING, Dossier.NOON, Dossier.NOON.plusSeconds(1), OWNER, Locale.ENGLISH);
        assertThatThrownBy(() -> dossier.packs().export(early, folder.resolve("early"), ANN))
                .isInstanceOf(AuditException.class)
                .hasMessage("pack must begin after 2026-03-02T12:00:00.000000Z, because records 1 to " + gone
                        + " were pruned, but begins at 2026-03-02T12:00:00.000000Z");
    }
}
