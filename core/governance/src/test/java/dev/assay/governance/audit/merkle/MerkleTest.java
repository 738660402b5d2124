package dev.assay.governance.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The leaves and roots are those that implementations of RFC 6962 publish; proofs.txt says where it comes from. */
class MerkleTest {
    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
            .toList();
    private static final MerkleTree TREE = new MerkleTree((from, to) -> LEAVES.subList((int) from, (int) to).stream());

    private static List<List<String>> lines(String kind) throws IOException {
        try (InputStream file = MerkleTest.class.getResourceAsStream("proofs.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(kind + " "))
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        }
    }

    static List<List<String>> sizes() throws IOException {
        return lines("size");
    }

    static List<List<String>> inclusions() throws IOException {
        return lines("inclusion");
    }

    static List<List<String>> consistencies() throws IOException {
        return lines("consistency");
    }

    private static List<Hash> path(List<String> line) {
        return line.stream().skip(3).map(Hash::parseHex).toList();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void roots_are_the_published_ones(List<String> line) {
        int size = Integer.parseInt(line.get(1));
        MerkleRange range = MerkleRange.empty();

        LEAVES.subList(0, size).forEach(range::append);

        assertThat(range.root()).hasToString(line.get(2));
        assertThat(TREE.root(size)).hasToString(line.get(2));
        assertThat(MerkleRange.of(range.size(), range.hashes()).root()).hasToString(line.get(2));
    }

    @ParameterizedTest
    @MethodSource("inclusions")
    void inclusion_proofs_are_those_of_the_definition(List<String> line) {
        int index = Integer.parseInt(line.get(1));
        int size = Integer.parseInt(line.get(2));

        InclusionProof proof = TREE.inclusion(index, size);

        assertThat(proof.path()).isEqualTo(path(line));
        assertThat(proof.proves(LEAVES.get(index), TREE.root(size))).isTrue();
        for (int other = 0; other < 8; other++) {
            assertThat(new InclusionProof(other, size, proof.path()).proves(LEAVES.get(index), TREE.root(size)))
                    .isEqualTo(other == index);
        }
        for (List<Hash> changed : changed(proof.path())) {
            assertThat(new InclusionProof(index, size, changed).proves(LEAVES.get(index), TREE.root(size)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("consistencies")
    void consistency_proofs_are_those_of_the_definition(List<String> line) {
        int first = Integer.parseInt(line.get(1));
        int second = Integer.parseInt(line.get(2));

        ConsistencyProof proof = TREE.consistency(first, second);

        assertThat(proof.path()).isEqualTo(path(line));
        assertThat(proof.proves(TREE.root(first), TREE.root(second))).isTrue();
        assertThat(proof.proves(TREE.root(first), Hash.sha256())).isFalse();
        assertThat(proof.proves(Hash.sha256(), TREE.root(second))).isFalse();
        for (List<Hash> changed : changed(proof.path())) {
            assertThat(new ConsistencyProof(first, second, changed).proves(TREE.root(first), TREE.root(second)))
                    .isFalse();
        }
    }

    /** Returns the path with one more hash, one less, and each one altered. */
    private static List<List<Hash>> changed(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i <= path.size(); i++) {
            List<Hash> more = new ArrayList<>(path);
            more.add(i, LEAVES.get(0));
            all.add(more);
        }
        for (int i = 0; i < path.size(); i++) {
            List<Hash> less = new ArrayList<>(path);
            less.remove(i);
            all.add(less);
            List<Hash> altered = new ArrayList<>(path);
            byte[] bytes = path.get(i).bytes();
            bytes[i] ^= 1;
            altered.set(i, Hash.of(bytes));
            all.add(altered);
        }
        return all;
    }

    @Test
    void nothing_is_proved_of_leaves_that_are_not_there() {
        assertThatThrownBy(() -> TREE.inclusion(8, 8)).hasMessage("index must be in [0, 8), but was 8");
        assertThatThrownBy(() -> TREE.consistency(0, 8)).hasMessage("first must be in [1, 8], but was 0");
        assertThatThrownBy(() -> MerkleRange.of(3, List.of()))
                .hasMessage("range of 3 leaves must have 2 hashes, but had 0");
    }
}
