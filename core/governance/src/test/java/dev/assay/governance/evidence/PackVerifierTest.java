package dev.assay.governance.evidence;

import static dev.assay.governance.evidence.Dossier.ANN;
import static dev.assay.governance.evidence.Dossier.AUDITOR;
import static dev.assay.governance.evidence.Dossier.READER;
import static dev.assay.governance.evidence.Dossier.day;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.quality.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each change to a pack is found, by Java and by the script alike. */
class PackVerifierTest {
    private static final Path SCRIPT = Path.of("..", "..", "docs", "verify_evidence_pack.py");

    @TempDir
    private Path folder;

    private final List<Path> cases = new ArrayList<>();
    private final List<List<String>> found = new ArrayList<>();

    /** A change to a pack by somebody who can write its files. */
    private interface Edit {
        void apply(Path pack) throws IOException;
    }

    /** What was found in a copy of the pack after a change; the script is asked about all of them at the end. */
    private List<String> after(EvidencePack pack, List<CheckpointKey> keys, Edit edit) throws IOException {
        Path copy = folder.resolve("copy-" + cases.size());
        copy(pack.directory(), copy);
        edit.apply(copy);
        PackCheck check = PackVerifier.of(keys).verify(copy);
        List<String> faults = check.findings().stream()
                .map(finding -> finding.code() + " " + finding.path())
                .toList();
        cases.add(copy);
        found.add(
                check.isSound()
                        ? List.of("SOUND " + check.files() + " " + check.records() + " "
                                + check.withheld().files() + " "
                                + check.withheld().records())
                        : faults);
        return faults;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static List<String> lines(Path pack, String name) throws IOException {
        return new ArrayList<>(Files.readAllLines(pack.resolve(name)));
    }

    private static void write(Path pack, String name, List<String> lines) throws IOException {
        Files.writeString(pack.resolve(name), String.join("\n", lines) + "\n");
    }

    /** Writes the digests of all files into the manifest again, as whoever changes files would. */
    private static void forge(Path pack) throws IOException {
        Map<String, Object> manifest = new HashMap<>(manifest(pack));
        List<Object> files = new ArrayList<>();
        for (Object file : (List<?>) manifest.get("files")) {
            Map<String, Object> entry = new HashMap<>();
            ((Map<?, ?>) file).forEach((name, value) -> entry.put((String) name, value));
            Path path = pack.resolve((String) entry.get("path"));
            if (Files.exists(path)) {
                byte[] bytes = Files.readAllBytes(path);
                entry.put("bytes", Integer.toString(bytes.length));
                entry.put("sha256", Hash.sha256(bytes).hex());
            }
            files.add(entry);
        }
        manifest.put("files", files);
        Files.write(pack.resolve("manifest.json"), CanonicalJson.write(manifest));
    }

    private static Map<String, Object> manifest(Path pack) throws IOException {
        return CanonicalJson.parse(Files.readAllBytes(pack.resolve("manifest.json")));
    }

    @Test
    void finds_every_change_that_does_not_touch_the_manifest() throws IOException, InterruptedException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder.resolve("firm"));
        List<CheckpointKey> keys = List.of(dossier.signer.key());
        EvidencePack pack = dossier.packs().export(day(AUDITOR), folder.resolve("pack"), ANN);

        assertThat(after(pack, keys, copy -> {})).isEmpty();
        List<String> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(pack.directory())) {
            walk.filter(Files::isRegularFile)
                    .map(file -> pack.directory().relativize(file).toString())
                    .forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(6);
        for (String file : files) {
            String code = file.equals("manifest.json") ? "PACK-MANIFEST " : "PACK-FILE ";
            assertThat(after(pack, keys, copy -> Files.delete(copy.resolve(file))))
                    .as(file + " is gone")
                    .contains(code + file);
            assertThat(after(pack, keys, copy -> {
                        byte[] bytes = Files.readAllBytes(copy.resolve(file));
                        bytes[bytes.length / 2] ^= 1;
                        Files.write(copy.resolve(file), bytes);
                    }))
                    .as(file + " has another bit")
                    .isNotEmpty();
        }
        assertThat(after(pack, keys, copy -> Files.writeString(copy.resolve("more.json"), "{}")))
                .containsExactly("PACK-UNKNOWN more.json");
        assertThat(after(pack, keys, copy -> Files.writeString(copy.resolve("asset/salaries.json"), "{}")))
                .containsExactly("PACK-FILE asset/salaries.json");
        assertThatTheScriptAgrees();
    }

    @Test
    void finds_records_that_were_changed_together_with_the_manifest() throws IOException, InterruptedException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder.resolve("firm"));
        List<CheckpointKey> keys = List.of(dossier.signer.key());
        EvidencePack pack = dossier.packs().export(day(READER), folder.resolve("pack"), ANN);
        List<String> records = lines(pack.directory(), "records.jsonl");

        for (int i = 0; i < records.size(); i++) {
            int at = i;
            assertThat(after(pack, keys, copy -> {
                        List<String> edited = lines(copy, "records.jsonl");
                        edited.set(at, edited.get(at).replaceFirst("\"principal\":\"ann\"", "\"principal\":\"bob\""));
                        write(copy, "records.jsonl", edited);
                        forge(copy);
                    }))
                    .singleElement()
                    .asString()
                    .startsWith("PACK-RECORD records[");
            assertThat(after(pack, keys, copy -> {
                        List<String> edited = lines(copy, "records.jsonl");
                        edited.remove(at);
                        write(copy, "records.jsonl", edited);
                        forge(copy);
                    }))
                    .hasSize(1);
        }
        assertThatTheScriptAgrees();
    }

    @Test
    void finds_proofs_that_were_changed_together_with_the_manifest() throws IOException, InterruptedException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder.resolve("firm"));
        List<CheckpointKey> keys = List.of(dossier.signer.key());
        EvidencePack pack = dossier.packs().export(day(AUDITOR), folder.resolve("pack"), ANN);
        List<String> proofs = lines(pack.directory(), "proofs.jsonl");

        for (int i = 0; i < proofs.size(); i++) {
            int at = i;
            assertThat(after(pack, keys, copy -> {
                        List<String> edited = lines(copy, "proofs.jsonl");
                        String digit = edited.get(at).replaceFirst(".*\"path\":\\[\"(.).*", "$1");
                        edited.set(
                                at,
                                edited.get(at)
                                        .replaceFirst(
                                                "\"path\":\\[\".", "\"path\":[\"" + (digit.equals("0") ? "1" : "0")));
                        write(copy, "proofs.jsonl", edited);
                        forge(copy);
                    }))
                    .hasSize(1);
            assertThat(after(pack, keys, copy -> {
                        List<String> edited = lines(copy, "proofs.jsonl");
                        edited.add(at, edited.get(at));
                        write(copy, "proofs.jsonl", edited);
                        forge(copy);
                    }))
                    .isNotEmpty();
        }
        assertThatTheScriptAgrees();
    }

    @Test
    void shows_a_reader_no_record_beside_the_one_that_is_proved() throws IOException, InterruptedException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder.resolve("firm"));
        List<CheckpointKey> keys = List.of(dossier.signer.key());
        EvidencePack pack = dossier.packs().export(day(READER), folder.resolve("pack"), ANN);
        String second = lines(pack.directory(), "records.jsonl").get(1);
        String forged = second.replaceFirst("\"principal\":\"ann\"", "\"principal\":\"bob\"");
        String fault = "PACK-RECORD records["
                + CanonicalJson.parse(second.getBytes(UTF_8)).get("seq") + "]";

        assertThat(forged).isNotEqualTo(second);
        for (String line : List.of(forged, second)) {
            for (int at : List.of(1, 2)) {
                assertThat(after(pack, keys, copy -> {
                            List<String> edited = lines(copy, "records.jsonl");
                            edited.add(at, line);
                            write(copy, "records.jsonl", edited);
                            forge(copy);
                        }))
                        .contains(fault);
            }
        }
        assertThat(after(pack, keys, copy -> {
                    List<String> edited = lines(copy, "records.jsonl");
                    edited.add(0, edited.remove(1));
                    write(copy, "records.jsonl", edited);
                    forge(copy);
                }))
                .hasSize(1);
        assertThatTheScriptAgrees();
    }

    @Test
    void takes_lines_and_numbers_in_one_form_only() throws IOException, InterruptedException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder.resolve("firm"));
        List<CheckpointKey> keys = List.of(dossier.signer.key());
        EvidencePack pack = dossier.packs().export(day(AUDITOR), folder.resolve("pack"), ANN);

        for (String name : List.of("records.jsonl", "proofs.jsonl")) {
            for (String end : List.of("\n\n", "\r\n")) {
                assertThat(after(pack, keys, copy -> {
                            String text = Files.readString(copy.resolve(name));
                            Files.writeString(copy.resolve(name), text.replaceFirst("\n", end));
                            forge(copy);
                        }))
                        .contains("PACK-RECORD " + name);
            }
        }
        for (String odd : List.of("+$1", "0$1", " $1", "$1 ")) {
            assertThat(after(pack, keys, copy -> {
                        String text = Files.readString(copy.resolve("proofs.jsonl"));
                        Files.writeString(
                                copy.resolve("proofs.jsonl"),
                                text.replaceFirst("\"seq\":\"([0-9]+)\"", "\"seq\":\"" + odd + "\""));
                        forge(copy);
                    }))
                    .contains("PACK-RECORD proofs.jsonl");
            assertThat(after(pack, keys, copy -> {
                        String text = Files.readString(copy.resolve("manifest.json"));
                        Files.writeString(
                                copy.resolve("manifest.json"),
                                text.replaceFirst("\"bytes\":\"([0-9]+)\"", "\"bytes\":\"" + odd + "\""));
                    }))
                    .containsExactly("PACK-MANIFEST manifest.json");
        }
        assertThatTheScriptAgrees();
    }

    @Test
    void withholds_nothing_that_proves() throws IOException, InterruptedException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder.resolve("firm"));
        List<CheckpointKey> keys = List.of(dossier.signer.key());
        EvidencePack pack = dossier.packs().export(day(AUDITOR), folder.resolve("pack"), ANN);

        assertThat(after(pack, keys, copy -> {
                    String text = Files.readString(copy.resolve("manifest.json"));
                    for (String name : List.of("records.jsonl", "proofs.jsonl")) {
                        Files.delete(copy.resolve(name));
                        text = text.replaceFirst(
                                "(\"path\":\"" + name + "\",\"sha256\":\"[0-9a-f]+\")", "$1,\"withheld\":true");
                    }
                    Files.writeString(copy.resolve("manifest.json"), text);
                }))
                .containsExactly("PACK-MANIFEST manifest.json");
        assertThatTheScriptAgrees();
    }

    @Test
    void what_is_left_out_with_its_proof_is_found_by_the_digest_of_the_manifest_alone() throws IOException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder.resolve("firm"));
        EvidencePack pack = dossier.packs().export(day(READER), folder.resolve("pack"), ANN);
        Path copy = folder.resolve("copy");
        copy(pack.directory(), copy);
        write(copy, "records.jsonl", lines(copy, "records.jsonl").subList(1, 9));
        write(copy, "proofs.jsonl", lines(copy, "proofs.jsonl").subList(1, 9));
        forge(copy);

        assertThat(dossier.verifier().verify(copy).findings()).isEmpty();
        assertThat(dossier.verifier().expecting(pack.digest()).verify(copy).findings())
                .extracting(Finding::code)
                .containsExactly("PACK-MANIFEST");
    }

    @Test
    void a_checkpoint_counts_if_a_trusted_key_signed_it_and_it_is_the_one_of_the_records() throws IOException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder.resolve("firm"));
        List<CheckpointKey> keys = List.of(dossier.signer.key());
        EvidencePack pack = dossier.packs().export(day(AUDITOR), folder.resolve("pack"), ANN);
        Checkpoint checkpoint = pack.checkpoint().checkpoint();
        KeyPairSigner stranger = KeyPairSigner.generate("trail-key");
        Checkpoint other = new Checkpoint("trail", checkpoint.size(), Hash.sha256("other".getBytes(UTF_8)));

        assertThat(after(pack, keys, copy -> sign(copy, SignedCheckpoint.sign(checkpoint, stranger))))
                .containsExactly("PACK-CHECKPOINT checkpoint.txt");
        assertThat(after(pack, keys, copy -> sign(copy, SignedCheckpoint.sign(other, dossier.signer))))
                .hasSize(9)
                .allMatch(fault -> fault.startsWith("PACK-RECORD"));
        assertThat(after(pack, keys, copy -> {
                    Files.writeString(copy.resolve("checkpoint.txt"), "none");
                    forge(copy);
                }))
                .hasSize(10)
                .contains("PACK-CHECKPOINT checkpoint.txt");
        assertThat(PackVerifier.of(List.of()).verify(pack.directory()).findings())
                .extracting(Finding::code)
                .containsExactly("PACK-CHECKPOINT");
    }

    private static void sign(Path copy, SignedCheckpoint signed) throws IOException {
        Files.writeString(copy.resolve("checkpoint.txt"), signed.text());
        forge(copy);
    }

    @Test
    void a_manifest_leads_nowhere_else() throws IOException {
        Dossier dossier = new Dossier(Dossier.Where.FILES, folder.resolve("firm"));
        EvidencePack pack = dossier.packs().export(day(AUDITOR), folder.resolve("pack"), ANN);

        for (String path : List.of("../secret", "/etc/passwd", "a/../../b", "", "a\u0000b")) {
            assertThat(after(pack, List.of(dossier.signer.key()), copy -> {
                        Map<String, Object> manifest = new HashMap<>(manifest(copy));
                        List<Object> files = new ArrayList<>((List<?>) manifest.get("files"));
                        files.add(Map.of(
                                "path",
                                path,
                                "bytes",
                                "0",
                                "sha256",
                                Hash.sha256().hex()));
                        manifest.put("files", files);
                        Files.write(copy.resolve("manifest.json"), CanonicalJson.write(manifest));
                    }))
                    .containsExactly("PACK-MANIFEST manifest.json");
        }
    }

    private void assertThatTheScriptAgrees() throws IOException, InterruptedException {
        Path input = Files.write(
                folder.resolve("cases"), cases.stream().map(Path::toString).toList());
        Path output = folder.resolve("found");
        Process python;
        try {
            python = new ProcessBuilder("python3", SCRIPT.toString(), "-")
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 here");
            throw e;
        }
        assertThat(python.waitFor()).isZero();
        List<List<String>> said = Files.readAllLines(output).stream()
                .map(line -> List.of(line.split(";")))
                .toList();
        System.out.println(cases.size() + " packs, of which "
                + said.stream().filter(line -> line.get(0).startsWith("SOUND")).count() + " sound by the script");
        for (int i = 0; i < said.size(); i++) {
            // The script leaves signatures to others.
            assertThat(withoutSignatures(said.get(i)))
                    .as(cases.get(i).toString())
                    .containsExactlyInAnyOrderElementsOf(withoutSignatures(found.get(i)));
        }
    }

    private static List<String> withoutSignatures(List<String> faults) {
        return faults.stream()
                .filter(fault -> !fault.equals("PACK-CHECKPOINT checkpoint.txt"))
                .toList();
    }
}
