package dev.assay.governance.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.jdbc.Databases;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.jdbc.Pool;
import dev.assay.governance.jdbc.Statements;
import dev.assay.governance.people.PersonaId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements a check makes, which unlike its time is the same on every machine. */
class AccessStatementsTest {
    /**
     * Where the log stands; what is forbidden to kim, and to all; kim, the persona, the assignments; the asset; the grants; the
     * policy of the grant; the zone in which its end is told.
     */
    private static final int ALLOWED = 10;

    /** All but the policy and the zone, and whether a request waits for an answer, or an emergency for a second person. */
    private static final int DENIED = 10;

    /** The log is locked, and where it stands is asked anew; the record is put in, and where the log stands. */
    private static final int RECORDED = 4;

    /** Without where the log stands, which its lock has asked. */
    private static final int ALLOWED_AGAIN = ALLOWED - 1;

    /** Who was denied, and in which version of the persona. */
    private static final int ACTOR = 2;

    @ParameterizedTest
    @EnumSource
    void a_check_reads_nothing_twice(Databases database) throws Exception {
        Statements statements = new Statements(database.create());
        try (Pool pool = new Pool(statements.dataSource())) {
            World world =
                    new World(AccessSettings.ofDefaults(new PersonaId("security")), new AccessHooks() {}, clock -> {
                        JdbcStore store = JdbcStore.open(pool.dataSource(), "main", clock);
                        return Map.entry(store.log(), store);
                    });
            world.granted(world.asking(World.KIM).build());
            statements.taken();

            assertThat(world.check(World.KIM).allow()).isTrue();
            List<String> first = ours(statements);
            assertThat(world.check(World.KIM).allow()).isTrue();
            List<String> further = ours(statements);
            assertThat(world.check(World.KIM, "write", "taxi/trips").allow()).isFalse();
            List<String> denied = ours(statements);

            assertThat(first).hasSize(ALLOWED + ALLOWED_AGAIN + RECORDED);
            assertThat(further).hasSize(ALLOWED);
            assertThat(denied).hasSize(DENIED + ACTOR + RECORDED);
        }
    }

    /** Databases differ in how transactions begin and end. */
    private static List<String> ours(Statements statements) {
        return statements.taken().stream().filter(sql -> sql.contains("assay_")).toList();
    }
}
