package dev.assay.governance.access.grant;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.ValueException;
import java.util.Objects;

/**
 * A right that really is there, as a host reads it from its own platform. Immutable.
 *
 * @param principal who has it
 * @param asset on what; nobody need have registered it
 * @param action what may be done, in the host's own words, as cards have them
 * @param environment where; not {@link Environment#ANY}
 * @since 0.1
 */
public record HeldRight(PrincipalId principal, AssetId asset, String action, Environment environment) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if it is held everywhere, which is one right in each environment
     */
    public HeldRight {
        Objects.requireNonNull(principal, "principal");
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(environment, "environment");
        if (environment == Environment.ANY) {
            throw new ValueException("environment of a right must be one, but was ANY", "권한의 환경은 하나여야 하지만 ANY입니다");
        }
    }

    /**
     * Returns the right in words.
     *
     * @return such as {@code kim: read trips in PROD}
     */
    @Override
    public String toString() {
        return principal + ": " + action + " " + asset + " in " + environment;
    }
}
