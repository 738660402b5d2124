package dev.assay.governance.audit;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.quality.finding.ValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who did something, and for whom. Immutable.
 *
 * @param principal the id of the person, agent or service
 * @param persona the persona in which it acted with the version of its card, such as {@code data-steward@3}, 200
 *     characters at most; empty if none
 * @param onBehalfOf the ids of those for whom it acted, the nearest first, {@value #MOST} at most
 * @since 0.1
 */
public record Actor(String principal, Optional<String> persona, List<String> onBehalfOf) {
    /** For how many one acts at most; each record names them all. */
    public static final int MOST = 64;

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if the id has a wrong form, or another or the persona is too long or has half a character, or
     *     there are more than {@value #MOST} for whom it acted
     */
    public Actor {
        principal = Ids.require("principal", principal);
        Objects.requireNonNull(persona, "persona").ifPresent(name -> requireShort("persona", name));
        onBehalfOf = List.copyOf(onBehalfOf);
        onBehalfOf.forEach(id -> requireShort("onBehalfOf", id));
        if (onBehalfOf.size() > MOST) {
            throw new ValueException(
                    "onBehalfOf must have " + MOST + " at most, but has " + onBehalfOf.size(),
                    "onBehalfOf에는 " + MOST + "명까지 쓸 수 있지만 " + onBehalfOf.size() + "명입니다");
        }
    }

    /** Logs say nothing else of their form, and what was written must be read. */
    private static void requireShort(String what, String text) {
        int length = Reasons.length(text);
        if (!Reasons.isWritable(text) || length > Ids.LONGEST_NAME) {
            throw new ValueException(
                    what + " must have whole characters, " + Ids.LONGEST_NAME + " at most, but has " + length,
                    what + "에는 온전한 글자를 " + Ids.LONGEST_NAME + "자까지 쓸 수 있지만 " + length + "자입니다");
        }
    }

    /**
     * Returns someone who acts for nobody else.
     *
     * @param principal the id
     * @return the actor
     */
    public static Actor of(String principal) {
        return new Actor(principal, Optional.empty(), List.of());
    }

    /**
     * Returns the library itself, which acts when a time has come.
     *
     * @return the actor named {@code assay}
     */
    public static Actor system() {
        return of("assay");
    }
}
