package dev.assay.governance.access.emergency;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.people.Actions;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold for profiles and emergencies. */
final class EmergencyRules {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int FEWEST_CHANNELS = 2;
    private static final int SHORTEST_REASON = 10;

    private EmergencyRules() {}

    static FindingsException refused(String about, String code, String en, String ko) {
        return new FindingsException(about, List.of(error(code, "", en, ko)));
    }

    static Finding error(String code, String path, String en, String ko) {
        return Finding.error(code, path, Text.of(en, ko));
    }

    static List<Finding> of(Reader reader, EmergencyProfile profile) {
        List<Finding> findings = new ArrayList<>();
        if (profile.longest().compareTo(LONGEST) > 0
                || profile.longest().isNegative()
                || profile.longest().isZero()) {
            findings.add(error(
                    "GRT-1",
                    "longest",
                    "an emergency must last at most " + LONGEST + ", but was " + profile.longest(),
                    "비상 접근은 최대 " + LONGEST + "까지여야 하지만 " + profile.longest() + "입니다"));
        }
        if (profile.alarm().channels().size() < FEWEST_CHANNELS) {
            findings.add(error(
                    "TOO_FEW_CHANNELS",
                    "alarm.channels",
                    "people must be told by two channels or more, but was "
                            + profile.alarm().channels(),
                    "알림 경로는 두 개 이상이어야 하지만 " + profile.alarm().channels() + "입니다"));
        }
        boolean others = !profile.personas().containsAll(profile.alarm().told());
        if (profile.personas().isEmpty() || !others) {
            findings.add(error(
                    "GRT-6",
                    "personas",
                    "a profile must name who may open it, and somebody else who is told",
                    "비상 프로필은 열 수 있는 페르소나와, 그와 다른 알릴 페르소나를 지정해야 합니다"));
        }
        findings.addAll(reach(profile.reach()));
        findings.addAll(personas(reader, "personas", profile.personas()));
        findings.addAll(personas(reader, "alarm.told", profile.alarm().told()));
        return findings;
    }

    private static List<Finding> reach(EmergencyProfile.Reach reach) {
        List<Finding> findings = new ArrayList<>();
        if (reach.environment() == Environment.ANY || reach.actions().isEmpty()) {
            findings.add(error(
                    "GRT-3",
                    "reach",
                    "a profile must name actions and one environment",
                    "비상 프로필은 작업과 하나의 환경을 지정해야 합니다"));
        }
        reach.actions().stream()
                .filter(action -> !Actions.isAction(action))
                .sorted()
                .forEach(action -> findings.add(error(
                        "BAD_ACTION",
                        "reach.actions",
                        "\"" + action + "\" names no action; write words in lower case, with - : or / between them",
                        "\"" + action + "\"은(는) 작업 이름이 아닙니다. 소문자 단어로 적고 사이에는 - : /만 쓸 수 있습니다")));
        return findings;
    }

    private static List<Finding> personas(Reader reader, String path, Set<PersonaId> named) {
        Roster roster = Roster.now(reader);
        List<Finding> findings = new ArrayList<>();
        named.stream().sorted(Comparator.comparing(PersonaId::value)).forEach(id -> {
            Optional<Persona> persona = roster.persona(id);
            if (persona.isEmpty()) {
                findings.add(PeopleKinds.unknown(reader, id, path));
            } else if (persona.get().type() == Persona.Type.AGENT) {
                findings.add(noHuman(path, id.value()));
            }
        });
        return findings;
    }

    private static Finding noHuman(String path, String who) {
        return error(
                "SOD-2",
                path,
                "emergencies are for people, but " + who + " is none",
                "비상 접근은 사람만 쓸 수 있지만 " + who + "은(는) 사람이 아닙니다");
    }

    /** Returns why someone may not open a profile, or confirm that it is opened. */
    static List<Finding> opening(Reader reader, EmergencyProfile profile, ActingAs who) {
        Roster roster = Roster.now(reader);
        List<Finding> findings = new ArrayList<>();
        if (!roster.isPerson(who.principal())) {
            findings.add(noHuman("who", who.principal().value()));
        }
        boolean acts = roster.acting(who.principal(), who.persona()).isPresent();
        if (!acts || !profile.personas().contains(who.persona())) {
            findings.add(error(
                    "NOT_ALLOWED",
                    "who",
                    who + " may not open " + profile.id() + "; these may: " + profile.personas(),
                    who.text().ko() + " 주체는 " + profile.id() + " 프로필을 열 수 없습니다. 열 수 있는 페르소나: " + profile.personas()));
        }
        return findings;
    }

    /** Refuses who neither opened an emergency nor is told of it to close it. */
    static void requireMayClose(Reader reader, Emergency emergency, ActingAs by, Set<PersonaId> told) {
        boolean acts = Roster.now(reader).acting(by.principal(), by.persona()).isPresent();
        boolean own = emergency.who().equals(by);
        if (!acts || !own && !told.contains(by.persona())) {
            String may = told.stream().map(PersonaId::value).sorted().collect(Collectors.joining(", "));
            throw refused(
                    emergency.id(),
                    "NOT_ALLOWED",
                    by + " may not close it; who opened it may, and these: " + may,
                    by.text().ko() + " 주체는 닫을 수 없습니다. 비상 접근을 연 사람과 다음 페르소나가 닫을 수 있습니다: " + may);
        }
    }

    static List<Finding> cause(Emergency.Cause cause) {
        List<Finding> findings = new ArrayList<>(reason(cause.reason()));
        if (!Reasons.isReadable(cause.ticket()) || Reasons.length(cause.ticket()) > Ids.LONGEST_NAME) {
            findings.add(error(
                    "GRT-4",
                    "ticket",
                    "a ticket must be named, with " + Ids.LONGEST_NAME + " characters at most",
                    "티켓을 " + Ids.LONGEST_NAME + "자 이하로 적어야 합니다"));
        }
        return findings;
    }

    /** Returns what is wrong with a reason that may say nothing. */
    static List<Finding> kept(String reason) {
        int length = Reasons.length(reason);
        return Reasons.isWritable(reason) && length <= Reasons.LONGEST
                ? List.of()
                : List.of(error(
                        "GRT-4",
                        "reason",
                        "reason must have whole characters, 4,096 at most, but has " + length,
                        "사유는 온전한 글자로 4,096자까지 쓸 수 있지만 " + length + "자입니다"));
    }

    static List<Finding> reason(String reason) {
        int length = Reasons.length(reason);
        return Reasons.isKept(reason) && length >= SHORTEST_REASON
                ? List.of()
                : List.of(error(
                        "GRT-4",
                        "reason",
                        "reason must have 10 to 4,096 characters, but has " + length,
                        "사유는 10자 이상 4,096자 이하여야 하지만 " + length + "자입니다"));
    }

    /** Returns why someone may not confirm an emergency: what came about since it was declared counts as well. */
    static List<Finding> confirming(Reader reader, EmergencyProfile profile, Emergency emergency, ActingAs by) {
        List<Finding> findings = new ArrayList<>(opening(reader, profile, by));
        findings.addAll(history(reader, profile, emergency.who(), emergency.id()));
        return findings;
    }

    /**
     * Returns why a profile may not be opened now by an emergency with an id: a review is overdue, or one's own last other emergency
     * was not reviewed.
     */
    static List<Finding> history(Reader reader, EmergencyProfile profile, ActingAs who, String id) {
        Instant now = reader.now();
        List<Finding> findings = new ArrayList<>();
        if (isOverdue(reader, profile.id(), now)) {
            findings.add(error(
                    "PROFILE_SUSPENDED",
                    "",
                    profile.id() + " is suspended until its emergencies are reviewed",
                    profile.id() + " 프로필은 검토가 끝날 때까지 정지되었습니다"));
        }
        reader.findBy(EmergencyKinds.EMERGENCY, "by-status", "unreviewed").stream()
                .map(Stored::value)
                .filter(emergency -> !emergency.id().equals(id))
                .filter(emergency -> emergency.gaveAccess() || now.isBefore(emergency.end()))
                .filter(emergency -> isOwn(reader, emergency, who.principal()))
                .filter(emergency -> meets(reader, profile, emergency.profile()))
                .findFirst()
                .ifPresent(other -> findings.add(extension(who.principal(), other)));
        return findings;
    }

    /** Whoever counts as one with the one who opened it, now or then, would make its hour longer. */
    private static boolean isOwn(Reader reader, Emergency emergency, PrincipalId who) {
        Set<PrincipalId> opened = Set.of(emergency.who().principal());
        return Roster.now(reader).one(opened).contains(who)
                || Roster.at(reader, emergency.opening().declared()).one(opened).contains(who);
    }

    private static Finding extension(PrincipalId who, Emergency before) {
        PrincipalId opened = before.who().principal();
        boolean same = opened.equals(who);
        return error(
                "NOT_EXTENDABLE",
                "",
                opened + (same ? "" : ", who counts as one with " + who + ",") + " opened " + before.profile()
                        + " before; it must be reviewed first",
                (same ? "" : who + " 님과 한 사람으로 보는 ") + opened + " 님이 이미 연 " + before.profile()
                        + " 프로필의 검토가 먼저 끝나야 합니다");
    }

    /** Another profile for the same asset would make an emergency longer than its hour. */
    private static boolean meets(Reader reader, EmergencyProfile profile, String other) {
        Pattern here = profile.reach().resource();
        Pattern there = EmergencyChanges.profile(reader, other).value().reach().resource();
        return profile.id().equals(other) || here.covers(there) || there.covers(here);
    }

    static boolean isOverdue(Reader reader, String profile, Instant now) {
        return unreviewed(reader, profile).stream().anyMatch(emergency -> !now.isBefore(emergency.reviewBy()));
    }

    private static List<Emergency> unreviewed(Reader reader, String profile) {
        return reader.findBy(EmergencyKinds.EMERGENCY, "by-profile", profile).stream()
                .map(Stored::value)
                .filter(emergency -> emergency.gaveAccess() && emergency.status() != Emergency.Status.REVIEWED)
                .toList();
    }
}
