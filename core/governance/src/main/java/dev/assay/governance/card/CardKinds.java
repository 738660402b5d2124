package dev.assay.governance.card;

import dev.assay.governance.store.Kind;
import java.util.List;

/**
 * The kinds under which cards are stored.
 *
 * @since 0.1
 */
public final class CardKinds {
    /** Cards, found by what they are about ({@code by-subject}). */
    public static final Kind<Document> DOCUMENT = Kind.of(
                    "document", Document.class, document -> document.id().value())
            .indexedBy("by-subject", document -> List.of(document.subject().value()));

    /** Cards as somebody gave their word for them, found by card ({@code by-document}). */
    public static final Kind<AttestedDocument> ATTESTED = Kind.of(
                    "attested-document", AttestedDocument.class, CardKinds::attestedId)
            .indexedBy(
                    "by-document", attested -> List.of(attested.document().id().value()));

    /** Suites whose thresholds are fixed, by fingerprint. */
    public static final Kind<FrozenSuite> SUITE = Kind.of("frozen-suite", FrozenSuite.class, FrozenSuite::fingerprint);

    private CardKinds() {}

    private static String attestedId(AttestedDocument attested) {
        Attestation attestation = attested.attestation();
        return attested.document().id() + " " + attestation.at() + " " + attestation.by();
    }
}
