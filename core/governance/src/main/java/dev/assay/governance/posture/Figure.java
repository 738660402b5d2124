package dev.assay.governance.posture;

import dev.assay.governance.catalogue.Axis;
import dev.assay.governance.monitoring.Share;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * So many of so many, with all of them. Immutable.
 *
 * @param id its id, such as {@code assets-owned}
 * @param title what is counted
 * @param category the category of the NIST AI Risk Management Framework that it speaks of, such as {@code MEASURE 2}
 * @param looked everything that was looked at
 * @param offenders those of them that do not hold, the worst first
 * @since 0.1
 */
public record Figure(String id, Text title, String category, List<Ref> looked, List<Offender> offenders) {
    /** Copies the lists. */
    public Figure {
        looked = List.copyOf(looked);
        offenders = List.copyOf(offenders);
    }

    /** Returns the figure about what another one of the same name looked at, too. */
    Figure with(Figure more) {
        return new Figure(
                id,
                title,
                category,
                Stream.concat(looked.stream(), more.looked.stream()).toList(),
                Stream.concat(offenders.stream(), more.offenders.stream()).toList());
    }

    /**
     * Returns how many hold, of how many.
     *
     * @return the share
     */
    public Share share() {
        return new Share(looked.size() - offenders.size(), looked.size());
    }

    /**
     * Returns the function on whose axis it lies.
     *
     * @return the function
     */
    public Function function() {
        return Function.valueOf(category.substring(0, category.indexOf(' ')));
    }

    /**
     * Returns the axis of the operations frame on which it lies.
     *
     * @return the first axis that names its category or its function
     */
    public Axis axis() {
        return Stream.concat(
                        Stream.of(Axis.values()).filter(axis -> axis.nist().contains(category)),
                        Stream.of(Axis.values())
                                .filter(axis -> axis.nist().contains(function().name())))
                .findFirst()
                .orElse(Axis.GOVERNANCE_AND_POLICY);
    }

    /**
     * Returns the figure in words.
     *
     * @param locale the reader's locale
     * @return such as {@code Assets that somebody answers for: 3 of 4}; of nothing, that there is nothing to judge
     */
    public String describe(Locale locale) {
        Text numbers = looked.isEmpty()
                ? Text.of("nothing to judge", "판단할 대상 없음")
                : Text.of(share().part() + " of " + share().whole(), share().whole() + "건 중 " + share().part() + "건");
        return title.in(locale) + ": " + numbers.in(locale);
    }
}
