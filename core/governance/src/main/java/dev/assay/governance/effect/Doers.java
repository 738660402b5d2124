package dev.assay.governance.effect;

import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may do things at all: who is there, and whom nobody has stopped. Thread-safe.
 *
 * @since 0.1
 */
public final class Doers {
    private Doers() {}

    /**
     * Refuses who may not do something now. It is not said in which persona and where they do it, so that what is forbidden in one
     * of their personas, or in one environment, is forbidden.
     *
     * @param reader reads who they are
     * @param actor who would do it
     * @param action what
     * @param asset with which asset
     * @throws FindingsException with {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, with {@code PRINCIPAL_ABSENT} if the actor
     *     is on leave or has left, or no person who is active answers for it, with {@code EXPLICIT_DENY} if it is forbidden, as by
     *     the kill switch of an agent
     */
    public static void require(Reader reader, PrincipalId actor, String action, AssetId asset) {
        Steering.requireKnown(reader, Actor.of(actor.value()));
        Roster roster = Roster.now(reader);
        if (!roster.isActive(actor)) {
            throw refused(
                    "PRINCIPAL_ABSENT",
                    actor + " must be active, and so must the person who answers for an agent, but is not",
                    actor + "은(는) 활동 중이어야 하고 에이전트라면 책임지는 사람도 그래야 하지만 그렇지 않습니다");
        }
        Set<PersonaId> personas = roster.personas(actor);
        Stream.of(actor.value(), "*")
                .flatMap(key -> reader.findBy(AccessPolicyKinds.PROHIBITION, "by-principal", key).stream())
                .map(Stored::value)
                .filter(found -> isInForce(found, personas, reader.now()))
                .filter(found -> found.covers(asset.value(), action, found.environment()))
                .findFirst()
                .ifPresent(found -> {
                    throw refused(
                            "EXPLICIT_DENY",
                            found.id() + " forbids " + actor + " to " + action + " " + asset,
                            found.id() + " 규칙이 " + actor + "의 " + asset + " 자산 " + action + " 작업을 금지합니다");
                });
    }

    private static boolean isInForce(Prohibition found, Set<PersonaId> personas, Instant now) {
        return !now.isBefore(found.from())
                && found.until().filter(end -> !now.isBefore(end)).isEmpty()
                && found.who().persona().map(personas::contains).orElse(true);
    }

    private static FindingsException refused(String code, String en, String ko) {
        return new FindingsException("actor", List.of(Finding.error(code, "actor", Text.of(en, ko))));
    }
}
