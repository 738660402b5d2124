package dev.assay.governance.access.emergency;

import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are told of emergencies. The record that follows carries it. */
final class EmergencyNews {
    private final Change change;
    private final Set<PersonaId> security;

    EmergencyNews(Change change, EmergencyAccess access) {
        this.change = change;
        this.security = access.security();
    }

    /** One notice for all, so that who acts in several of the personas is told once. */
    void alarm(EmergencyProfile profile, Emergency emergency, Text what) {
        Text who = emergency.who().text();
        String ticket = ", " + emergency.cause().ticket() + ") ";
        Text about = about(profile, emergency);
        Text text = Text.of(
                profile.id() + " (" + who.en() + ticket + what.en() + about.en(),
                profile.id() + " (" + who.ko() + ticket + what.ko() + about.ko());
        String id = emergency.id() + "/" + emergency.status();
        Set<String> to = told(profile).stream().map(PersonaId::value).collect(Collectors.toSet());
        Outbox.queue(
                change,
                Notice.of(id, change.now(), to, text).over(profile.alarm().channels()));
    }

    /** Returns who is told, whomever the profile names: who owns what is reached, and who answers for security. */
    Set<PersonaId> told(EmergencyProfile profile) {
        return Stream.concat(named(profile, EmergencyChanges.covered(change, profile)), security.stream())
                .collect(Collectors.toSet());
    }

    private static Stream<PersonaId> named(EmergencyProfile profile, Stream<Asset> reached) {
        return Stream.concat(profile.alarm().told().stream(), reached.flatMap(asset -> asset.owner().stream()));
    }

    /** Asks those who may confirm; if nobody may, the notice waits for somebody, which is recorded. */
    void askSecond(EmergencyProfile profile, Emergency emergency) {
        Text who = emergency.who().text();
        Text about = about(profile, emergency);
        Text text = Text.of(
                "please confirm as the second person (confirm), or leave it: " + who.en() + " opens " + profile.id()
                        + ", " + emergency.cause().ticket() + about.en(),
                "두 번째 사람으로 확인해 주십시오. " + who.ko() + ", " + profile.id() + " 프로필, "
                        + emergency.cause().ticket() + about.ko());
        Notice notice = Notice.of(emergency.id() + "/confirm", change.now(), seconds(profile, emergency), text);
        Outbox.queue(change, notice.over(profile.alarm().channels()));
    }

    /** The people who act in a persona of the profile and have no part in the emergency. */
    private Set<String> seconds(EmergencyProfile profile, Emergency emergency) {
        Roster roster = Roster.now(change);
        Set<PrincipalId> involved = roster.involved(emergency.parts().keySet());
        return profile.personas().stream()
                .flatMap(persona -> roster.acting(persona).stream())
                .map(Assignment::principal)
                .filter(who -> roster.isPerson(who) && !involved.contains(who))
                .map(PrincipalId::value)
                .collect(Collectors.toSet());
    }

    /** Its id, what it reaches, until when, and why. */
    private Text about(EmergencyProfile profile, Emergency emergency) {
        Set<AssetId> assets =
                EmergencyChanges.assets(change, profile).stream().map(Asset::id).collect(Collectors.toSet());
        Text reach =
                new Scope(assets, profile.reach().actions(), profile.reach().environment()).text();
        String end = LocalZone.print(change, emergency.end());
        String reason = emergency.cause().reason();
        return Text.of(
                ": emergency " + emergency.id() + ", " + reach.en() + ", until " + end + ": " + reason,
                ": 비상 접근 " + emergency.id() + ", " + reach.ko() + ", " + end + "까지: " + reason);
    }

    /** Who is told of emergencies by a profile is turned to after who answers for policies, as it is and as it shall be. */
    static void proposed(Change change, Proposal proposal, EmergencyProfile next) {
        List<PersonaId> told = Stream.concat(
                        change.find(EmergencyKinds.PROFILE, next.id()).map(Stored::value).stream(), Stream.of(next))
                .flatMap(profile -> named(profile, EmergencyChanges.assets(change, profile).stream()))
                .distinct()
                .toList();
        Text what = Text.of("emergency profile " + next.id(), "비상 프로필 " + next.id());
        SecondPersons.tellOfSafeguard(change, EmergencyKinds.PROPOSAL, proposal, what, told);
    }
}
