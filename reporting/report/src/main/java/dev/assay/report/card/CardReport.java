package dev.assay.report.card;

import dev.assay.governance.card.AttestedDocument;
import dev.assay.governance.card.CardAttestation;
import dev.assay.governance.card.Document;
import dev.assay.governance.card.DocumentDiff;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.FieldState;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.quality.finding.Finding;
import dev.assay.report.Report;
import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Tone;
import dev.assay.report.tree.Totals;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns a card into a report. Thread-safe.
 *
 * @since 0.1
 */
// Who writes cards requires governance; who does not must not be made to.
@SuppressWarnings("exports")
public final class CardReport {
    private final DocumentView view;
    private final Locale locale;
    private final FieldBlocks fields;

    private CardReport(DocumentView view, Locale locale) {
        this.view = view;
        this.locale = locale;
        this.fields = new FieldBlocks(view, locale);
    }

    /**
     * Returns the report on a card: whether it is complete and attested, what is to be done, every answer with its source and
     * state, figures for slices, errata, and the checkpoint.
     *
     * @param view the card
     * @param checkpoint the current checkpoint of the audit log, as text
     * @param locale the reader's locale; every language but Korean means English
     * @return the report, in which no answer is cut
     */
    public static Report of(DocumentView view, String checkpoint, Locale locale) {
        Objects.requireNonNull(checkpoint, "checkpoint");
        boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
        return new CardReport(view, korean ? Locale.KOREAN : Locale.ENGLISH).report(checkpoint);
    }

    private Report report(String checkpoint) {
        List<Section> sections = new ArrayList<>();
        open().ifPresent(sections::add);
        section(CardMessage.ABOUT.in(locale), "").ifPresent(sections::add);
        for (TemplateItem.Section section : view.template().sections()) {
            section(section.title().in(locale), section.id()).ifPresent(sections::add);
        }
        CardTables tables = new CardTables(view, locale);
        tables.slices().ifPresent(sections::add);
        tables.errata().ifPresent(sections::add);
        sections.add(tables.checkpoint(checkpoint));
        return new Report(locale, headline(), sections);
    }

    private Headline headline() {
        Document document = view.document();
        Badge badge = view.isComplete()
                ? new Badge(Tone.GOOD, CardMessage.COMPLETE.in(locale))
                : new Badge(Tone.CAUTION, CardMessage.INCOMPLETE.in(locale));
        return new Headline(
                kicker(),
                document.subject() + " " + document.version(),
                badge,
                attestation(),
                totals(),
                facts(),
                new Headline.Run(view.at(), Duration.ZERO));
    }

    private String kicker() {
        return switch (view.template().header().id()) {
            case "datasheet" -> CardMessage.DATASHEET.in(locale);
            case "model-card" -> CardMessage.MODEL_CARD.in(locale);
            case "data-card" -> CardMessage.DATA_CARD.in(locale);
            default -> CardMessage.CARD.in(locale);
        };
    }

    private String attestation() {
        Optional<AttestedDocument> attested = view.attested();
        if (attested.isEmpty()) {
            return CardMessage.NOT_ATTESTED.in(locale);
        }
        CardAttestation word = attested.get().attestation();
        String who = word.by() + " (" + word.persona() + ")";
        String when = CardTables.time(word.at());
        if (view.isAttested()) {
            return CardMessage.ATTESTED.in(locale, who, when);
        }
        String changed = view.changes().changes().stream()
                .map(DocumentDiff.Change::field)
                .collect(Collectors.joining(", "));
        return CardMessage.LAPSED.in(locale, who, when, changed.isEmpty() ? "–" : changed);
    }

    private Totals totals() {
        List<Totals.Total> totals = new ArrayList<>();
        for (FieldState state : FieldState.values()) {
            long count = view.template().fields().stream()
                    .filter(field -> view.state(field.id()) == state)
                    .count();
            Badge badge = fields.badge(state);
            totals.add(new Totals.Total(badge.label(), count, badge.tone()));
        }
        return new Totals(totals);
    }

    private Facts facts() {
        Document document = view.document();
        return new Facts(List.of(
                fact(CardMessage.ID, Cell.text(document.id().value())),
                fact(CardMessage.TEMPLATE, Cell.text(document.template())),
                fact(CardMessage.WRITTEN, Cell.text(CardTables.time(view.at().truncatedTo(ChronoUnit.SECONDS)))),
                fact(CardMessage.DIGEST, Cell.value(document.digest()))));
    }

    private Facts.Entry fact(CardMessage label, Cell value) {
        return new Facts.Entry(label.in(locale), value);
    }

    /** Fields without an answer are listed in their sections; here is what else there is to do. */
    private Optional<Section> open() {
        List<String> texts = view.findings().stream()
                .filter(finding -> view.template().find(finding.path()).isEmpty()
                        || view.state(finding.path()) != FieldState.MISSING)
                .map(this::describe)
                .toList();
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(CardMessage.OPEN.in(locale, texts.size()), List.<Block>of(new Items(texts))));
    }

    private String describe(Finding finding) {
        return finding.describe(locale);
    }

    private Optional<Section> section(String title, String id) {
        List<Block> blocks = fields.of(view.template().fields(id));
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section(title, blocks));
    }
}
