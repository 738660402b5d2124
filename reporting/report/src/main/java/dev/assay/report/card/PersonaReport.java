package dev.assay.report.card;

import dev.assay.governance.people.Card;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.FindingsException;
import dev.assay.report.Report;
import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import dev.assay.report.tree.Tone;
import dev.assay.report.tree.Totals;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns the card of a persona into a report of one page. Thread-safe.
 *
 * @since 0.1
 */
// Who writes cards requires governance; who does not must not be made to.
@SuppressWarnings("exports")
public final class PersonaReport {
    private final Persona persona;
    private final Locale locale;

    private PersonaReport(Persona persona, Locale locale) {
        this.persona = persona;
        this.locale = locale;
    }

    /**
     * Returns the report on a persona: its nine fields and those of the organisation's own, for any renderer.
     *
     * @param persona the persona
     * @param locale the reader's locale; every language but Korean means English
     * @return the report, which fits on one page of A4 when it is printed from HTML
     * @throws FindingsException with {@code PER-PAGE} if it does not fit; a card that nobody can take in at a glance must be
     *     shortened, not printed smaller
     */
    public static Report of(Persona persona, Locale locale) {
        boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
        Report report = new PersonaReport(persona, korean ? Locale.KOREAN : Locale.ENGLISH).report();
        int lines = PageLines.of(report);
        if (lines > PageLines.PAGE) {
            throw FindingsException.of(
                    "persona " + persona.id(),
                    "PER-PAGE",
                    CardMessage.TOO_LONG.with(persona.id(), PageLines.PAGE, lines));
        }
        return report;
    }

    private Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(CardMessage.WORK.in(locale), List.of(work())));
        sections.add(new Section(CardMessage.ACCESS.in(locale), List.of(access())));
        sections.add(new Section(CardMessage.SCOPE.in(locale), List.of(scopes())));
        List<Block> notes = new ArrayList<>();
        FieldBlocks.paragraphs(orNone(persona.card().notes())).forEach(text -> notes.add(new Paragraph(text)));
        sections.add(new Section(CardMessage.NOTES.in(locale), notes));
        return new Report(locale, headline(), sections);
    }

    private Headline headline() {
        Card card = persona.card();
        String held = persona.type() == Persona.Type.HUMAN
                ? CardMessage.PERSON.in(locale)
                : CardMessage.AGENT.in(
                        locale,
                        persona.accountableHuman().map(PersonaId::value).orElseGet(() -> CardMessage.NONE.in(locale)));
        return new Headline(
                CardMessage.PERSONA.in(locale),
                card.name().in(locale),
                status(),
                held,
                new Totals(List.of()),
                new Facts(List.of(
                        fact(CardMessage.PERSONA_ID, persona.id().value()),
                        fact(CardMessage.VERSION, String.valueOf(persona.version())),
                        fact(CardMessage.TEAM, orNone(card.team())))),
                new Headline.Run(Instant.EPOCH, Duration.ZERO));
    }

    private Badge status() {
        return switch (persona.status()) {
            case DRAFT -> new Badge(Tone.UNKNOWN, CardMessage.DRAFT.in(locale));
            case ACTIVE -> new Badge(Tone.GOOD, CardMessage.ACTIVE.in(locale));
            case SUSPENDED -> new Badge(Tone.CAUTION, CardMessage.SUSPENDED.in(locale));
            case RETIRED -> new Badge(Tone.NEUTRAL, CardMessage.RETIRED.in(locale));
        };
    }

    private Facts.Entry fact(CardMessage label, String text) {
        return new Facts.Entry(label.in(locale), Cell.text(text));
    }

    private String orNone(String text) {
        return text.isBlank() ? CardMessage.NONE.in(locale) : text;
    }

    private Facts work() {
        Card card = persona.card();
        List<String> skills = card.skills().stream()
                .map(skill ->
                        CardMessage.SKILL.in(locale, skill.skill(), skill.level(), length(skill.evidenceMaxAge())))
                .toList();
        List<String> sources = card.sources().stream().map(URI::toString).toList();
        List<Facts.Entry> facts = new ArrayList<>(List.of(
                fact(CardMessage.INTERACTIONS, list(card.interactions())),
                fact(
                        CardMessage.PROCESSES,
                        list(card.processes().stream().sorted().toList())),
                fact(CardMessage.SKILLS, list(skills)),
                fact(CardMessage.SOURCES, list(sources))));
        if (!card.custom().isEmpty()) {
            facts.add(fact(CardMessage.CUSTOM, list(custom(card))));
        }
        return new Facts(facts);
    }

    private static List<String> custom(Card card) {
        return card.custom().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + ": " + field.getValue())
                .toList();
    }

    private String list(Collection<String> texts) {
        return orNone(String.join("; ", texts));
    }

    private Block access() {
        List<List<Cell>> rows = persona.eligibilities().stream().map(this::row).toList();
        return table(
                CardMessage.ACCESS_CAPTION,
                rows,
                CardMessage.RESOURCE,
                CardMessage.ACTIONS,
                CardMessage.ENVIRONMENT,
                CardMessage.LONGEST,
                CardMessage.APPROVAL);
    }

    private List<Cell> row(Eligibility eligibility) {
        return List.of(
                Cell.value(eligibility.resource().value()),
                Cell.text(eligibility.actions().stream().sorted().collect(Collectors.joining(", "))),
                Cell.text(eligibility.environment().name()),
                Cell.text(length(eligibility.maxDuration())),
                Cell.text(eligibility.approval()));
    }

    private String length(Duration time) {
        if (time.toSecondsPart() != 0 || time.toNanosPart() != 0) {
            BigDecimal seconds = BigDecimal.valueOf(time.toSeconds()).add(BigDecimal.valueOf(time.toNanosPart(), 9));
            return CardMessage.SECONDS.in(locale, seconds.stripTrailingZeros().toPlainString());
        }
        return time.toMinutesPart() == 0
                ? CardMessage.HOURS.in(locale, time.toHours())
                : CardMessage.MINUTES.in(locale, time.toMinutes());
    }

    private String length(Period age) {
        List<String> parts = new ArrayList<>();
        add(CardMessage.YEARS, age.getYears(), parts);
        add(CardMessage.MONTHS, age.getMonths(), parts);
        add(CardMessage.DAYS, age.getDays(), parts);
        return String.join(" ", parts);
    }

    private void add(CardMessage unit, int number, List<String> parts) {
        if (number != 0) {
            parts.add(unit.in(locale, number));
        }
    }

    private Block scopes() {
        List<List<Cell>> rows = persona.decisionScopes().stream().map(this::row).toList();
        return table(
                CardMessage.SCOPE_CAPTION,
                rows,
                CardMessage.KIND,
                CardMessage.ASSETS,
                CardMessage.SEVERITY,
                CardMessage.LIMIT);
    }

    private List<Cell> row(DecisionScope scope) {
        return List.of(
                Cell.value(scope.kind().value()),
                Cell.value(scope.assets().value()),
                Cell.text(scope.maxSeverity().name()),
                Cell.text(scope.monetaryLimit().map(BigDecimal::toPlainString).orElse("–")));
    }

    private Block table(CardMessage caption, List<List<Cell>> rows, CardMessage... headers) {
        List<Table.Column> columns = new ArrayList<>();
        for (CardMessage header : headers) {
            columns.add(Table.Column.of(header.in(locale)));
        }
        return new Table(rows.isEmpty() ? CardMessage.NONE.in(locale) : caption.in(locale), columns, rows);
    }
}
