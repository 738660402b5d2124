package dev.assay.governance.card;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether there is a complete card, for gates. Thread-safe.
 *
 * @since 0.1
 */
public final class CardGate {
    private CardGate() {}

    /**
     * Finds all cards of an asset.
     *
     * @param reader reads what is stored
     * @param subject the asset
     * @return the ids in their order
     */
    public static List<DocumentId> all(Reader reader, AssetId subject) {
        return reader.findBy(CardParts.HEAD, "by-subject", subject.value()).stream()
                .map(stored -> stored.value().id())
                .toList();
    }

    /**
     * Finds the newest card of an asset.
     *
     * <p>A card counts once somebody attested it, or a person answered in it, which only who acts in a persona may. One that is
     * blank, or that only runs, the registry or agents filled, replaces none that counts, so that nobody closes the gate of a
     * finished system by opening another card.
     *
     * @param reader reads what is stored
     * @param subject the asset
     * @param template the template that the card must follow
     * @return of the cards that count the one that was begun last; of all if none counts; empty if there is none
     */
    public static Optional<Document> newest(Reader reader, AssetId subject, Template template) {
        return CardStore.newest(reader, subject, about -> about.template().equals(template.reference()));
    }

    /**
     * Returns what keeps the {@linkplain #newest newest} card of an asset from being complete.
     *
     * @param reader reads what is stored
     * @param subject the asset
     * @param template the template that the card must follow
     * @return a finding {@code DOC-2} for each field that is open, or one if there is no card or none that counts; empty if it is
     *     complete
     */
    public static List<Finding> missing(Reader reader, AssetId subject, Template template) {
        return newest(reader, subject, template)
                .map(newest -> open(reader, newest, template))
                .orElseGet(() -> List.of(none(subject.value(), template)));
    }

    /**
     * Returns what keeps the newest card about one version of an asset from being complete, whatever other versions have cards.
     *
     * @param reader reads what is stored
     * @param subject the asset
     * @param version the version of the asset that the card must be about
     * @param template the template that the card must follow
     * @return as {@link #missing(Reader, AssetId, Template)}
     */
    public static List<Finding> missing(Reader reader, AssetId subject, String version, Template template) {
        return CardStore.newest(
                        reader,
                        subject,
                        about -> about.version().equals(version)
                                && about.template().equals(template.reference()))
                .map(newest -> open(reader, newest, template))
                .orElseGet(() -> List.of(none(subject + " " + version, template)));
    }

    /**
     * Tells how far each answer of a card is to be trusted, as its view shows it.
     *
     * @param reader reads what is stored
     * @param card the card
     * @param template its template
     * @return the state of each field of the template, by its id, in their order; immutable
     */
    public static Map<String, FieldState> states(Reader reader, Document card, Template template) {
        return Collections.unmodifiableMap(
                FieldStates.of(reader, card, template).byField());
    }

    private static List<Finding> open(Reader reader, Document newest, Template template) {
        FieldStates states = FieldStates.of(reader, newest, template);
        List<Finding> open = DocumentRules.check(reader, newest, template, states).stream()
                .filter(finding -> finding.code().equals(DocumentRules.INCOMPLETE))
                .toList();
        return open.isEmpty() && !CardStore.isBacked(reader, newest) ? List.of(unbacked(newest.id())) : open;
    }

    private static Finding none(String subject, Template template) {
        return Finding.error(
                DocumentRules.INCOMPLETE,
                subject,
                Text.of(
                        subject + " must have a card after " + template + ", but has none",
                        subject + "에는 " + template + " 양식의 카드가 있어야 하지만 없습니다"));
    }

    private static Finding unbacked(DocumentId card) {
        return Finding.error(
                DocumentRules.INCOMPLETE,
                card.value(),
                Text.of(
                        "card " + card + " must be attested, or answered in by a person, but is filled without one",
                        "카드 " + card + "은(는) 사람이 보증하거나 답해야 하지만 사람 없이 채워졌습니다"));
    }
}
