package dev.assay.governance.card;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.registry.Topic;
import dev.assay.governance.run.Digests;
import dev.assay.governance.store.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A card in the pieces in which it is stored: a head, and a part for each answer, so that a change writes what changed. */
final class CardParts {
    static final Kind<Head> HEAD = Kind.of(
                    "document", Head.class, head -> head.id().value())
            .indexedBy("by-subject", head -> List.of(head.subject().value()));

    static final Kind<Word> WORD = Kind.of("attested-document", Word.class, Word::id)
            .indexedBy("by-document", word -> List.of(word.head().id().value()));

    static final Kind<Part> PART =
            Kind.of("document-part", Part.class, Part::id).indexedBy("by-owner", part -> List.of(part.owner()));

    private static final int SLICES = 40;

    /** With the id of a card and of somebody's word for it, this is below what every store takes as an id. */
    private static final int LONGEST = 200;

    private CardParts() {}

    /** What is known of a card without its answers. */
    record Head(DocumentId id, AssetId subject, String version, String template, List<Topic.Seen> history) {
        Head {
            history = List.copyOf(history);
        }

        static Head of(Document document) {
            return new Head(
                    document.id(), document.subject(), document.version(), document.template(), document.history());
        }
    }

    /** Somebody's word for a card; the parts of the card as it was are stored under its id. */
    record Word(CardAttestation attestation, Head head) {
        String id() {
            return head.id() + "@" + attestation.at() + " " + attestation.by();
        }
    }

    /** A piece of a card. */
    record Part(String owner, String key, Content content) {
        /** Columns may have names that are longer than an id can be; those are told apart by their digest. */
        String id() {
            return owner + " " + (key.length() <= LONGEST ? key : key.charAt(0) + " sha256:" + Digests.of(key));
        }
    }

    /** What a piece holds. */
    sealed interface Content {}

    /** An answer to a field. */
    record Answered(FieldValue value) implements Content {}

    /** What runs measured. */
    record Found(Measurement measurement) implements Content {}

    /** Numbers for slices. */
    record Figures(List<SliceFigure> slices) implements Content {
        Figures {
            slices = List.copyOf(slices);
        }
    }

    /** Nothing any more. */
    record Gone() implements Content {}

    static Map<String, Content> split(Document document) {
        Map<String, Content> parts = new TreeMap<>();
        document.fields().forEach((field, value) -> parts.put("a " + field, new Answered(value)));
        document.measurements().forEach((metric, found) -> parts.put("m " + metric, new Found(found)));
        List<SliceFigure> slices = document.slices();
        for (int i = 0; i < slices.size(); i += SLICES) {
            List<SliceFigure> page = slices.subList(i, Math.min(i + SLICES, slices.size()));
            parts.put("s " + String.format(Locale.ROOT, "%06d", i), new Figures(page));
        }
        return parts;
    }

    /** Puts parts together again, in the order of their ids. */
    static Document join(Head head, List<Part> parts) {
        Map<String, FieldValue> fields = new TreeMap<>();
        Map<String, Measurement> measurements = new TreeMap<>();
        List<SliceFigure> slices = new ArrayList<>();
        for (Part part : parts) {
            String name = part.key().substring(2);
            if (part.content() instanceof Answered answered) {
                fields.put(name, answered.value());
            } else if (part.content() instanceof Found found) {
                measurements.put(name, found.measurement());
            } else if (part.content() instanceof Figures figures) {
                slices.addAll(figures.slices());
            }
        }
        return new Document(
                head.id(),
                head.subject(),
                head.version(),
                head.template(),
                head.history(),
                fields,
                measurements,
                slices);
    }
}
