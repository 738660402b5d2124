package dev.assay.governance.access.grant;

import dev.assay.governance.Korean;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.Environment;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be done to what, and where. Immutable.
 *
 * @param resources the assets, each by its id, at least one
 * @param actions what may be done, at least one
 * @param environment where, never {@link Environment#ANY}
 * @since 0.1
 */
public record Scope(Set<AssetId> resources, Set<String> actions, Environment environment) {
    private static final int MOST_NAMED = 5;

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
     * Returns what may be done, to be said; of many assets the first five are named.
     *
     * @return such as {@code read, write on orders in PROD} and {@code orders에 대한 읽기, 쓰기(운영)}
     */
    public Text text() {
        List<String> sorted = resources.stream()
                .map(AssetId::value)
                .sorted()
                .limit(MOST_NAMED)
                .toList();
        int more = resources.size() - sorted.size();
        String assets = String.join(", ", sorted);
        List<String> done = actions.stream().sorted().toList();
        String korean = done.stream().map(Korean::of).collect(Collectors.joining(", "));
        return Text.of(
                String.join(", ", done) + " on " + assets + (more == 0 ? "" : " and " + more + " more") + " in "
                        + environment,
                assets + (more == 0 ? "" : " 외 " + more + "건") + "에 대한 " + korean + "(" + Korean.of(environment) + ")");
    }

    /**
     * Returns the ids of the assets.
     *
     * @return the ids; unmodifiable, in no order
     */
    public Set<String> ids() {
        return resources.stream().map(AssetId::value).collect(Collectors.toUnmodifiableSet());
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
