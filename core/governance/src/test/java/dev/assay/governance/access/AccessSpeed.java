package dev.assay.governance.access;

import static dev.assay.governance.access.World.NOON;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.Environment;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Prints how long a check takes with 100,000 grants in a store: 1,000 people with 100 grants each. */
public final class AccessSpeed {
    private static final int PEOPLE = 1_000;
    private static final int ASSETS = 100;

    private AccessSpeed() {}

    /**
     * Runs.
     *
     * @param arguments the store, {@code MEMORY} unless given, and how many checks a round has, 200,000 unless given
     */
    public static void main(String... arguments) {
        Stores stores = arguments.length > 0 ? Stores.valueOf(arguments[0]) : Stores.MEMORY;
        int checks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        World world = new World(stores);
        for (int asset = 0; asset < ASSETS; asset++) {
            world.asset("taxi/a" + asset, Classification.INTERNAL);
            world.asset("taxi/r" + asset, Classification.RESTRICTED);
        }
        for (int person = 0; person < PEOPLE; person++) {
            world.human("p" + person);
            world.assign("p" + person, "engineer");
            grants(world, "p" + person);
        }
        Random random = new Random(7);
        for (int round = 0; round < 3; round++) {
            print("allowed", measure(world, random, "read", new long[checks]));
            print("denied and recorded", measure(world, random, "write", new long[checks]));
        }
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

    private static long[] measure(World world, Random random, String action, long[] nanos) {
        for (int i = 0; i < nanos.length; i++) {
            AccessQuery query = AccessQuery.of(
                    ActingAs.of("p" + random.nextInt(PEOPLE), "engineer"),
                    action,
                    "taxi/a" + random.nextInt(ASSETS),
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
                "%-20s p50 %6.1f µs   p99 %6.1f µs   p99.9 %6.1f µs%n",
                what, at(nanos, 500), at(nanos, 990), at(nanos, 999));
    }

    private static double at(long[] nanos, int perMille) {
        return nanos[(int) ((long) nanos.length * perMille / 1_000)] / 1e3;
    }
}
