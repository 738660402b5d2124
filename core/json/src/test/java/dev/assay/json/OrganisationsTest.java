package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.access.Access;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.organisation.Organisation;
import dev.assay.governance.organisation.OrganisationProposal;
import dev.assay.governance.organisation.OrganisationVersion;
import dev.assay.governance.organisation.Organisations;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.Accountability;
import dev.assay.governance.raci.ActivityId;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OrganisationsTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(MARCH, ZoneOffset.UTC);
    private static final Actor KIM = Actor.of("kim");
    private static final Actor LEE = Actor.of("lee");

    private final MemoryAuditLog log = new MemoryAuditLog(CLOCK);
    private final MemoryStore store = MemoryStore.replay(log, CLOCK);
    private final Organisations organisations = new Organisations(store, List.of(), List.of());

    private static Organisation edited(String from, String to) throws IOException {
        String yaml = ErrorsTest.resource("organisation.yaml")
                .replace("profile:\n  version: 1", "profile:\n  version: 2")
                .replace(from, to);
        return OrganisationFiles.readYaml(yaml, "organisation.yaml", MARCH);
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.has(code))
                                .as(thrown.getMessage())
                                .isTrue());
    }

    private List<String> events(long from) {
        try (var records = log.read(from)) {
            return records.map(AuditRecord::event)
                    .map(event -> event.type() + " " + event.subject().id() + " " + event.outcome())
                    .toList();
        }
    }

    @Test
    void a_loaded_organisation_is_in_force() throws IOException {
        // Four personas may ask for something by a policy that nobody adopted yet.
        assertThat(organisations.load(OrganisationFilesTest.sample(), KIM))
                .extracting(Finding::code)
                .containsExactly("UNKNOWN_POLICY", "UNKNOWN_POLICY", "UNKNOWN_POLICY", "UNKNOWN_POLICY");

        List<Assignment> stewards = store.read(reader -> Roster.now(reader).acting(new PersonaId("data-steward")));
        assertThat(stewards).extracting(Assignment::principal).containsExactly(new PrincipalId("park"));
        PrincipalId asked = store.read(
                reader -> Accountability.of(reader, RaciMatrix.of(reader).orElseThrow())
                        .addressee(new ActivityId("quality-failure"), 0)
                        .orElseThrow()
                        .person());
        assertThat(asked).isEqualTo(new PrincipalId("lee"));
        OrganisationVersion version =
                store.read(reader -> OrganisationVersion.of(reader).orElseThrow());
        assertThat(version.digest()).isEqualTo(OrganisationFilesTest.sample().digest());
        assertThat(store.<ZoneId>read(LocalZone::of))
                .isEqualTo(OrganisationFilesTest.sample().profile().zone());
    }

    @Test
    void an_organisation_begins_with_version_one() throws IOException {
        Organisation second = edited("never to be found", "");

        assertRefused(() -> organisations.load(second, KIM), "STALE");
        assertThat(events(1)).containsExactly("config.changed organisation STALE");
    }

    @Test
    void everything_that_is_loaded_has_its_event() throws IOException {
        organisations.load(OrganisationFilesTest.sample(), KIM);

        Map<String, Long> counts = events(1).stream()
                .collect(Collectors.groupingBy(event -> event.substring(0, event.indexOf(' ')), Collectors.counting()));
        assertThat(counts)
                .containsOnly(
                        Map.entry("principal.added", 6L),
                        Map.entry("persona.created", 6L),
                        Map.entry("persona.activated", 6L),
                        Map.entry("assignment.added", 6L),
                        Map.entry("skill.recorded", 6L),
                        Map.entry("raci.changed", 1L),
                        // the policy, the forbidden pair with the five default ones, the asset, the organisation itself
                        Map.entry("config.changed", 9L));
    }

    @Test
    void it_is_loaded_once() throws IOException {
        organisations.load(OrganisationFilesTest.sample(), KIM);

        assertRefused(() -> organisations.load(OrganisationFilesTest.sample(), LEE), "ALREADY_LOADED");
    }

    @Test
    void a_change_needs_somebody_else_who_read_the_same() throws IOException {
        organisations.load(OrganisationFilesTest.sample(), KIM);
        long before = log.size();
        Organisation next = edited("maxDuration: PT12H", "maxDuration: PT6H");

        OrganisationProposal proposal = organisations.propose(next, "twelve hours are long", KIM);
        String id = proposal.proposal().id();
        assertRefused(() -> organisations.approve(id, next, "fine", KIM), "SOD-1");
        assertRefused(() -> organisations.approve(id, next, "fine", Actor.of("watch-bot")), "SOD-2");
        Organisation other = edited("maxDuration: PT12H", "maxDuration: PT48H");
        assertRefused(() -> organisations.approve(id, other, "fine", LEE), "OTHER_CONTENT");
        organisations.approve(id, next, "fine", LEE);
        assertRefused(() -> organisations.approve(id, next, "again", LEE), "ALREADY_RESOLVED");

        assertThat(events(before + 1))
                .containsExactly(
                        "config.proposed organisation ok",
                        "sod.violation_blocked organisation SOD-1",
                        "sod.violation_blocked organisation SOD-2",
                        "config.changed organisation OTHER_CONTENT",
                        "persona.changed operations ok",
                        "config.changed organisation ok",
                        "config.changed organisation ALREADY_RESOLVED");
        int version = store.read(reader -> Roster.now(reader)
                .persona(new PersonaId("operations"))
                .orElseThrow()
                .version());
        assertThat(version).isEqualTo(2);
    }

    @Test
    void an_asset_that_the_description_makes_restricted_suspends_what_one_person_approved() throws IOException {
        Access access = Access.over(store, AccessSettings.ofDefaults(new PersonaId("governance-lead")));
        Organisations wired = new Organisations(store, List.of(access.effects()), List.of(access.effects()));
        wired.load(OrganisationFilesTest.sample(), KIM);
        ApprovalPolicy policy = ApprovalPolicy.of("data-access", new PersonaId("data-owner"));
        String proposal = access.policies().propose(policy, "how data are given out", KIM);
        access.policies().approve(proposal, "agreed", LEE);
        GrantId grant = granted();
        Organisation next = edited("classification: confidential", "classification: restricted");

        String id = wired.propose(next, "names were found", KIM).proposal().id();
        wired.approve(id, next, "agreed", LEE);

        assertThat(access.grants().find(grant).orElseThrow().holds())
                .extracting(Grant.Hold::cause)
                .containsExactly(Grant.Hold.Cause.RECLASSIFIED);
        assertThat(events(1)).contains("grant.suspended g1 RECLASSIFIED");
    }

    private GrantId granted() {
        ActingAs park = ActingAs.of("park", "data-steward");
        ActingAs lee = ActingAs.of("lee", "data-owner");
        Grant grant = new Grant(
                new GrantId("g1"),
                new RequestDraft.Party(park, park.principal(), List.of(), Optional.empty()),
                new Scope(Set.of(new AssetId("trips")), Set.of("read"), Environment.PROD),
                new Window(MARCH, MARCH.plusSeconds(3600)),
                new Grant.Basis(
                        "data-access@1",
                        Grant.Method.APPROVAL,
                        MARCH,
                        MARCH,
                        1,
                        List.of(new Grant.Approval(new AccessReview.Approver(lee, Set.of()), MARCH)),
                        Optional.empty()),
                Grant.Status.ISSUED,
                Set.of(),
                Optional.empty());
        store.change(change -> {
            change.insert(AccessKinds.GRANT, grant);
            change.record(AuditEvent.of("grant.issued", LEE, Subject.of("grant", "g1")));
            return grant;
        });
        return grant.id();
    }

    @Test
    void a_change_is_of_the_version_in_force() throws IOException {
        organisations.load(OrganisationFilesTest.sample(), KIM);

        assertRefused(() -> organisations.propose(OrganisationFilesTest.sample(), "the same", KIM), "STALE");
    }

    @Test
    void a_change_that_breaks_a_rule_changes_nothing() throws IOException {
        organisations.load(OrganisationFilesTest.sample(), KIM);
        List<Map<String, Object>> before = store.snapshot().states();
        Organisation next = edited("suites: [taxi trips]", "suites: [taxi trips, fares]");
        String id = organisations.propose(next, "fares, too", KIM).proposal().id();
        List<Map<String, Object>> proposed = store.snapshot().states();

        assertRefused(() -> organisations.approve(id, next, "fine", KIM), "SOD-1");

        assertThat(store.snapshot().states()).isEqualTo(proposed).isNotEqualTo(before);
        assertThat(store.<Integer>read(reader ->
                        reader.findBy(Assets.KIND, "by-suite", "fares").size()))
                .isZero();
    }

    @Test
    void the_log_alone_rebuilds_the_organisation() throws IOException {
        organisations.load(OrganisationFilesTest.sample(), KIM);

        assertThat(MemoryStore.replay(log, CLOCK).snapshot()).isEqualTo(store.snapshot());
    }
}
