package dev.assay.governance.access;

import static dev.assay.governance.access.World.NOON;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.jdbc.Databases;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.jdbc.Pool;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PersonaId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Prints how long a check takes with 100,000 grants in a store: 1,000 people with 100 grants each. Databases lend connections from
 * a pool, as those of hosts do. The first round is for the compiler.
 */
public final class AccessSpeed {
    private static final int PEOPLE = 1_000;
    private static final int ASSETS = 100;
    private static final int ROUNDS = 4;

    private AccessSpeed() {}

    /**
     * Runs.
     *
     * @param arguments the store, {@code MEMORY} unless given, and how many checks of each sort a round has, 25,000 unless given,
     *     which is the most
     * @throws Exception if there is no such database
     */
    public static void main(String... arguments) throws Exception {
        String name = arguments.length > 0 ? arguments[0] : "MEMORY";
        int checks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PEOPLE * ASSETS / ROUNDS;
        World world = world(name);
        for (int asset = 0; asset < ASSETS; asset++) {
            world.asset("taxi/a" + asset, Classification.INTERNAL);
        }
        for (int person = 0; person < PEOPLE; person++) {
            world.human("p" + person);
            world.assign("p" + person, "engineer");
            grants(world, "p" + person);
        }
        System.out.printf("%s, %,d checks of each sort in a round%n", name, checks);
        List<Integer> uses = uses();
        for (int round = 0; round < ROUNDS; round++) {
            System.out.println(round == 0 ? "round 0, to warm up" : "round " + round);
            List<Integer> some = uses.subList(round * checks, (round + 1) * checks);
            print("allowed and recorded, as each first use is", measure(world, some, "read"));
            print("allowed and counted, as further uses are", measure(world, some, "read"));
            print("denied and recorded", measure(world, some, "write"));
        }
    }

    private static World world(String name) throws Exception {
        if (name.equals("MEMORY")) {
            return new World();
        }
        DataSource pooled = new Pool(Databases.valueOf(name).create()).dataSource();
        return new World(AccessSettings.ofDefaults(new PersonaId("security")), new AccessHooks() {}, clock -> {
            JdbcStore store = JdbcStore.open(pooled, "main", clock);
            return Map.entry(store.log(), store);
        });
    }

    /** Returns every grant once, in an order that is the same each time. */
    private static List<Integer> uses() {
        List<Integer> uses =
                IntStream.range(0, PEOPLE * ASSETS).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(uses, new Random(7));
        return uses;
    }

    private static void grants(World world, String person) {
        ActingAs who = ActingAs.of(person, "engineer");
        world.store.change(change -> {
            for (int asset = 0; asset < ASSETS; asset++) {
                change.insert(AccessKinds.GRANT, grant(who, "taxi/a" + asset));
            }
            change.record(AuditEvent.of("config.changed", Actor.of("seo"), Subject.of("principal", person)));
            return who;
        });
    }

    private static Grant grant(ActingAs who, String asset) {
        return new Grant(
                new GrantId(who.principal() + "/" + asset),
                new RequestDraft.Party(who, who.principal(), List.of(), Optional.empty()),
                new Scope(Set.of(new AssetId(asset)), Set.of("read"), Environment.PROD),
                new Window(NOON, NOON.plus(Duration.ofHours(8))),
                new Grant.Basis("data-access@1", Grant.Method.POLICY, NOON, NOON, 0, List.of(), Optional.empty()),
                Grant.Status.ISSUED,
                Set.of(),
                Optional.empty());
    }

    private static long[] measure(World world, List<Integer> uses, String action) {
        long[] nanos = new long[uses.size()];
        for (int i = 0; i < nanos.length; i++) {
            AccessQuery query = AccessQuery.of(
                    ActingAs.of("p" + uses.get(i) / ASSETS, "engineer"),
                    action,
                    "taxi/a" + uses.get(i) % ASSETS,
                    Environment.PROD);
            long start = System.nanoTime();
            world.access.check(query);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void print(String what, long[] nanos) {
        System.out.printf(
                "  %-42s p50 %7.1f µs   p99 %7.1f µs   p99.9 %7.1f µs%n",
                what, at(nanos, 500), at(nanos, 990), at(nanos, 999));
    }

    private static double at(long[] nanos, int perMille) {
        return nanos[(int) ((long) nanos.length * perMille / 1_000)] / 1e3;
    }
}
