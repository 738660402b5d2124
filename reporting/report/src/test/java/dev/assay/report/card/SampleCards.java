package dev.assay.report.card;

import static dev.assay.quality.Expectations.column;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.card.Author;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.FieldAnswer;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.registry.Erratum;
import dev.assay.governance.card.registry.Registry;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A datasheet over taxi trips: some answers measured, one contradicted, one stale, many missing. */
final class SampleCards extends Clock {
    static final DocumentId SHEET = new DocumentId("trips-sheet");
    static final String CHECKPOINT = "firm.example/audit\n57\nqXUj0DRIdWjVMTbTf0qWcQBnmLNKsyDA1RRj4GqIVHM=\n\n"
            + "— firm.example/audit 8Jxqzn3PvNMKZkqQkTq6tDeIoK1Xm6BhGuZGPs4vUBzn3rUjK7vR7Kq9lQ==\n";
    static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));
    private static final AssetId TRIPS = new AssetId("taxi-trips");
    private static final Actor LEE = Actor.of("lee");
    private static final Suite SUITE = Suite.named("trips")
            .expect(column("fare").isNotNull())
            .expect(column("trip_id").isUnique())
            .expect(column("fare").isAtLeast(0).groupedBy("zone"));

    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    final Cards cards;
    private final MemoryAuditLog log = new MemoryAuditLog(this);
    private final MemoryStore store;

    SampleCards() {
        store = MemoryStore.replay(log, this);
        Erratum erratum = new Erratum(
                "i-3f2a",
                Instant.parse("2026-02-11T08:30:00Z"),
                Text.of("fares of 11 February were doubled (meter)", "2월 11일 요금이 두 배로 기록됨 (미터기)"));
        cards = new Cards(store, CardSettings.of(Registry.of((reader, subject) -> List.of(erratum))));
        insert(PeopleKinds.PRINCIPAL, person("kim", "Kim"));
        insert(PeopleKinds.PRINCIPAL, person("lee", "Lee"));
        insert(PeopleKinds.PERSONA, steward());
        insert(
                PeopleKinds.ASSIGNMENT,
                new Assignment(
                        KIM.principal(),
                        KIM.persona(),
                        now.minusSeconds(60),
                        Optional.empty(),
                        KIM.principal(),
                        Optional.empty()));
        insert(
                Assets.KIND,
                new Asset(
                        TRIPS,
                        Asset.Type.DATASET,
                        Text.of("Taxi trips", "택시 운행"),
                        new Handling(Classification.INTERNAL, PersonalData.POSSIBLE, Optional.of(Period.ofYears(2))),
                        Optional.of(KIM.persona()),
                        Optional.empty(),
                        Set.of("trips"),
                        new QualityState.Unknown()));
    }

    private static Principal person(String id, String name) {
        return new Principal(
                new PrincipalId(id),
                Principal.Type.HUMAN,
                name,
                Optional.of(id + "@firm.example"),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.empty());
    }

    private static Persona steward() {
        Card card = new Card(
                Text.of("Data steward", "데이터 관리자"), "data", List.of(), Set.of(), List.of(), "", List.of(), Map.of());
        return new Persona(
                KIM.persona(),
                1,
                Persona.Type.HUMAN,
                Persona.Status.ACTIVE,
                card,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private <T> void insert(Kind<T> kind, T value) {
        store.change(change -> {
            change.insert(kind, value);
            change.record(AuditEvent.of("test.prepared", LEE, Subject.of(kind.name(), kind.id(value))));
            return value;
        });
    }

    /** A datasheet of which some answers are of 2025, and 32 of 1,000 fares are missing. */
    DocumentView datasheet(Text purpose) {
        cards.open(SHEET, TRIPS, "2026-03", Templates.datasheet(), LEE);
        now = Instant.parse("2026-03-02T12:00:00Z");
        cards.freeze(SUITE, LEE);
        cards.declare(
                SHEET, FieldAnswer.of("DS-M2", Text.of("The mobility team, for itself", "모빌리티 팀이 자체적으로 제작")), KIM);
        now = Instant.parse("2026-06-10T13:00:00Z");
        cards.declare(SHEET, FieldAnswer.of("DS-M1", purpose), KIM);
        Claim none = new Claim("missing-share", Claim.Relation.AT_MOST, BigDecimal.ZERO);
        cards.declare(
                SHEET,
                FieldAnswer.of("DS-C6", Text.of("No missing values.", "누락된 값이 없습니다."))
                        .claiming(none),
                KIM);
        cards.declareNotApplicable(SHEET, "DS-L9", "Trips are not about a person who could consent.", KIM);
        Outcome outcome = outcome();
        store.change(change -> Runs.record(change, Runs.of(TRIPS, outcome)));
        cards.measure(SHEET, "2026-03", outcome, LEE);
        cards.fill(SHEET, CHECKPOINT, LEE);
        return cards.view(SHEET);
    }

    /** A datasheet to whose fields nothing applies, and which Kim has attested. */
    DocumentView complete() {
        cards.open(SHEET, TRIPS, "2026-03", Templates.datasheet(), LEE);
        now = Instant.parse("2026-06-10T13:00:00Z");
        Templates.datasheet()
                .fields()
                .forEach(field -> cards.declareNotApplicable(SHEET, field.id(), "not asked here", KIM));
        cards.attest(SHEET, CHECKPOINT, KIM);
        return cards.view(SHEET);
    }

    AuditEvent last() {
        return log.read(log.size()).findFirst().orElseThrow().event();
    }

    private Outcome outcome() {
        List<Result> results = new ArrayList<>();
        List<Map.Entry<String, Expectation>> all =
                List.copyOf(SUITE.expectations().entrySet());
        results.add(result(all.get(0), group(968, 32)));
        results.add(result(all.get(1), group(996, 4)));
        results.add(result(all.get(2), group(707, 3, "north"), group(263, 0, "south"), group(22, 5, "airport")));
        RunInfo run = new RunInfo("trips", "java", now, now.plusSeconds(9), 1000);
        return new Outcome(SUITE, run, results);
    }

    private static Result result(Map.Entry<String, Expectation> expectation, GroupResult... groups) {
        return new Result(
                expectation.getKey(),
                expectation.getValue(),
                Verdict.of(Status.FAILED),
                List.of(groups),
                new ResultContext("trips", "java", Set.of()));
    }

    private static GroupResult group(long passed, long failed, Object... by) {
        Counts counts = new Counts(passed + failed, 0, 0, 0);
        Measured measured = new Measured(List.of(by), counts, new Figure.Tally(passed, failed), List.of());
        return new GroupResult(Verdict.of(Status.FAILED), measured);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
