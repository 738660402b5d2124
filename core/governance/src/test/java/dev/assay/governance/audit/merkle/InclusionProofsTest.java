package dev.assay.governance.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Hash;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The proofs are those of {@link MerkleTree}, which are held against published ones. */
class InclusionProofsTest {
    private static final List<Hash> LEAVES = IntStream.range(0, 70)
            .mapToObj(i -> Hash.leaf(ByteBuffer.allocate(4).putInt(i).array()))
            .toList();
    private static final MerkleTree TREE = new MerkleTree((from, to) -> LEAVES.subList((int) from, (int) to).stream());

    @Test
    void proves_each_leaf_of_each_tree_in_one_pass() {
        for (int size = 0; size <= LEAVES.size(); size++) {
            InclusionProofs proofs = new InclusionProofs();
            LEAVES.subList(0, size).forEach(proofs::track);

            InclusionProofs.Proved proved = proofs.finish();

            assertThat(proved.root()).isEqualTo(TREE.root(size));
            assertThat(proved.proofs()).hasSize(size);
            for (long index = 0; index < size; index++) {
                assertThat(proved.proofs().get(index)).isEqualTo(TREE.inclusion(index, size));
                assertThat(proved.proofs().get(index).proves(LEAVES.get((int) index), proved.root()))
                        .isTrue();
            }
        }
    }

    @Test
    void keeps_the_paths_of_those_leaves_alone_that_are_wanted() {
        InclusionProofs proofs = new InclusionProofs();
        for (int i = 0; i < 70; i++) {
            if (i % 9 == 4) {
                proofs.track(LEAVES.get(i));
            } else {
                proofs.append(LEAVES.get(i));
            }
        }

        InclusionProofs.Proved proved = proofs.finish();

        assertThat(proved.proofs().keySet()).containsExactly(4L, 13L, 22L, 31L, 40L, 49L, 58L, 67L);
        proved.proofs().forEach((index, proof) -> assertThat(proof).isEqualTo(TREE.inclusion(index, 70)));
    }
}
