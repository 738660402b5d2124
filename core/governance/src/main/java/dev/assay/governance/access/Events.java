package dev.assay.governance.access;

import dev.assay.governance.Moments;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.AboutPeople;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of access. */
final class Events {
    private Events() {}

    static Actor actor(Reader reader, ActingAs who, List<PrincipalId> chain) {
        Optional<Persona> persona = new Crew(reader).persona(who.persona());
        String version = persona.map(found -> "@" + found.version()).orElse("");
        return new Actor(
                who.principal().value(),
                Optional.of(who.persona() + version),
                chain.stream()
                        .filter(id -> !id.equals(who.principal()))
                        .map(PrincipalId::value)
                        .toList());
    }

    static Actor requester(Reader reader, RequestDraft.Party party, List<PrincipalId> chain) {
        boolean own = party.requester().equals(party.holder().principal());
        Optional<String> persona = own ? actor(reader, party.holder(), chain).persona() : Optional.empty();
        return new Actor(
                party.requester().value(),
                persona,
                chain.stream().map(PrincipalId::value).toList());
    }

    static AuditEvent of(String type, Actor actor, Stored<AccessRequest> request) {
        String id = request.value().id().value();
        return AuditEvent.of(type, actor, new Subject("access-request", id, request.version()))
                .correlatedBy(id);
    }

    static AuditEvent ofGrant(String type, Actor actor, Stored<Grant> grant) {
        String id = grant.value().id().value();
        return AuditEvent.of(type, actor, new Subject("grant", id, grant.version()))
                .correlatedBy(id);
    }

    /** Tells from when until when a grant is given, which is what its figures are counted from. */
    static Map<String, Object> term(Window window) {
        return Map.of("start", Moments.print(window.start()), "end", Moments.print(window.end()));
    }

    /** Records what came of a request, with what it asks for, by which it is found. */
    static void record(Change change, AccessRequest request, AuditEvent event) {
        record(
                change,
                request.asked(),
                AboutPeople.heldBy(
                        event, request.draft().party().holder().principal().value()));
    }

    /** Records what became of a grant, with what it gives, by which it is found. */
    static void record(Change change, Grant grant, AuditEvent event) {
        record(
                change,
                grant.scope(),
                AboutPeople.heldBy(event, grant.party().holder().principal().value()));
    }

    private static void record(Change change, Scope scope, AuditEvent event) {
        AboutAssets.of(event, scope.ids()).forEach(change::record);
    }
}
