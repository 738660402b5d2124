package dev.assay.governance.card.form;

import dev.assay.governance.Moments;
import dev.assay.governance.card.Document;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.FieldState;
import dev.assay.governance.card.FieldValue;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.registry.Erratum;
import dev.assay.governance.card.template.TemplateItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a card for people. */
final class MarkdownCard {
    private static final String MARKS = "\\`*_[]#!|~>";

    private final DocumentView view;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    MarkdownCard(DocumentView view, Locale locale) {
        this.view = view;
        this.locale = locale;
    }

    String write(String checkpoint) {
        Document document = view.document();
        CardWord complete = view.isComplete() ? CardWord.COMPLETE : CardWord.INCOMPLETE;
        line("# " + escape(document.id().value()));
        line("");
        line(escape(document.subject().value()) + ", " + word(CardWord.VERSION) + " " + escape(document.version())
                + ", "
                + word(CardWord.TEMPLATE) + " " + escape(document.template()) + ": **" + word(complete) + "**, "
                + attestation());
        fields("");
        for (TemplateItem.Section section : view.template().sections()) {
            line("");
            line("## " + escape(section.title().in(locale)));
            fields(section.id());
        }
        slices();
        errata();
        line("");
        line("## " + word(CardWord.CHECKPOINT));
        line("");
        checkpoint.lines().forEach(one -> line("    " + one));
        return text.toString();
    }

    private String attestation() {
        if (view.isAttested()) {
            return word(CardWord.ATTESTED);
        }
        String changed = view.changes().changes().stream()
                .map(change -> escape(change.field()))
                .collect(Collectors.joining(", "));
        return view.attested().isPresent() ? word(CardWord.LAPSED) + " " + changed : word(CardWord.NOT_ATTESTED);
    }

    private void fields(String section) {
        List<TemplateItem.Field> fields = view.template().fields(section);
        for (TemplateItem.Field field : fields) {
            line("");
            line("**" + escape(field.title().in(locale)) + "** \\[" + word(CardWord.of(view.state(field.id())))
                    + "\\]");
            view.document().answer(field.id()).ifPresent(this::answer);
        }
    }

    private void answer(FieldValue value) {
        line("");
        line(escape(value.value().in(locale)));
        line("");
        line("*" + escape(value.provenance().describe().in(locale)) + ", " + escape(Moments.print(value.asOf())) + "*");
        if (value.state() == FieldState.CONTRADICTED) {
            value.claim()
                    .map(claim -> view.document().measurements().get(claim.metric()))
                    .ifPresent(found -> {
                        line("");
                        line("**" + word(CardWord.RUN_SAYS) + ": "
                                + escape(found.describe().in(locale)) + "**");
                    });
        }
    }

    private void slices() {
        if (view.document().slices().isEmpty()) {
            return;
        }
        line("");
        line("## " + word(CardWord.SLICES));
        line("");
        line("| " + word(CardWord.SLICE) + " | " + word(CardWord.METRIC) + " | " + word(CardWord.VALUE) + " | n |");
        line("|---|---|--:|--:|");
        for (SliceFigure slice : view.document().slices()) {
            String value = slice.n() < view.minimumRows()
                    ? word(CardWord.NOT_ENOUGH)
                    : escape(slice.value().toPlainString());
            line("| " + escape(slice.slice()) + " | " + escape(slice.metric()) + " | " + value + " | " + slice.n()
                    + " |");
        }
    }

    private void errata() {
        if (view.errata().isEmpty()) {
            return;
        }
        line("");
        line("## " + word(CardWord.ERRATA));
        line("");
        for (Erratum erratum : view.errata()) {
            line("* " + escape(Moments.print(erratum.at())) + " " + escape(erratum.id()) + ": "
                    + escape(erratum.text().in(locale)));
        }
    }

    private String word(CardWord word) {
        return word.in(locale);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** What people wrote stays in its line and means nothing to a reader of Markdown or HTML. */
    static String escape(String raw) {
        StringBuilder escaped = new StringBuilder();
        raw.codePoints().forEach(point -> {
            if (point == '<') {
                escaped.append("&lt;");
            } else if (point == '&') {
                escaped.append("&amp;");
            } else if (Character.isISOControl(point) || Character.getType(point) == Character.LINE_SEPARATOR) {
                escaped.append(' ');
            } else {
                boolean marks = MARKS.indexOf(point) >= 0 || escaped.length() == 0 && "-+=".indexOf(point) >= 0;
                escaped.append(marks ? "\\" : "").appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
