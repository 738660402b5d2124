package dev.assay.governance.card;

/**
 * A card as somebody gave their word for it. Immutable.
 *
 * @param attestation their word
 * @param document the card as it was
 * @since 0.1
 */
public record AttestedDocument(CardAttestation attestation, Document document) {
    /**
     * Returns whether the word still holds.
     *
     * @param current the card as it is
     * @return true if nothing has changed since
     */
    public boolean holdsFor(Document current) {
        return attestation.digest().equals(current.digest());
    }
}
