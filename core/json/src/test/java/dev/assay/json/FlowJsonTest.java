package dev.assay.json;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.verify.Attestation;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.organisation.Organisations;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.routing.Docket;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.LossBasis;
import dev.assay.value.stake.book.FixTerms;
import dev.assay.value.stake.book.LossModel;
import dev.assay.value.stake.book.Scope;
import dev.assay.value.stake.book.StakeBook;
import dev.assay.value.stake.book.Valuation;
import dev.assay.value.stake.book.VolumePeriod;
import dev.assay.value.stake.fix.Fix;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowJsonTest {
    private static final String TEXT = SuiteSchemaTest.read("/META-INF/schemas/assay-report-1.schema.json");
    private static final Schema SCHEMA = SuiteSchemaTest.REGISTRY.getSchema(TEXT, InputFormat.JSON);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);
    private static final AssetId TRIPS = new AssetId("trips");

    /** A fare is missing in 4 of 10 rows; a mean is too low, which counts no rows. */
    private static Outcome outcome() {
        return Outcomes.none()
                .with(
                        column("fare").isNotNull().ownedBy("data-steward"),
                        Verdict.of(Status.FAILED),
                        Outcomes.measured(new Figure.Tally(6, 4)))
                .with(
                        column("tip").mean().isAtLeast(5),
                        Verdict.of(Status.FAILED),
                        Outcomes.measured(new Figure.Scalar(2.0)))
                .outcome();
    }

    private static Docket docket(Outcome outcome) throws IOException {
        MemoryAuditLog log = new MemoryAuditLog(CLOCK);
        MemoryStore store = MemoryStore.replay(log, CLOCK);
        new Organisations(store, List.of(), List.of())
                .load(
                        OrganisationFiles.readYaml(
                                ErrorsTest.resource("organisation.yaml"), "organisation.yaml", CLOCK.instant()),
                        Actor.of("kim"));
        Decisions decisions = new Decisions(
                store,
                DecisionPolicy.ofDefaults(),
                Responsibilities.byMatrix(new PersonaId("governance-lead")),
                new QualityStates(List.of()),
                List.of());
        new QualityRouter(store, decisions, new Incidents(store, RegulatoryClock.ofEuropeanUnion()))
                .receive(TRIPS, outcome);
        return Docket.of(store, log, TRIPS, outcome);
    }

    private static Valuation valuation(Outcome outcome) {
        List<String> ids = outcome.results().stream().map(result -> result.id()).toList();
        Money price = Money.of("100", "USD");
        StakeBook book = new StakeBook(
                outcome.suite().name(),
                Currency.getInstance("USD"),
                VolumePeriod.YEAR,
                Map.of("rows", new BigDecimal(1000)),
                ids.stream()
                        .map(id -> LossModel.of(Scope.expectation(id), LossBasis.PER_RECORD, price, "rows"))
                        .toList(),
                List.of(Fix.named("f")
                        .costing(Money.of("1000", "USD"), Money.of("0", "USD"))
                        .reduces(ids.get(0), "0.5")
                        .liveAfterMonths(3)),
                FixTerms.of(1, Rate.effective("0")).within(Money.of("1000", "USD")));
        return book.value(outcome);
    }

    private static Attestation attestation() {
        Checkpoint checkpoint = new Checkpoint("trail", 3, Hash.sha256());
        return new Attestation(
                SignedCheckpoint.sign(checkpoint, KeyPairSigner.generate("trail")), new Verification.IntactAnchored(3));
    }

    private static FlowJson everything(Outcome outcome) throws IOException {
        return FlowJson.of(outcome)
                .answeredBy(docket(outcome))
                .worth(valuation(outcome))
                .provenBy(attestation());
    }

    @Test
    void is_a_schema() {
        assertThat(SuiteSchemaTest.metaschema().validate(TEXT, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_schema_accepts_what_is_written() throws IOException {
        String json = everything(outcome()).toJson(Locale.ENGLISH);

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(FlowJson.of(outcome()).toJson(Locale.KOREAN), InputFormat.JSON))
                .isEmpty();
        // 1,000 × 4/10 × 100; half of it saved in 9 months of the year for 1,000. The loss by the mean is unknown.
        assertThat(json)
                .contains("\"expected\": 40000,", "\"saves-a-year\": 20000,", "\"npv-alone\": 14000,")
                .contains(
                        "\"live-after-months\": 3,",
                        "\"unknown\": 1,",
                        "\"rate\": 0.0,",
                        "\"rate-as-quoted\": \"0% effective\"")
                .contains("\"code\": \"STAKE-NO-UNITS\"", "\"persona\": \"data-owner\"", "\"person\": \"Lee Seojun\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"$schema\": \"urn:assay:report:1\"', '\"$schema\": \"urn:assay:report:2\"'",
        "'\"safe-default\": \"quarantine\"', '\"safe-default\": \"nothing\"'",
        "'\"verdict\": \"intact-anchored\"', '\"verdict\": \"fine\"'",
        "'\"yearly\"', '\"annual\"'",
        "'\"basis\": \"per-record\"', '\"basis\": \"PER_RECORD\"'",
        "'\"funded\": true', '\"funded\": \"true\"'",
        "'\"rate\": 0.0', '\"rate\": \"0%\"'",
        "'\"live-after-months\"', '\"lead-months\"'",
        "'\"unknown\": 1', '\"unknown\": -1'",
        "'\"opened\"', '\"begun\"'"
    })
    void the_schema_refuses_what_is_never_written(String right, String wrong) throws IOException {
        String json = everything(outcome()).toJson(Locale.ENGLISH);

        assertThat(json).contains(right);
        assertThat(SCHEMA.validate(json.replace(right, wrong), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void the_outcome_stands_in_it_whole() throws IOException {
        Outcome outcome = outcome();
        String alone = OutcomeJson.toJson(outcome).strip();

        String json = everything(outcome).toJson(Locale.ENGLISH);

        assertThat(json).contains(alone.replace("\n", "\n  "));
    }
}
