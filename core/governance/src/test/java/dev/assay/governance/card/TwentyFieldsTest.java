package dev.assay.governance.card;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.card.registry.Preprocessing;
import dev.assay.governance.card.registry.Registry;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
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
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** 20 of 50 questions need no person: that is the promise, and here it is kept at once. */
class TwentyFieldsTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");
    private static final Suite SUITE = Suite.named("trips")
            .expect(table().hasColumn("fare").as("columns"))
            .expect(column("fare").isNotNull().as("fare"))
            .expect(column("paid").isNotNull().tagged("label").as("label"))
            .expect(column("cab").matches("[0-9]+").tagged("link").as("cab-known"))
            .expect(column("fare")
                    .isAtLeast(0)
                    .groupedBy("part")
                    .tagged("split")
                    .as("parts"))
            .expect(column("fare").isAtLeast(0).groupedBy("zone").as("zones"))
            .expect(column("trip").isUnique().as("unique"))
            .expect(column("day").min().isAtLeast(FIRST).as("first"))
            .expect(column("day").max().isAtMost(LAST).as("last"));
    private static final Preprocessing CLEANING = new Preprocessing() {
        @Override
        public List<Step> steps(Reader reader, AssetId dataset) {
            URI code = URI.create("https://git.example/clean");
            return List.of(new Step(new AssetId("clean"), Text.of("drop rows", "행 제거"), Optional.of(code)));
        }

        @Override
        public List<AssetId> raw(Reader reader, AssetId dataset) {
            return List.of(new AssetId("raw"));
        }
    };

    private final Office office = new Office();
    private final Cards cards =
            new Cards(office.store, CardSettings.of(Registry.ofDefaults().preparing(CLEANING)));

    private static GroupResult group(Figure figure, long rows, Object... by) {
        Measured measured = new Measured(List.of(by), new Counts(rows, 0, 0, 0), figure, List.of());
        return new GroupResult(Verdict.of(Status.PASSED), measured);
    }

    private static List<GroupResult> groups(String id) {
        Figure all = new Figure.Tally(990, 10);
        return switch (id) {
            case "columns" -> List.of(group(new Figure.Shape(Schema.of(new Field("fare", DataType.DECIMAL))), 1000));
            case "parts" ->
                List.of(group(new Figure.Tally(800, 0), 800, "train"), group(new Figure.Tally(200, 0), 200, "test"));
            case "zones" ->
                List.of(group(new Figure.Tally(900, 0), 900, "north"), group(new Figure.Tally(100, 0), 100, "south"));
            case "first" -> List.of(group(new Figure.Scalar(FIRST), 1000));
            case "last" -> List.of(group(new Figure.Scalar(LAST), 1000));
            default -> List.of(group(all, 1000));
        };
    }

    private static Outcome outcome() {
        List<Result> results = new ArrayList<>();
        for (Map.Entry<String, Expectation> one : SUITE.expectations().entrySet()) {
            results.add(new Result(
                    one.getKey(),
                    one.getValue(),
                    Verdict.of(Status.PASSED),
                    groups(one.getKey()),
                    new ResultContext("trips", "fake", Set.of())));
        }
        RunInfo run = new RunInfo("trips", "fake", Office.NOON.plusSeconds(1800), Office.NOON.plusSeconds(2400), 1000);
        return new Outcome(SUITE, run, results);
    }

    private void keepFor(Period period) {
        office.store.change(change -> {
            Stored<Asset> old = change.find(Assets.KIND, Office.TRIPS.value()).orElseThrow();
            Asset asset = old.value();
            Handling handling = new Handling(
                    asset.handling().classification(), asset.handling().personalData(), Optional.of(period));
            Asset next = new Asset(
                    asset.id(),
                    asset.type(),
                    asset.name(),
                    handling,
                    asset.owner(),
                    asset.steward(),
                    asset.suites(),
                    asset.quality());
            change.update(Assets.KIND, old, next);
            change.record(AuditEvent.of("test.prepared", Office.LEE, Subject.of("asset", "trips")));
            return next;
        });
    }

    @Test
    void a_run_and_the_registry_fill_all_of_them() {
        keepFor(Period.ofYears(3));
        cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        cards.freeze(SUITE, Office.LEE);
        office.at("2026-03-02T13:00:00Z");

        cards.measure(SHEET, "2026-03", office.recorded(outcome()), Office.LEE);
        cards.fill(SHEET, "log 9", Office.LEE);

        DocumentView view = cards.view(SHEET);
        List<String> fillable = Templates.datasheet().fields().stream()
                .filter(field -> field.fill() != TemplateItem.Fill.HUMAN)
                .map(TemplateItem.Field::id)
                .toList();
        assertThat(fillable)
                .hasSize(20)
                .allSatisfy(field -> assertThat(view.state(field)).as(field).isEqualTo(FieldState.FRESH));
        assertThat(view.findings()).hasSize(30);
        Map<String, String> answers = new TreeMap<>();
        view.document()
                .fields()
                .forEach((field, value) -> answers.put(field, value.value().en()));
        assertThat(answers)
                .containsEntry("DS-C2", "1,000")
                .containsEntry("DS-C4", "1 column: fare decimal")
                .containsEntry("DS-C8", "part: train: 80 % (n 800); test: 20 % (n 200)")
                .containsEntry("DS-C13", "zone: north: 90 % (n 900); south: 10 % (n 100)")
                .containsEntry("DS-L5", "day: 2026-03-01 to 2026-03-31")
                .containsEntry("DS-P1", "1. drop rows (clean)")
                .containsEntry("DS-P2", "raw: not registered")
                .containsEntry("DS-P3", "clean: https://git.example/clean")
                .containsEntry("DS-U1", "no use is registered")
                .containsEntry("DS-T1", "Data steward")
                .containsEntry("DS-T2", "kim@firm.example")
                .containsEntry("DS-T3", "none known")
                .containsEntry("DS-T5", "kept for 3 years");
        assertThat(answers.get("DS-C5")).startsWith("paid: 99 % of 1,000 rows");
        assertThat(answers.get("DS-C7")).startsWith("cab-known: 99 % of 1,000 rows");
    }
}
