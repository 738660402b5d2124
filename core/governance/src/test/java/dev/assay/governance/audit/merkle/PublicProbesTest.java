package dev.assay.governance.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.governance.audit.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The public probes of the transparency-dev Merkle library (Apache-2.0), most of which must be refused. */
class PublicProbesTest {
    private static final Path FILE =
            Path.of(System.getProperty("assay.shared", "../../../shared"), "vectors", "merkle-probes.json");
    private static final Pattern PROBE = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern FIELD =
            Pattern.compile("\"(\\w+)\":\\s*(\"[^\"]*\"|\\[[^\\]]*\\]|[\\w.]+)", Pattern.DOTALL);

    private static List<Probe> probes(String kind) throws IOException {
        assumeTrue(Files.exists(FILE), () -> "no file " + FILE);
        Matcher found = PROBE.matcher(Files.readString(FILE));
        List<Probe> probes = new ArrayList<>();
        while (found.find()) {
            Probe probe = new Probe(found.group());
            if (probe.field("id").startsWith("\"" + kind + "/")) {
                probes.add(probe);
            }
        }
        return probes;
    }

    /** One probe, as text. */
    private record Probe(String json) {
        String field(String name) {
            Matcher field = FIELD.matcher(json);
            while (field.find()) {
                if (field.group(1).equals(name)) {
                    return field.group(2);
                }
            }
            throw new IllegalArgumentException(name + " in " + json);
        }

        long number(String name) {
            return Long.parseUnsignedLong(field(name));
        }

        Hash hash(String name) {
            return hash64(field(name));
        }

        List<Hash> path() {
            return Arrays.stream(
                            field("proof").replaceAll("[\\[\\]\\s]|null", "").split(","))
                    .filter(text -> !text.isEmpty())
                    .map(Probe::hash64)
                    .toList();
        }

        /** Where a probe has words instead of a hash, their hash stands for them. */
        private static Hash hash64(String quoted) {
            byte[] bytes = Base64.getDecoder().decode(quoted.replace("\"", ""));
            boolean words = bytes.length > 0 && bytes.length < Hash.LENGTH;
            return words ? Hash.sha256(bytes) : Hash.of(bytes);
        }

        boolean isWrong() {
            return field("wantErr").equals("true");
        }
    }

    private static List<String> misjudged(List<Probe> probes, Predicate<Probe> proves) {
        return probes.stream()
                .filter(probe -> accepts(probe, proves) == probe.isWrong())
                .map(Probe::json)
                .toList();
    }

    /** What is no hash at all is refused before a proof is made of it. */
    private static boolean accepts(Probe probe, Predicate<Probe> proves) {
        try {
            return proves.test(probe);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void every_inclusion_probe_gets_its_verdict() throws IOException {
        List<Probe> probes = probes("inclusion");

        List<String> misjudged = misjudged(
                probes,
                probe -> new InclusionProof(probe.number("leafIdx"), probe.number("treeSize"), probe.path())
                        .proves(probe.hash("leafHash"), probe.hash("root")));

        assertThat(misjudged).isEmpty();
        assertThat(probes).hasSize(69);
    }

    @Test
    void every_consistency_probe_gets_its_verdict() throws IOException {
        List<Probe> probes = probes("consistency");

        List<String> misjudged = misjudged(
                probes,
                probe -> new ConsistencyProof(probe.number("size1"), probe.number("size2"), probe.path())
                        .proves(probe.hash("root1"), probe.hash("root2")));

        assertThat(misjudged).isEmpty();
        assertThat(probes).hasSize(66);
    }
}
