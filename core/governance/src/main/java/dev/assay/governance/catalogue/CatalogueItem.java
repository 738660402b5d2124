package dev.assay.governance.catalogue;

import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One item of a catalogue. Immutable.
 *
 * @param id its id, as its publisher writes it
 * @param title our own short title
 * @param type what it is within its catalogue, such as {@code subcategory} or {@code obligation}
 * @param parent the id of the item that it belongs to; empty at the top
 * @param force when it is in force; empty means always
 * @param appliesTo to whom it applies, such as {@code deployer}; empty means to everybody
 * @param verification how sure it is
 * @since 0.1
 */
public record CatalogueItem(
        String id,
        Text title,
        String type,
        Optional<String> parent,
        Optional<Force> force,
        List<String> appliesTo,
        VerificationMark verification) {
    /**
     * Returns whether the item is in force on a day.
     *
     * @param day the day
     * @return true if it is
     */
    public boolean isInForceOn(LocalDate day) {
        return force.orElse(Force.ALWAYS).holdsOn(day);
    }

    /**
     * Returns its title as it is shown: who relies on an item that nobody has checked is to know.
     *
     * @return the title, followed by {@code (unverified)} if it is {@link VerificationMark#UNVERIFIED}
     */
    public Text shown() {
        return verification == VerificationMark.UNVERIFIED
                ? Text.of(title.en() + " (unverified)", title.ko() + "(미검증)")
                : title;
    }
}
