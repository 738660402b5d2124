package dev.assay.governance.policy;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That what is stated to policies, and when they count, has bounds, each of which is named when it is broken. */
class BoundsTest {
    private static final Instant NOON = Plant.NOON;
    private static final Instant NEXT_YEAR = Instant.parse("2027-03-02T12:00:00Z");

    private static Policy policy(Instant from, Instant reviewDue) {
        return new Policy(
                "prod",
                1,
                Text.of("Nothing in production.", "운영 환경에서는 하지 않습니다."),
                new Condition.OneOf("environment", Set.of("prod")),
                Policy.Effect.DENY,
                new PersonaId("owner"),
                new Policy.Term(from, Optional.empty(), reviewDue),
                Set.of());
    }

    private static List<Finding> findings(ThrowingCallable attempt) {
        try {
            attempt.call();
            return List.of();
        } catch (FindingsException e) {
            return e.findings();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(ThrowingCallable attempt, String code, String en, String ko) {
        assertThat(findings(attempt)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message().en()).isEqualTo(en);
            assertThat(finding.message().ko()).isEqualTo(ko);
        });
    }

    private static Map<String, String> facts(int count, String value) {
        Map<String, String> facts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            facts.put("fact-" + i, value);
        }
        return facts;
    }

    @Test
    void a_policy_begins_within_a_year_and_is_reviewed_within_one_from_then() {
        Plant plant = new Plant();
        Policies policies = new Policies(plant.store);

        assertRefused(
                () -> policies.propose(policy(NEXT_YEAR.plusSeconds(60), NEXT_YEAR), "far off", BEN),
                "POL-TERM",
                "policy prod must begin by 2027-03-02 12:00 (UTC), but does at 2027-03-02 12:01 (UTC)",
                "정책 prod은(는) 2027-03-02 12:00 (UTC)까지 시작해야 하지만 2027-03-02 12:01 (UTC)에 시작합니다");
        assertRefused(
                () -> policies.propose(
                        policy(NOON.minus(Duration.ofDays(900)), NEXT_YEAR.plusSeconds(60)), "late", BEN),
                "POL-TERM",
                "policy prod must be reviewed by 2027-03-02 12:00 (UTC), but is to be by 2027-03-02 12:01 (UTC)",
                "정책 prod의 검토 기한은 2027-03-02 12:00 (UTC)까지여야 하지만 2027-03-02 12:01 (UTC)입니다");
        assertThat(policies.propose(policy(NEXT_YEAR, Instant.parse("2028-03-02T12:00:00Z")), "the latest", BEN))
                .isEqualTo("prod#1");
    }

    @Test
    void times_are_some_that_every_store_keeps() {
        assertThatThrownBy(() -> policy(NOON, Instant.MAX))
                .isInstanceOf(ValueException.class)
                .hasMessageStartingWith("time must be in the years 1 to 9999");
    }

    @ParameterizedTest
    @EnumSource
    void facts_are_few_and_short_and_what_is_refused_is_recorded_without_them(Stores stores) {
        Plant plant = new Plant(stores);
        Policies policies = new Policies(plant.store);
        policies.approve(policies.propose(policy(NOON, NEXT_YEAR), "safe", BEN), "agreed", ANN);

        assertRefused(
                () -> policies.apply(facts(65, "x"), BEN),
                "POL-FACTS",
                "facts must be 64 at most, but were 65",
                "사실은 64개까지 적을 수 있지만 65개입니다");
        assertRefused(
                () -> policies.apply(Map.of("rows", "1".repeat(201)), BEN),
                "POL-FACTS",
                "the value of a fact must have 200 characters at most, but has 201",
                "사실의 값에는 200자까지 쓸 수 있지만 201자입니다");
        assertRefused(
                () -> policies.apply(Map.of("rows", "1\uD800"), BEN),
                "POL-FACTS",
                "the value of a fact must have whole characters, but has half ones",
                "사실의 값에는 온전한 글자만 쓸 수 있지만 깨진 글자가 있습니다");
        assertRefused(
                () -> policies.apply(Map.of(" ", "1"), BEN),
                "POL-FACTS",
                "the name of a fact must be 1 to 200 characters that can be read, but was \" \" (1)",
                "사실의 이름은 읽을 수 있는 1~200자여야 하지만 \" \"(1자)입니다");
        assertRefused(
                () -> policies.apply(facts(60, "가".repeat(200)), BEN),
                "POL-FACTS",
                "facts must have 10000 characters together at most, but have 12410",
                "사실에는 모두 합쳐 10000자까지 적을 수 있지만 12410자입니다");
        try (Stream<AuditRecord> records = plant.log.read(1)) {
            assertThat(records.map(AuditRecord::event)
                            .filter(event -> event.type().equals("policy.fired")))
                    .hasSize(5)
                    .allSatisfy(event -> {
                        assertThat(event.outcome()).isEqualTo("POL-FACTS");
                        assertThat(event.details()).containsOnlyKeys("findings");
                    });
        }
    }

    /** Whether what it fired about was a name or a number of the firm's data: the log has the rule, and which facts were stated. */
    @ParameterizedTest
    @EnumSource
    void no_record_has_the_value_of_a_fact(Stores stores) {
        Plant plant = new Plant(stores);
        Policies policies = new Policies(plant.store);
        policies.approve(policies.propose(policy(NOON, NEXT_YEAR), "safe", BEN), "agreed", ANN);
        Map<String, String> facts = Map.of("environment", "prod", "customer", "hong gil-dong");

        assertThat(policies.apply(facts, BEN)).hasSize(1);
        assertThatThrownBy(() -> policies.apply(facts, Actor.of("ghost"))).isInstanceOf(FindingsException.class);
        assertThatThrownBy(() -> policies.apply(Map.of("customer", "hong gil-dong".repeat(20)), BEN))
                .isInstanceOf(FindingsException.class);

        try (Stream<AuditRecord> records = plant.log.read(1)) {
            List<AuditEvent> fired = records.map(AuditRecord::event)
                    .filter(event -> event.type().equals("policy.fired"))
                    .toList();
            assertThat(fired).extracting(AuditEvent::outcome).containsExactly("DENY", "UNKNOWN_PRINCIPAL", "POL-FACTS");
            assertThat(fired.subList(0, 2))
                    .allSatisfy(event ->
                            assertThat(event.details()).containsEntry("facts", List.of("customer", "environment")));
            assertThat(fired).noneMatch(event -> event.details().toString().contains("hong"));
        }
    }

    /** Controls take most room in a record. */
    @ParameterizedTest
    @EnumSource
    void the_most_that_is_taken_fits_a_record(Stores stores) {
        Plant plant = new Plant(stores);
        Policies policies = new Policies(plant.store);
        policies.approve(policies.propose(policy(NOON, NEXT_YEAR), "safe", BEN), "agreed", ANN);
        Map<String, String> facts = facts(49, "\u0001".repeat(196));
        facts.put("environment", "prod");

        assertThat(policies.apply(facts, BEN)).hasSize(1);
    }
}
