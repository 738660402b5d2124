package dev.assay.governance.system;

import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.DutyHolder;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Of which systems, and so in which roles, catalogues ask something of the organisation, for {@link Compliance#map}. Whoever only
 * deploys owes nothing that providers owe. Roles are those of now, whatever the day of the map.
 *
 * @since 0.1
 */
public final class DutyHolders {
    private DutyHolders() {}

    /**
     * Returns all systems that are not retired: what they are being built for is owed before they are used.
     *
     * @param reader reads what is stored
     * @return each with the organisation's role; empty if there is none, so that a map asks for everything
     */
    public static List<DutyHolder> of(Reader reader) {
        return reader.all(AiSystem.KIND).stream()
                .map(Stored::value)
                .filter(system -> system.stage() != Stage.RETIRED)
                .map(DutyHolders::of)
                .toList();
    }

    /**
     * Returns one system, for a map of its own.
     *
     * @param reader reads what is stored
     * @param system its id
     * @return the system with the organisation's role
     * @throws FindingsException with {@code SHADOW} if nobody registered the system
     */
    public static List<DutyHolder> of(Reader reader, SystemId system) {
        return List.of(of(Systems.require(reader, system)));
    }

    private static DutyHolder of(AiSystem system) {
        return new DutyHolder(
                Optional.of(system.id().value()), roles(system.purpose().role()));
    }

    /** The EU's providers are developers in Korea, where both they and who uses a system in business are operators. */
    private static Set<String> roles(AiSystem.Role role) {
        return switch (role) {
            case PROVIDER -> Set.of("provider", "developer", "operator");
            case DEPLOYER -> Set.of("deployer", "operator");
            case BOTH -> Set.of("provider", "developer", "deployer", "operator");
            case NONE -> Set.of();
        };
    }
}
