package dev.assay.governance.access;

import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestBuilder;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.RequestId;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import dev.assay.governance.jdbc.Databases;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.jdbc.Pool;
import dev.assay.governance.people.Environment;
import dev.assay.governance.store.ConflictException;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 64 threads ask, approve, revoke and check; set {@code assay.access.seconds} for a longer run. */
class AccessConcurrencyTest {
    private static final int THREADS = 64;
    private static final int PEOPLE = 8;
    private static final long SECONDS = Long.getLong("assay.access.seconds", 3);

    /** An internal and a restricted one. */
    private static final List<String> ASSETS = List.of("taxi/trips", "taxi/people");

    private static final Set<String> OWNERS = Set.of("lee", "park", "p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7");

    private World world = new World();
    private final Queue<RequestId> requests = new ConcurrentLinkedQueue<>();
    private final Queue<GrantId> revoked = new ConcurrentLinkedQueue<>();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong conflicts = new AtomicLong();
    private final AtomicLong allowedAfterRevocation = new AtomicLong();
    private final AtomicLong refusedAsInvolved = new AtomicLong();
    private final Map<GrantId, AtomicLong> allowed = new ConcurrentHashMap<>();

    @Test
    void no_grant_is_without_valid_approvals_and_no_record_is_lost() throws Exception {
        run();

        // Else nothing was shown: the involved tried, and what was granted was used.
        assertThat(refusedAsInvolved).hasPositiveValue();
        assertThat(allowed).isNotEmpty();
        assertThat(MemoryStore.replay(world.log, world.clock).snapshot()).isEqualTo(world.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void nor_in_a_database(Databases database) throws Exception {
        try (Pool pool = new Pool(database.create())) {
            JdbcStore[] opened = new JdbcStore[1];
            world = new World(AccessSettings.ofDefaults(SEO.persona()), new AccessHooks() {}, clock -> {
                opened[0] = JdbcStore.open(pool.dataSource(), "main", clock);
                return Map.entry(opened[0].log(), opened[0]);
            });

            run();

            assertThat(MemoryStore.replay(world.log, world.clock).snapshot()).isEqualTo(world.store.snapshot());
            assertThat(Verifier.of(world.clock).verify(opened[0].log().source()))
                    .isInstanceOf(Verification.IntactUnanchoredTail.class);
        }
    }

    private void run() throws Exception {
        for (int person = 0; person < PEOPLE; person++) {
            world.human("p" + person);
            world.assign("p" + person, "engineer");
            world.assign("p" + person, "owner");
            world.agent("a" + person, "p" + person);
            world.assign("a" + person, "robot");
        }
        world.granted(world.asking(World.KIM).build());
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> futures = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            futures.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    step(random);
                }
            }));
        }
        for (Future<?> future : futures) {
            future.get();
        }
        threads.shutdown();

        System.out.println(done + " access commands from " + THREADS + " threads in " + SECONDS + " s, grants "
                + world.grants() + ", records " + world.log.size() + ", given up after conflicts " + conflicts);
        assertThat(allowedAfterRevocation).hasValue(0);
        assertGrantsAreApproved();
        assertRecordsAreWhole();
    }

    private void step(Random random) {
        int person = random.nextInt(PEOPLE);
        ActingAs who =
                random.nextInt(4) == 0 ? ActingAs.of("a" + person, "robot") : ActingAs.of("p" + person, "engineer");
        try {
            switch (random.nextInt(6)) {
                case 0 -> requests.add(world.submit(draft(who, random)).id());
                case 1, 2 -> approve(random);
                case 3 -> revoke(random);
                default -> check(who, ASSETS.get(random.nextInt(2)));
            }
        } catch (FindingsException e) {
            assertThat(e.findings()).isNotEmpty();
        } catch (ConflictException e) {
            conflicts.incrementAndGet();
        }
        done.incrementAndGet();
    }

    private RequestDraft draft(ActingAs who, Random random) {
        RequestBuilder asking = world.asking(who).on(ASSETS.get(random.nextInt(2)));
        return isAgent(who)
                ? asking.inRun("run-" + who.principal(), "sql").build()
                : asking.to(random.nextBoolean() ? "read" : "write").build();
    }

    private static boolean isAgent(ActingAs who) {
        return who.persona().equals(World.BOT.persona());
    }

    /** Whoever owns data answers, and so do those who asked and those who sponsor the agent that did. */
    private void approve(Random random) {
        RequestId id = requests.poll();
        if (id != null) {
            ActingAs by = random.nextInt(3) == 0
                    ? ActingAs.of("p" + random.nextInt(PEOPLE), "owner")
                    : random.nextBoolean() ? LEE : PARK;
            try {
                AccessRequest.Status status = world.access
                        .approvals()
                        .approve(id, by, REASON)
                        .request()
                        .progress()
                        .status();
                if (status == AccessRequest.Status.PENDING) {
                    requests.add(id);
                }
            } catch (FindingsException e) {
                if (e.has("SOD-1")) {
                    refusedAsInvolved.incrementAndGet();
                    requests.add(id);
                }
            }
        }
    }

    private void revoke(Random random) {
        List<Stored<Grant>> live = world.store.read(reader -> reader.findBy(AccessKinds.GRANT, "by-status", "open"));
        if (!live.isEmpty()) {
            Grant grant = live.get(random.nextInt(live.size())).value();
            world.access.grants().revoke(grant.id(), SEO, REASON);
            revoked.add(grant.id());
        }
    }

    private void check(ActingAs who, String asset) {
        AccessQuery query = AccessQuery.of(who, "read", asset, Environment.PROD);
        Set<GrantId> gone = new HashSet<>(revoked);
        AccessDecision decision =
                world.access.check(isAgent(who) ? query.inRun("run-" + who.principal(), "sql") : query);
        if (decision.allow()) {
            GrantId grant = decision.grantId().orElseThrow();
            allowed.computeIfAbsent(grant, id -> new AtomicLong()).incrementAndGet();
            if (gone.contains(grant)) {
                allowedAfterRevocation.incrementAndGet();
            }
        }
    }

    private void assertGrantsAreApproved() {
        List<Grant> grants = world.store.read(reader ->
                reader.all(AccessKinds.GRANT).stream().map(Stored::value).toList());
        assertThat(grants).isNotEmpty();
        for (Grant grant : grants) {
            AccessRequest request = world.access
                    .requests()
                    .find(new RequestId(grant.id().value()))
                    .orElseThrow();
            Set<String> approvers = world.store.read(reader ->
                    reader.findBy(AccessKinds.REVIEW, "by-request", grant.id().value()).stream()
                            .map(Stored::value)
                            .filter(review -> review.effect() == AccessReview.Effect.COUNTED)
                            .map(review -> review.by().as().principal().value())
                            .collect(Collectors.toSet()));
            assertThat(request.progress().status()).isEqualTo(AccessRequest.Status.APPROVED);
            String holder = grant.party().holder().principal().value();
            boolean two = grant.scope().actions().contains("write") || isRestricted(grant);
            assertThat(approvers)
                    .hasSize(two ? 2 : 1)
                    .doesNotContain(holder, holder.replace('a', 'p'))
                    .isSubsetOf(OWNERS);
        }
    }

    private static boolean isRestricted(Grant grant) {
        return grant.scope().resources().contains(new AssetId("taxi/people"));
    }

    /** Nothing was allowed without a record: each use of what is restricted has its own, of the rest the first has one. */
    private void assertUsesAreRecorded(List<AuditRecord> records) {
        Map<String, Long> used = records.stream()
                .filter(added -> added.event().type().equals("grant.used"))
                .collect(Collectors.groupingBy(added -> added.event().subject().id(), Collectors.counting()));
        assertThat(used.keySet())
                .isEqualTo(allowed.keySet().stream().map(GrantId::value).collect(Collectors.toSet()));
        allowed.forEach((id, uses) -> {
            if (isRestricted(world.grant(id))) {
                assertThat(used).containsEntry(id.value(), uses.get());
            } else {
                assertThat(used.get(id.value())).isBetween(1L, uses.get());
            }
        });
    }

    private void assertRecordsAreWhole() {
        List<AuditRecord> records;
        try (var all = world.log.read(1)) {
            records = all.toList();
        }
        for (int i = 0; i < records.size(); i++) {
            assertThat(records.get(i).seq()).isEqualTo(i + 1);
        }
        assertUsesAreRecorded(records);
        Map<String, Long> counts = records.stream()
                .collect(Collectors.groupingBy(added -> added.event().type(), Collectors.counting()));
        assertThat(counts.get("grant.issued")).isEqualTo(world.grants());
        assertThat(counts.get("grant.revoked")).isEqualTo(revoked.size());
    }
}
