package dev.assay.governance.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import org.junit.jupiter.api.Test;

class LogRootsTest {
    private final FakeSource log = FakeSource.of(10);

    @Test
    void a_root_is_that_of_the_records_there_were_and_no_more_are_read() {
        Hash first = log.chained.get(0).leaf();
        Hash second = log.chained.get(1).leaf();

        assertThat(LogRoots.at(log, 0)).isEqualTo(Hash.sha256());
        assertThat(LogRoots.at(log, 1)).isEqualTo(first);
        // RFC 6962: a byte 1 and the two hashes.
        assertThat(LogRoots.at(log, 2)).isEqualTo(Hash.sha256(new byte[] {1}, first.bytes(), second.bytes()));
        assertThat(log.visited).isEqualTo(3);
        assertThat(LogRoots.at(log, 5)).isEqualTo(log.range(5).root());
        assertThat(LogRoots.treeAt(log, 10).hashes()).isEqualTo(log.range(10).hashes());
    }

    @Test
    void a_log_of_fewer_records_never_had_that_root() {
        assertThatThrownBy(() -> LogRoots.at(log, 11))
                .isInstanceOf(AuditException.class)
                .hasMessage("log must have 11 records, but has 10");
    }

    @Test
    void what_cannot_be_read_has_no_root() {
        log.damage = new DamagedException(11, "no frame");

        assertThatThrownBy(() -> LogRoots.at(log, 11))
                .isInstanceOf(AuditException.class)
                .hasMessage("root at 11 records could not be computed")
                .hasCause(log.damage);
    }

    @Test
    void roots_from_the_last_pruned_record_on_are_known() {
        FakeSource pruned = PrunedSource.pruned(KeyPairSigner.generate("trail-key"));

        assertThat(LogRoots.at(pruned, 6)).isEqualTo(pruned.range(6).root());
        assertThat(LogRoots.at(pruned, 8)).isEqualTo(pruned.range(8).root());
        assertThatThrownBy(() -> LogRoots.at(pruned, 5))
                .isInstanceOf(AuditException.class)
                .hasMessage("root at 5 records could not be computed, because records 1 to 6 were pruned");
    }
}
