package dev.assay.governance.access;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.AboutPeople;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Ends changes that rules do not permit. */
final class Refusals {
    private Refusals() {}

    static FindingsException of(AccessCode code, Map<String, String> names) {
        return of(List.of(code.finding("", names)));
    }

    static FindingsException of(List<Finding> findings) {
        return new FindingsException("access", findings);
    }

    /**
     * Runs a command. A refused one is {@code access.refused} in the log, not the event that it would have been, so that whoever
     * counts what was approved or revoked counts nothing that was not. It names up to 64 of the assets of a request or a grant, and whose it is.
     *
     * @param store where it works
     * @param command its name, such as {@code approve}
     * @param actor who gives it
     * @param subject what it is about
     * @param work does it
     */
    static <T> T record(
            GovernanceStore store, String command, Actor actor, Subject subject, Function<Change, ? extends T> work) {
        AuditEvent attempt = attempt(command, actor, subject, store.read(reader -> assets(reader, subject)));
        Optional<String> holder = store.read(reader -> party(reader, subject))
                .map(party -> party.holder().principal().value());
        return Attempts.of(
                store, holder.map(who -> AboutPeople.heldBy(attempt, who)).orElse(attempt), work);
    }

    /** Returns what is wrong with the ticket of a request. */
    static List<Finding> ticket(RequestDraft draft, boolean isNeeded) {
        Optional<String> ticket = draft.note().ticket().filter(text -> !Reasons.isBlank(text));
        Map<String, String> names = Names.of(draft);
        if (isNeeded && ticket.isEmpty()) {
            return List.of(
                    AccessCode.GRT_4.finding("ticket", Names.with(names, "a ticket must be named", "티켓이 필요합니다")));
        }
        return draft
                .note()
                .ticket()
                .filter(text -> !Reasons.isWritable(text) || Reasons.length(text) > Ids.LONGEST_NAME)
                .map(text -> AccessCode.GRT_4.finding(
                        "ticket",
                        Names.with(
                                names,
                                "the ticket must have whole characters, " + Ids.LONGEST_NAME + " at most, but has "
                                        + Reasons.length(text),
                                "티켓은 온전한 글자로 " + Ids.LONGEST_NAME + "자까지 쓸 수 있지만 " + Reasons.length(text) + "자입니다")))
                .stream()
                .toList();
    }

    /** Returns what is wrong with a reason that need not say anything. */
    static List<Finding> kept(String reason, Map<String, String> names) {
        int length = Reasons.length(reason);
        return Reasons.isWritable(reason) && length <= Reasons.LONGEST
                ? List.of()
                : List.of(AccessCode.GRT_4.finding(
                        "reason",
                        Names.with(
                                names,
                                "it must have whole characters, 4,096 at most, but has " + length,
                                "온전한 글자로 4,096자까지 쓸 수 있지만 " + length + "자입니다")));
    }

    static AuditEvent attempt(String command, Actor actor, Subject subject, Set<String> assets) {
        AuditEvent attempt = AuditEvent.of("access.refused", actor, subject).withDetails(Map.of("command", command));
        return AboutAssets.of(attempt, assets).get(0);
    }

    private static Optional<RequestDraft.Party> party(Reader reader, Subject subject) {
        return switch (subject.type()) {
            case "access-request" ->
                reader.find(AccessKinds.REQUEST, subject.id())
                        .map(request -> request.value().draft().party());
            case "grant" ->
                reader.find(AccessKinds.GRANT, subject.id())
                        .map(grant -> grant.value().party());
            default -> Optional.empty();
        };
    }

    /** Ids of other kinds of things may be the same, and what is about them is about none of these assets. */
    private static Set<String> assets(Reader reader, Subject subject) {
        Optional<Scope> scope = switch (subject.type()) {
            case "access-request" ->
                reader.find(AccessKinds.REQUEST, subject.id())
                        .map(request -> request.value().asked());
            case "grant" ->
                reader.find(AccessKinds.GRANT, subject.id())
                        .map(grant -> grant.value().scope());
            default -> Optional.empty();
        };
        return scope.map(Scope::ids).orElse(Set.of());
    }
}
