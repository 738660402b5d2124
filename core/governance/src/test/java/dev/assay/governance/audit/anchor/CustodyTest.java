package dev.assay.governance.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Hash;
import dev.assay.quality.finding.Finding;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustodyTest {
    private static final Custody LOG = new Custody("main", "db-1", Set.of("app", "dba"));
    private static final Custody OTHERS = new Custody("archive", "bucket-9", Set.of("auditor"));

    @Test
    void a_sink_elsewhere_that_others_hold_is_enough() {
        assertThat(Custody.check(LOG, List.of(new Custody("file", "db-1", Set.of("app")), OTHERS)))
                .isEmpty();
        assertThat(Custody.check(LOG, List.of(new Custody("shared", "bucket-9", Set.of("app", "auditor")))))
                .isEmpty();
    }

    @Test
    void sod_6_warns_where_who_writes_the_log_alone_holds_the_sinks() {
        assertThat(Custody.check(LOG, List.of(new Custody("archive", "bucket-9", Set.of("dba")))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("SOD-6");
                    assertThat(found.level()).isEqualTo(Finding.Level.WARNING);
                    assertThat(found.message().en()).contains("main", "archive");
                });
    }

    @Test
    void sod_6_warns_where_the_sinks_lie_beside_the_log_or_there_are_none() {
        assertThat(Custody.check(LOG, List.of(new Custody("file", "db-1", Set.of("auditor")))))
                .extracting(Finding::code)
                .containsExactly("SOD-6");
        assertThat(Custody.check(LOG, List.of())).extracting(Finding::code).containsExactly("SOD-6");
    }

    @Test
    void every_checkpoint_tells_whether_somebody_else_holds_it() {
        KeyPairSigner signer = KeyPairSigner.generate("trail-key");
        AnchorSink sink = new CallbackAnchor("mail", checkpoint -> {});
        Anchoring anchoring = new Anchoring("trail", signer, List.of(sink), Clock.systemUTC());
        Custody beside = new Custody("file", "db-1", Set.of("app"));

        assertThat(made(anchoring)).containsExactly("SOD-6");
        assertThat(made(anchoring.heldBy(LOG, List.of(beside)))).containsExactly("SOD-6");
        assertThat(made(anchoring.heldBy(LOG, List.of(beside, OTHERS)))).isEmpty();
        assertThat(made(anchoring.heldBy(LOG, List.of(OTHERS)).succeeding(List.of())))
                .isEmpty();
    }

    private static List<String> made(Anchoring anchoring) {
        return anchoring.anchor(0, size -> Hash.sha256()).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
