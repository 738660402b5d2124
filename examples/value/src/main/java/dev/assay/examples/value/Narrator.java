package dev.assay.examples.value;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.Section;
import dev.assay.value.money.Money;
import java.util.List;
import java.util.Locale;

/** Says things in the reader's language, as blocks of a report. */
final class Narrator {
    private final Locale locale;

    Narrator(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String word(String en, String ko) {
        return Text.of(en, ko).in(locale);
    }

    Paragraph say(String en, String ko) {
        return new Paragraph(word(en, ko));
    }

    Paragraph say(Text text) {
        return new Paragraph(text.in(locale));
    }

    /** Each line of a text, as the library says it. */
    Items lines(String text) {
        return new Items(text.lines().map(String::strip).toList());
    }

    Items warnings(List<Finding> findings) {
        return new Items(findings.stream()
                .map(finding -> finding.code() + ": " + finding.message().in(locale))
                .toList());
    }

    Section section(String en, String ko, Block... blocks) {
        return new Section(word(en, ko), List.of(blocks));
    }

    TableWriter table(String en, String ko) {
        return new TableWriter(this, word(en, ko));
    }

    String money(Money amount) {
        return amount.describe(locale);
    }

    /** An amount under a caption that says the currency. */
    static String amount(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.amount());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%,.1f%%", 100 * share);
    }
}
