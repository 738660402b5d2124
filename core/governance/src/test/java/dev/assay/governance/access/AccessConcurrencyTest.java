package dev.assay.governance.access;

import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestId;
import dev.assay.governance.access.grant.Review;
import dev.assay.governance.access.policy.AccessSettings;
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

    private World world = new World();
    private final Queue<RequestId> requests = new ConcurrentLinkedQueue<>();
    private final Queue<GrantId> revoked = new ConcurrentLinkedQueue<>();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong conflicts = new AtomicLong();
    private final AtomicLong allowedAfterRevocation = new AtomicLong();

    @Test
    void no_grant_is_without_valid_approvals_and_no_record_is_lost() throws Exception {
        run();

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
        ActingAs who = ActingAs.of("p" + random.nextInt(PEOPLE), "engineer");
        try {
            switch (random.nextInt(6)) {
                case 0 ->
                    requests.add(world.submit(world.asking(who)
                                    .to(random.nextBoolean() ? "read" : "write")
                                    .build())
                            .id());
                case 1, 2 -> approve(random);
                case 3 -> revoke(random);
                default -> check(who);
            }
        } catch (FindingsException e) {
            assertThat(e.findings()).isNotEmpty();
        } catch (ConflictException e) {
            conflicts.incrementAndGet();
        }
        done.incrementAndGet();
    }

    private void approve(Random random) {
        RequestId id = requests.poll();
        if (id != null) {
            ActingAs by = random.nextBoolean() ? LEE : PARK;
            AccessRequest.Status status = world.access
                    .approvals()
                    .approve(id, by, REASON)
                    .request()
                    .progress()
                    .status();
            if (status == AccessRequest.Status.PENDING) {
                requests.add(id);
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

    private void check(ActingAs who) {
        Set<GrantId> gone = new HashSet<>(revoked);
        AccessDecision decision = world.access.check(AccessQuery.of(who, "read", "taxi/trips", Environment.PROD));
        if (decision.allow() && gone.contains(decision.grantId().orElseThrow())) {
            allowedAfterRevocation.incrementAndGet();
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
                            .filter(review -> review.effect() == Review.Effect.COUNTED)
                            .map(review -> review.by().as().principal().value())
                            .collect(Collectors.toSet()));
            assertThat(request.progress().status()).isEqualTo(AccessRequest.Status.APPROVED);
            assertThat(approvers)
                    .hasSize(grant.scope().actions().contains("write") ? 2 : 1)
                    .doesNotContain(grant.party().holder().principal().value())
                    .isSubsetOf("lee", "park");
        }
    }

    private void assertRecordsAreWhole() {
        List<AuditRecord> records;
        try (var all = world.log.read(1)) {
            records = all.toList();
        }
        for (int i = 0; i < records.size(); i++) {
            assertThat(records.get(i).seq()).isEqualTo(i + 1);
        }
        Map<String, Long> counts = records.stream()
                .collect(Collectors.groupingBy(added -> added.event().type(), Collectors.counting()));
        assertThat(counts.get("grant.issued")).isEqualTo(world.grants());
        assertThat(counts.get("grant.revoked")).isEqualTo(revoked.size());
    }
}
