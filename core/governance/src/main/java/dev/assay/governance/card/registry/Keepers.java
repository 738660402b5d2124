package dev.assay.governance.card.registry;

import dev.assay.governance.Reasons;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.List;
import java.util.Optional;

/**
 * Finds who keeps an asset. Thread-safe.
 *
 * @since 0.1
 */
public final class Keepers {
    private Keepers() {}

    /**
     * Returns the persona that keeps an asset.
     *
     * @param reader reads what is stored
     * @param asset the asset
     * @return its steward, or its owner if it has none; empty if it has neither
     */
    public static Optional<PersonaId> of(Reader reader, AssetId asset) {
        return reader.find(Assets.KIND, asset.value())
                .map(Stored::value)
                .flatMap(found -> found.steward().or(found::owner));
    }

    /**
     * Returns how those who keep an asset now can be reached.
     *
     * @param reader reads what is stored
     * @param asset the asset
     * @return the contacts of the people who act in the persona; empty if nobody acts in it or can be reached
     */
    public static List<String> contacts(Reader reader, AssetId asset) {
        Roster roster = Roster.now(reader);
        return of(reader, asset).stream()
                .flatMap(persona -> roster.acting(persona).stream())
                .flatMap(assignment -> roster.principal(assignment.principal()).stream())
                .flatMap(principal -> principal.contact().stream())
                .filter(contact -> !Reasons.isBlank(contact))
                .distinct()
                .toList();
    }
}
