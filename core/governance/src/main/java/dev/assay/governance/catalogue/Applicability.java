package dev.assay.governance.catalogue;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A statement of applicability: for every control of a catalogue whether it applies, by what it is met, and why not. Immutable.
 *
 * @param catalogue the catalogue
 * @param lines one line for every item of the type asked for
 * @since 0.1
 */
public record Applicability(CatalogueHeader catalogue, List<Line> lines) {
    /** Copies the list. */
    public Applicability {
        lines = List.copyOf(lines);
    }

    /**
     * What is said of one item.
     *
     * @param item the item
     * @param metBy our controls that meet it
     * @param reasons why controls that would meet it are excluded
     * @since 0.1
     */
    public record Line(CatalogueItem item, List<Control> metBy, List<String> reasons) {
        /** Copies the lists. */
        public Line {
            metBy = List.copyOf(metBy);
            reasons = List.copyOf(reasons);
        }

        /**
         * Returns the line as a sentence.
         *
         * @param locale the reader's locale
         * @return id, title, whether it is unverified, and what is said: by which controls it is met, what each does and for which
         *     systems if not for all, or why it is excluded
         */
        public String describe(Locale locale) {
            Text said = Text.of(
                    metBy.isEmpty() ? excluded() : "applies: " + met(Locale.ENGLISH, "for "),
                    metBy.isEmpty() ? excludedInKorean() : "적용: " + met(Locale.KOREAN, "대상 "));
            return item.id() + " " + item.shown().in(locale) + " — " + said.in(locale);
        }

        private String met(Locale locale, String systems) {
            return metBy.stream()
                    .map(control -> control.id() + " ("
                            + control.how().in(locale)
                            + (control.systems().isEmpty()
                                    ? ""
                                    : "; " + systems + String.join(", ", new TreeSet<>(control.systems())))
                            + ")")
                    .collect(Collectors.joining(", "));
        }

        private String excluded() {
            return reasons.isEmpty() ? "nothing said" : "excluded: " + String.join("; ", reasons);
        }

        private String excludedInKorean() {
            return reasons.isEmpty() ? "언급 없음" : "제외: " + String.join("; ", reasons);
        }
    }

    /**
     * Makes the statement.
     *
     * @param catalogue the catalogue
     * @param type the type of the items it is about, such as {@code control}
     * @param controls our controls
     * @return the statement
     */
    public static Applicability of(Catalogue catalogue, String type, List<Control> controls) {
        List<Line> lines = catalogue.items(type).stream()
                .map(item -> line(catalogue, item, controls))
                .toList();
        return new Applicability(catalogue.header(), lines);
    }

    private static Line line(Catalogue catalogue, CatalogueItem item, List<Control> controls) {
        CatalogueRef ref =
                new CatalogueRef(catalogue.header().id(), catalogue.header().version(), item.id());
        List<Control> meeting = controls.stream()
                .filter(control -> control.meets().contains(ref))
                .toList();
        return new Line(
                item,
                meeting.stream().filter(Control::applies).toList(),
                meeting.stream().flatMap(control -> control.excluded().stream()).toList());
    }
}
