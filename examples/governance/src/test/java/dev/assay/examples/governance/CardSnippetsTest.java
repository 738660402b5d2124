package dev.assay.examples.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.card.Author;
import dev.assay.governance.card.CardGate;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.FieldAnswer;
import dev.assay.governance.card.FieldState;
import dev.assay.governance.card.form.CardForm;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.json.HubCard;
import dev.assay.json.SuiteFiles;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.report.card.HtmlCard;
import dev.assay.report.card.PersonaReport;
import dev.assay.report.html.HtmlRenderer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to governance shows of cards. */
class CardSnippetsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Path SUITE = Path.of("suites", "trips.yaml");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(MONDAY);

    @Test
    void a_run_contradicts_a_claim_and_its_author_has_a_task() {
        try (FileAuditLog log = new Ledger(folder, clock).open()) {
            Firm firm = new Firm(log, clock);
            firm.found(Path.of("organisation.yaml"));
            Cards cards = new Cards(firm.store(), CardSettings.ofDefaults());

            DocumentView sheet = sheet(cards, SuiteFiles.read(SUITE), () -> {
                clock.pass(Duration.ofMinutes(1));
                Outcome outcome = firm.check(Path.of("data", "2026-02.csv"), SUITE);
                firm.route(outcome); // only what was taken in fills a card
                return outcome;
            });

            assertThat(sheet.state("DS-C6")).isEqualTo(FieldState.CONTRADICTED);
            assertThat(sheet.document().answer("DS-C2").orElseThrow().value().en())
                    .isEqualTo("200");
            assertThat(firm.store()
                            .<List<Notice>>read(reader -> reader.all(Notice.KIND).stream()
                                    .map(stored -> stored.value())
                                    .filter(notice -> notice.id().startsWith("document/")
                                            && notice.to().contains("lee"))
                                    .toList()))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.text().en())
                            .startsWith("Correct the answer to DS-C6 of card trips-sheet"));
            assertThat(firm.store()
                            .<Boolean>read(
                                    reader -> CardGate.missing(reader, new AssetId("trips"), Templates.datasheet())
                                            .isEmpty()))
                    .isFalse();
            assertThat(copies(cards, sheet.document().id(), "han-river-taxi\n57\nqXUj="))
                    .hasSize(3)
                    .allSatisfy(copy -> assertThat(copy).contains("qXUj="));
            assertThat(page(firm)).contains("<title>데이터 책임자");
        }
    }

    // region cards
    static DocumentView sheet(Cards cards, Suite suite, Supplier<Outcome> run) {
        Actor bot = Actor.of("watch-bot");
        Author lee = new Author(new PrincipalId("lee"), new PersonaId("data-owner"));
        DocumentId sheet = new DocumentId("trips-sheet");
        cards.open(sheet, new AssetId("trips"), "2026-02", Templates.datasheet(), bot);
        cards.freeze(suite, bot); // thresholds are fixed before anything is measured by them
        Claim none = new Claim("missing-share", Claim.Relation.AT_MOST, BigDecimal.ZERO);
        cards.declare(
                sheet,
                FieldAnswer.of("DS-C6", Text.of("no missing values", "누락된 값 없음"))
                        .claiming(none),
                lee);
        cards.measure(sheet, "2026-02", run.get(), bot); // says something else: lee has a task
        cards.fill(sheet, "", bot); // from the inventory, people, grants, incidents and lineage
        return cards.view(sheet);
    }
    // endregion

    // region copies
    static List<String> copies(Cards cards, DocumentId id, String checkpoint) {
        CardWriter markdown = new CardForm(CardForm.Format.MARKDOWN, Locale.KOREAN);
        CardWriter page = new HtmlCard(Locale.KOREAN);
        CardWriter readme = new HubCard(Locale.ENGLISH);
        return Stream.of(markdown, page, readme)
                .map(writer -> cards.render(id, writer, checkpoint, Actor.of("lee")))
                .toList();
    }
    // endregion

    private static String page(Firm firm) {
        Persona owner = firm.store()
                .<Persona>read(reader -> reader.find(PeopleKinds.PERSONA, "data-owner")
                        .orElseThrow()
                        .value());
        return onePage(owner);
    }

    // region onepage
    static String onePage(Persona persona) {
        return new HtmlRenderer().render(PersonaReport.of(persona, Locale.KOREAN));
    }
    // endregion
}
