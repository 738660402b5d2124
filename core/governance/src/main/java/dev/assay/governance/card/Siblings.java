package dev.assay.governance.card;

import dev.assay.governance.card.measure.Dispute;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.store.Reader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The other cards of an asset after the same template. What runs have against them, they have against the same words in any card: of
 * the version that the card is about, and of earlier ones until a run has looked again, as when one card turns to another version.
 *
 * @param own the card
 * @param others the other cards
 */
record Siblings(Document own, List<Document> others) {
    static Siblings of(Reader reader, Document own) {
        List<Document> all = CardStore.all(
                reader,
                own.subject(),
                head -> head.template().equals(own.template()) && !head.id().equals(own.id()));
        return new Siblings(own, all);
    }

    boolean contradict(TemplateItem.Field field, FieldValue value) {
        Map<String, Measurement> heard = new TreeMap<>(own.measurements());
        others.stream()
                .filter(other -> other.version().equals(own.version()))
                .flatMap(other -> other.measurements().values().stream())
                .forEach(found -> heard.merge(found.metric(), found, Siblings::later));
        FieldValue disputed = value.disputed().isPresent() ? value : value.disputedBy(inherited(field));
        return Filling.judged(field, disputed, heard).state() == FieldState.CONTRADICTED;
    }

    /** What a run has against the answer in a card of another version that was begun before, unless another run looked since. */
    private Optional<Dispute> inherited(TemplateItem.Field field) {
        return others.stream()
                .filter(other -> !other.version().equals(own.version()))
                .filter(other -> !begun(other).isAfter(begun(own)))
                .flatMap(other -> Filling.dispute(field, other).filter(dispute -> isOpen(dispute, other)).stream())
                .max(Comparator.comparing(Dispute::ended));
    }

    private boolean isOpen(Dispute dispute, Document disputed) {
        return Stream.concat(others.stream(), Stream.of(own))
                .filter(card -> !card.id().equals(disputed.id()))
                .flatMap(card -> Optional.ofNullable(card.measurements().get(dispute.metric())).stream())
                .noneMatch(found -> ended(found).isAfter(dispute.ended()));
    }

    private static Instant begun(Document card) {
        return card.history().get(0).since();
    }

    private static Measurement later(Measurement one, Measurement other) {
        return ended(other).isAfter(ended(one)) ? other : one;
    }

    private static Instant ended(Measurement found) {
        return found.ended().orElse(Instant.EPOCH);
    }
}
