package dev.assay.governance.evidence;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Persona;
import dev.assay.governance.store.Reader;
import java.util.stream.Stream;

/**
 * Tells what a persona may see. What is about a system as a whole is shown to those who may see all that it is made of; others are
 * shown its entry in the register without what names a part that they may not see. It is asked about every asset of the inventory. Thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Sight {
    /**
     * Tells whether a persona may see what is known about an asset.
     *
     * @param reader reads what is stored
     * @param viewer the persona
     * @param asset the asset
     * @return true if it may
     */
    boolean shows(Reader reader, Persona viewer, Asset asset);

    /**
     * Returns the rule that is meant when nobody says otherwise: what is public or internal is for everybody; the rest is for who
     * owns it, who stewards it, and those whose card makes it possible to read it.
     *
     * @return the rule
     */
    static Sight byCard() {
        return (reader, viewer, asset) -> {
            Classification classification = asset.handling().classification();
            boolean open = classification == Classification.PUBLIC || classification == Classification.INTERNAL;
            boolean cares = Stream.concat(asset.owner().stream(), asset.steward().stream())
                    .anyMatch(viewer.id()::equals);
            return open || cares || reads(viewer, asset);
        };
    }

    private static boolean reads(Persona viewer, Asset asset) {
        return viewer.eligibilities().stream()
                .anyMatch(eligibility -> Stream.of(Environment.values())
                        .anyMatch(where -> eligibility.covers(asset.id().value(), "read", where)));
    }
}
