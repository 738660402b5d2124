package dev.assay.governance.access.grant;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.Environment;
import dev.assay.quality.finding.ValueException;
import java.util.Collections;
import java.util.Set;

/**
 * What may be done to what, and where. Immutable.
 *
 * @param resources the assets, each by its id, at least one
 * @param actions what may be done, at least one
 * @param environment where, never {@link Environment#ANY}
 * @since 0.1
 */
public record Scope(Set<AssetId> resources, Set<String> actions, Environment environment) {
    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if there is nothing to do, nothing to do it to, or no one place to do it in
     */
    public Scope {
        resources = Set.copyOf(resources);
        actions = Set.copyOf(actions);
        if (resources.isEmpty() || actions.isEmpty() || environment == Environment.ANY) {
            throw new ValueException(
                    "scope must name assets, actions and one environment, but was " + resources + ", " + actions + ", "
                            + environment,
                    "범위에는 자산과 작업, 하나의 환경이 있어야 하지만 " + resources + ", " + actions + ", " + environment + "입니다");
        }
    }

    /**
     * Returns whether all of another scope lies in this.
     *
     * @param other the other scope
     * @return true if it does
     */
    public boolean contains(Scope other) {
        return environment == other.environment
                && resources.containsAll(other.resources)
                && actions.containsAll(other.actions);
    }

    /**
     * Returns whether another scope has something in common with this.
     *
     * @param other the other scope
     * @return true if an action on an asset is in both
     */
    public boolean overlaps(Scope other) {
        return environment == other.environment
                && !Collections.disjoint(resources, other.resources)
                && !Collections.disjoint(actions, other.actions);
    }
}
