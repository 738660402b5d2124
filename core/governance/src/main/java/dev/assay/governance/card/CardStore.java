package dev.assay.governance.card;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.card.CardParts.Content;
import dev.assay.governance.card.CardParts.Head;
import dev.assay.governance.card.CardParts.Part;
import dev.assay.governance.card.CardParts.Word;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads cards, and writes them in records of bounded size. Confined to one change. */
final class CardStore {
    /** Far below what a record may hold, because the event itself needs room, too. */
    private static final int BATCH = 24 * 1024;

    private static final String CONTINUED = "document.part_written";

    private final Change change;
    private final AuditEvent event;
    private int pending;

    CardStore(Change change, AuditEvent event) {
        this.change = change;
        this.event = event;
    }

    static Optional<Document> find(Reader reader, DocumentId id) {
        return reader.find(CardParts.HEAD, id.value()).map(head -> join(reader, head.value(), id.value()));
    }

    /** The card that was begun last of those that people stand behind; as long as there is none, of all. */
    static Optional<Document> newest(Reader reader, AssetId subject, Predicate<Head> wanted) {
        List<Document> newestFirst = reader.findBy(CardParts.HEAD, "by-subject", subject.value()).stream()
                .map(Stored::value)
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (Head head) -> head.history().get(0).since())
                        .thenComparing(head -> head.id().value())
                        .reversed())
                .map(head -> join(reader, head, head.id().value()))
                .toList();
        return newestFirst.stream()
                .filter(card -> isBacked(reader, card))
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }

    /** Whether runs may be about it: gates look at it, or nothing that people stand behind was turned to another version since. */
    static boolean isCurrent(Reader reader, Document card) {
        Predicate<Head> alike = head -> head.template().equals(card.template());
        boolean looked = newest(reader, card.subject(), alike)
                .filter(newest -> newest.version().equals(card.version()))
                .isPresent();
        return looked
                || all(reader, card.subject(), alike.and(head -> isLater(head, Head.of(card)))).stream()
                        .noneMatch(later -> isBacked(reader, later));
    }

    private static boolean isLater(Head head, Head card) {
        return !head.version().equals(card.version()) && since(head).isAfter(since(card));
    }

    private static Instant since(Head head) {
        return head.history().get(head.history().size() - 1).since();
    }

    static List<Document> all(Reader reader, AssetId subject, Predicate<Head> wanted) {
        return reader.findBy(CardParts.HEAD, "by-subject", subject.value()).stream()
                .map(Stored::value)
                .filter(wanted)
                .map(head -> join(reader, head, head.id().value()))
                .toList();
    }

    /** Whoever may open a card need not be able to say anything; only what a person said or vouched for replaces a card. */
    static boolean isBacked(Reader reader, Document card) {
        boolean vouched =
                !reader.findBy(CardParts.WORD, "by-document", card.id().value()).isEmpty();
        return vouched
                || card.fields().values().stream()
                        .flatMap(value -> author(value.provenance()).stream())
                        .anyMatch(Roster.now(reader)::isPerson);
    }

    private static Optional<PrincipalId> author(Provenance provenance) {
        if (provenance instanceof Provenance.Declared declared) {
            return Optional.of(declared.by());
        }
        return provenance instanceof Provenance.NotApplicable said ? Optional.of(said.by()) : Optional.empty();
    }

    static Optional<AttestedDocument> attested(Reader reader, DocumentId id) {
        return reader.findBy(CardParts.WORD, "by-document", id.value()).stream()
                .map(Stored::value)
                .max(Comparator.comparing(word -> word.attestation().at()))
                .map(word -> new AttestedDocument(word.attestation(), join(reader, word.head(), word.id())));
    }

    private static Document join(Reader reader, Head head, String owner) {
        List<Part> parts = reader.findBy(CardParts.PART, "by-owner", owner).stream()
                .map(Stored::value)
                .toList();
        return CardParts.join(head, parts);
    }

    void insert(Document document) {
        change.insert(CardParts.HEAD, Head.of(document));
        write(document.id().value(), Map.of(), CardParts.split(document));
    }

    void update(Document before, Document after) {
        if (!Head.of(before).equals(Head.of(after))) {
            Stored<Head> old = change.find(CardParts.HEAD, before.id().value()).orElseThrow();
            change.update(CardParts.HEAD, old, Head.of(after));
        }
        write(before.id().value(), CardParts.split(before), CardParts.split(after));
    }

    void insert(AttestedDocument attested) {
        CardAttestation given = attested.attestation();
        Word word = new Word(given, Head.of(attested.document()));
        if (change.find(CardParts.WORD, word.id()).isPresent()) {
            throw Filling.refusal(
                    "DUPLICATE",
                    "by",
                    "word must be given once at a time, but " + given.by() + " gave it at " + given.at() + " already",
                    "보증은 한 시점에 한 번만 해야 하지만 " + given.by() + "이(가) " + given.at() + "에 이미 했습니다");
        }
        write(word.id(), Map.of(), CardParts.split(attested.document()));
        change.insert(CardParts.WORD, word);
    }

    private void write(String owner, Map<String, Content> before, Map<String, Content> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Content next = after.getOrDefault(key, new CardParts.Gone());
            if (!next.equals(before.get(key))) {
                put(new Part(owner, key, next));
            }
        }
        if (pending > BATCH / 2) {
            flush();
        }
    }

    private void put(Part part) {
        int size = CanonicalJson.write(CardParts.PART.encode(part)).length;
        if (pending > 0 && pending + size > BATCH) {
            flush();
        }
        change.put(CardParts.PART, part);
        pending += size;
    }

    /** What else the event tells is told once. */
    private Map<String, Object> asset() {
        return AboutAssets.in(event).stream().collect(Collectors.toMap(asset -> "asset", asset -> asset));
    }

    private void flush() {
        change.record(AuditEvent.of(CONTINUED, event.actor(), event.subject()).withDetails(asset()));
        pending = 0;
    }
}
