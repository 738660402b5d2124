package dev.assay.governance.access;

import static dev.assay.governance.access.World.NOON;

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

/** Prints how long a check takes with 100,000 grants in memory: 1,000 people with 100 grants each. */
public final class AccessSpeed {
    private static final int PEOPLE = 1_000;
    private static final int ASSETS = 100;
    private static final int CHECKS = 200_000;

    private AccessSpeed() {}

    /**
     * Runs.
     *
     * @param arguments not looked at
     */
    public static void main(String... arguments) {
        World world = new World();
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
            print("allowed", measure(world, random, "read", "taxi/a"));
            print("denied and recorded", measure(world, random, "write", "taxi/a"));
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

    private static long[] measure(World world, Random random, String action, String prefix) {
        long[] nanos = new long[CHECKS];
        for (int i = 0; i < CHECKS; i++) {
            AccessQuery query = AccessQuery.of(
                    ActingAs.of("p" + random.nextInt(PEOPLE), "engineer"),
                    action,
                    prefix + random.nextInt(ASSETS),
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
                what, nanos[CHECKS / 2] / 1e3, nanos[CHECKS * 99 / 100] / 1e3, nanos[CHECKS * 999 / 1_000] / 1e3);
    }
}
