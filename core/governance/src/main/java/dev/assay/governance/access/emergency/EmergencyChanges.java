package dev.assay.governance.access.emergency;

import dev.assay.governance.Moments;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.AboutPeople;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what becomes of emergencies, each step with its record. */
final class EmergencyChanges {
    static final String CLOSED = "breakglass.closed";

    private static final Duration REVIEW = Duration.ofDays(1);

    private EmergencyChanges() {}

    /** Returns what is declared now, before anybody was told. */
    static Emergency draft(Reader reader, String id, EmergencyProfile profile, ActingAs who, Emergency.Cause cause) {
        Instant end = reader.now().plus(profile.longest());
        return new Emergency(
                id,
                profile.id(),
                who,
                cause,
                Emergency.Status.AWAITING_SECOND,
                end,
                end.plus(REVIEW),
                new Emergency.Opening(reader.now(), Optional.empty()));
    }

    static Emergency declared(Change change, EmergencyProfile profile, Emergency emergency, EmergencyNews news) {
        boolean alone = assets(change, profile).stream()
                .noneMatch(asset -> asset.handling().classification() == Classification.RESTRICTED);
        Stored<Emergency> stored = change.insert(EmergencyKinds.EMERGENCY, emergency);
        if (alone) {
            return opened(change, stored, profile, emergency, news);
        }
        news.alarm(profile, emergency, Text.of("waits for a second person", "두 번째 확인을 기다립니다"));
        news.askSecond(profile, emergency);
        record(
                change,
                emergency,
                event("breakglass.opened", emergency.who().principal(), emergency)
                        .withOutcome(emergency.status().name()));
        return emergency;
    }

    static Emergency opened(
            Change change,
            Stored<Emergency> stored,
            EmergencyProfile profile,
            Emergency emergency,
            EmergencyNews news) {
        Instant end = change.now().plus(profile.longest());
        Emergency open = emergency.at(Emergency.Status.OPEN, end, end.plus(REVIEW));
        change.update(EmergencyKinds.EMERGENCY, stored, open);
        change.insert(AccessKinds.GRANT, grant(change, profile, open));
        news.alarm(profile, open, Text.of("is open", "열렸습니다"));
        PrincipalId actor = emergency
                .opening()
                .second()
                .map(Emergency.Opening.Second::who)
                .orElse(emergency.who().principal());
        record(
                change,
                open,
                event("breakglass.opened", actor, open)
                        .withOutcome(open.status().name())
                        .because(open.cause().reason()));
        return open;
    }

    static Grant grant(Change change, EmergencyProfile profile, Emergency emergency) {
        Set<AssetId> assets = assets(change, profile).stream().map(Asset::id).collect(Collectors.toSet());
        ActingAs who = emergency.who();
        Instant now = change.now();
        return new Grant(
                new GrantId(emergency.id()),
                new RequestDraft.Party(who, who.principal(), List.of(), Optional.empty()),
                new Scope(assets, profile.reach().actions(), profile.reach().environment()),
                new Window(now, emergency.end()),
                new Grant.Basis(profile.id(), Grant.Method.EMERGENCY, now, now, 0, List.of(), Optional.empty()),
                Grant.Status.ISSUED,
                Set.of(),
                Optional.empty());
    }

    static List<Asset> assets(Reader reader, EmergencyProfile profile) {
        List<Asset> assets = covered(reader, profile).toList();
        if (assets.isEmpty()) {
            throw EmergencyRules.refused(
                    profile.id(),
                    "UNKNOWN_RESOURCE",
                    profile.id() + " reaches no asset",
                    profile.id() + " 프로필에 해당하는 자산이 없습니다");
        }
        return assets;
    }

    static Stream<Asset> covered(Reader reader, EmergencyProfile profile) {
        return reader.all(Assets.KIND).stream()
                .map(Stored::value)
                .filter(asset -> profile.reach().resource().covers(asset.id().value()));
    }

    /** Ends an emergency; one that nobody confirmed lapses. */
    static Emergency over(
            Change change, Stored<Emergency> stored, EmergencyAccess access, PrincipalId by, String reason) {
        Instant now = change.now();
        Emergency emergency = stored.value();
        Instant end = now.isBefore(emergency.end()) ? now : emergency.end();
        Emergency over = emergency.at(emergency.status().over(), end, end.plus(REVIEW));
        change.update(EmergencyKinds.EMERGENCY, stored, over);
        AuditEvent event = event(ending(over), by, over);
        Map<String, Object> details = new HashMap<>(event.details());
        change.find(AccessKinds.GRANT, emergency.id())
                .filter(grant -> grant.value().isLiveAt(now))
                .map(grant -> change.update(
                        AccessKinds.GRANT,
                        grant,
                        grant.value().ended(Grant.Status.REVOKED, new Grant.Ending(now, by, reason))))
                .ifPresent(grant -> details.putAll(access.tookAway(change, grant.value())));
        record(change, over, event.withDetails(details).because(reason));
        return over;
    }

    /** Returns the type of the record that says that an emergency is over. */
    static String ending(Emergency over) {
        return over.gaveAccess() ? CLOSED : "breakglass.lapsed";
    }

    /** Records what became of an emergency, with what it reaches, by which it is found. */
    static void record(Change change, Emergency emergency, AuditEvent event) {
        AuditEvent held = AboutPeople.heldBy(event, emergency.who().principal().value());
        AboutAssets.of(held, reached(change, emergency)).forEach(change::record);
    }

    /** The assets that it gave access to; of one that gave none, those that it would have. */
    static Set<String> reached(Reader reader, Emergency emergency) {
        return reader.find(AccessKinds.GRANT, emergency.id())
                .map(grant -> grant.value().scope().ids())
                .orElseGet(() -> covered(
                                reader, profile(reader, emergency.profile()).value())
                        .map(asset -> asset.id().value())
                        .collect(Collectors.toSet()));
    }

    static AuditEvent event(String type, PrincipalId by, Emergency emergency) {
        Map<String, Object> details = new HashMap<>(Map.of(
                "profile", emergency.profile(),
                "purpose", emergency.cause().purpose().name(),
                "ticket", emergency.cause().ticket()));
        if (emergency.gaveAccess()) {
            details.put("reviewBy", Moments.print(emergency.reviewBy()));
        }
        return AuditEvent.of(type, Actor.of(by.value()), Subject.of("emergency", emergency.id()))
                .correlatedBy(emergency.id())
                .withDetails(details);
    }

    static Stored<EmergencyProfile> profile(Reader reader, String id) {
        return reader.find(EmergencyKinds.PROFILE, id)
                .orElseThrow(() -> EmergencyRules.refused(
                        id, "UNKNOWN_ID", "no profile \"" + id + "\" is known", "\"" + id + "\" 프로필이 없습니다"));
    }

    /** Puts a profile in place of the one with its id; how far reviews are behind stays. */
    static EmergencyProfile put(Change change, EmergencyProfile next) {
        Optional<Stored<EmergencyProfile>> old = change.find(EmergencyKinds.PROFILE, next.id());
        if (old.isEmpty()) {
            return change.insert(EmergencyKinds.PROFILE, next.with(EmergencyProfile.Status.READY))
                    .value();
        }
        EmergencyProfile put = next.with(old.get().value().status());
        return change.update(EmergencyKinds.PROFILE, old.get(), put).value();
    }

    static Stored<Emergency> emergency(Reader reader, String id) {
        return reader.find(EmergencyKinds.EMERGENCY, id)
                .orElseThrow(() -> EmergencyRules.refused(
                        id, "UNKNOWN_ID", "no emergency \"" + id + "\" is known", "\"" + id + "\" 비상 접근이 없습니다"));
    }
}
