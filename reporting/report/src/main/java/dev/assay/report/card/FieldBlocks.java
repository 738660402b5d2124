package dev.assay.report.card;

import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.FieldState;
import dev.assay.governance.card.FieldValue;
import dev.assay.governance.card.Provenance;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Finding;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.Table;
import dev.assay.report.tree.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers as blocks, and what is not answered as a table. */
record FieldBlocks(DocumentView view, Locale locale) {
    /** A paragraph of a report holds 2,000 characters. */
    private static final int LONGEST = 1_900;

    List<Block> of(List<TemplateItem.Field> fields) {
        List<Block> blocks = new ArrayList<>();
        List<List<Cell>> missing = new ArrayList<>();
        for (TemplateItem.Field field : fields) {
            view.document()
                    .answer(field.id())
                    .ifPresentOrElse(value -> blocks.add(answer(field, value)), () -> missing.add(missing(field)));
        }
        if (!missing.isEmpty()) {
            blocks.add(new Table(
                    CardMessage.NOT_ANSWERED.in(locale),
                    List.of(
                            Table.Column.of(CardMessage.NEEDED.in(locale)),
                            Table.Column.of(CardMessage.FIELD.in(locale)),
                            Table.Column.of("")),
                    missing));
        }
        return blocks;
    }

    private List<Cell> missing(TemplateItem.Field field) {
        Badge needed = field.mandatory()
                ? new Badge(Tone.CAUTION, CardMessage.MANDATORY.in(locale))
                : new Badge(Tone.NEUTRAL, CardMessage.OPTIONAL.in(locale));
        return List.of(Cell.status(needed), Cell.text(field.title().in(locale)), Cell.value(field.id()));
    }

    private Block answer(TemplateItem.Field field, FieldValue value) {
        FieldState state = view.state(field.id());
        boolean applies = !(value.provenance() instanceof Provenance.NotApplicable);
        Badge badge = applies ? badge(state) : new Badge(Tone.NEUTRAL, CardMessage.NOT_APPLICABLE.in(locale));
        List<Block> blocks = new ArrayList<>();
        paragraphs(value.value().in(locale)).forEach(text -> blocks.add(new Paragraph(text)));
        blocks.add(facts(value, state));
        return new Finding(field.id(), badge, field.title().in(locale), "", blocks);
    }

    private Facts facts(FieldValue value, FieldState state) {
        List<Facts.Entry> facts = new ArrayList<>();
        if (state == FieldState.CONTRADICTED) {
            value.claim()
                    .map(claim -> view.document().measurements().get(claim.metric()))
                    .ifPresent(measured -> facts.add(new Facts.Entry(
                            CardMessage.RUN_SAYS.in(locale),
                            new Cell(
                                    Cell.Form.TEXT,
                                    Tone.BAD,
                                    measured.describe().in(locale)))));
        }
        facts.add(new Facts.Entry(
                CardMessage.SOURCE.in(locale),
                Cell.text(value.provenance().describe().in(locale))));
        facts.add(new Facts.Entry(CardMessage.AS_OF.in(locale), Cell.text(CardTables.time(value.asOf()))));
        if (state == FieldState.STALE) {
            facts.add(new Facts.Entry(
                    CardMessage.HOLDS_UNTIL.in(locale), Cell.text(CardTables.time(value.staleAfter()))));
        }
        return new Facts(facts);
    }

    /** Lines as people wrote them; a line that is longer than a paragraph goes on in the next. */
    static List<String> paragraphs(String answer) {
        List<String> paragraphs = new ArrayList<>();
        answer.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int[] points = line.codePoints().toArray();
            for (int i = 0; i < points.length; i += LONGEST) {
                paragraphs.add(new String(points, i, Math.min(LONGEST, points.length - i)));
            }
        });
        return paragraphs;
    }

    Badge badge(FieldState state) {
        return switch (state) {
            case FRESH -> new Badge(Tone.GOOD, CardMessage.FRESH.in(locale));
            case STALE -> new Badge(Tone.CAUTION, CardMessage.STALE.in(locale));
            case CONTRADICTED -> new Badge(Tone.BAD, CardMessage.CONTRADICTED.in(locale));
            case MISSING -> new Badge(Tone.UNKNOWN, CardMessage.MISSING.in(locale));
        };
    }
}
