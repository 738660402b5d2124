package dev.assay.governance.risk;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Reader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells who answers for what risks are assessed of. Implementations must be thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SubjectOwners {
    /**
     * Returns the personas that answer for something.
     *
     * @param reader reads what is stored
     * @param subject the id of the system or asset
     * @return the personas; empty if nobody answers for it
     */
    Set<PersonaId> of(Reader reader, String subject);

    /**
     * Returns what tells of assets: their owners and stewards.
     *
     * @return what tells of them
     */
    static SubjectOwners ofAssets() {
        return (reader, subject) -> reader.find(Assets.KIND, subject).stream()
                .flatMap(asset -> Stream.concat(asset.value().owner().stream(), asset.value().steward().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
