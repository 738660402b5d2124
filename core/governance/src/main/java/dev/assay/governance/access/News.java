package dev.assay.governance.access;

import dev.assay.governance.Moments;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are told of access: enough to answer it without looking anything up. The record that follows carries it. */
final class News {
    private final Change change;

    News(Change change) {
        this.change = change;
    }

    /** Those who may approve the step that is next are asked. */
    void asked(AccessRequest request, ApprovalPolicy.Step step, Optional<Text> soFar) {
        int number = request.progress().step() + 1;
        String what = number == 1 ? "requested" : "requested/" + number;
        Text asks = asks(request, soFar);
        tell(
                request.id() + "/" + what,
                personas(step.approvers()),
                Text.of("please approve or deny " + asks.en(), "승인하거나 거부해 주십시오. " + asks.ko()));
    }

    /** They, or those to whom it turns, are reminded. */
    void stillAsked(AccessRequest request, AccessRequest.Signal signal, Set<String> to, Optional<Text> soFar) {
        int number = request.progress().step() + 1;
        Text asks = asks(request, soFar);
        tell(
                request.id() + "/" + signal.name() + (number == 1 ? "" : "/" + number),
                to,
                Text.of("please still approve or deny " + asks.en(), "아직 승인하거나 거부하지 않았습니다. " + asks.ko()));
    }

    /** What is asked for, for how long, why, by when it must be answered, and by how many if by several. */
    private Text asks(AccessRequest request, Optional<Text> soFar) {
        Text who = request.draft().party().holder().text();
        Text scope = request.terms().scope().text();
        Text time = time(request.terms());
        String by = LocalZone.print(change, request.route().lapsesAt());
        String english = soFar.map(count -> ", " + count.en()).orElse("");
        String korean = soFar.map(count -> ", " + count.ko()).orElse("");
        String why = request.draft().note().reason();
        return Text.of(
                "request " + request.id() + ": " + who.en() + " wants " + scope.en() + " " + time.en() + ", answer by "
                        + by + english + ": " + why,
                "요청 " + request.id() + ": " + who.ko() + ", " + scope.ko() + ", " + time.ko() + ", 답할 기한 " + by + korean
                        + ": " + why);
    }

    private Text time(AccessRequest.Terms terms) {
        Text length = length(terms.length());
        return terms.start()
                .map(from -> LocalZone.print(change, from))
                .map(from -> Text.of("from " + from + " for " + length.en(), from + "부터 " + length.ko()))
                .orElseGet(() -> Text.of("for " + length.en(), length.ko() + " 동안"));
    }

    /** A length in words, such as {@code 1 d 2 h}; what is shorter than a second is left out. */
    private static Text length(Duration length) {
        List<String> english = new ArrayList<>();
        List<String> korean = new ArrayList<>();
        Object[][] parts = {
            {length.toDays(), "d", "일"},
            {(long) length.toHoursPart(), "h", "시간"},
            {(long) length.toMinutesPart(), "min", "분"},
            {(long) length.toSecondsPart(), "s", "초"}
        };
        for (Object[] part : parts) {
            if ((long) part[0] > 0) {
                english.add(part[0] + " " + part[1]);
                korean.add(part[0] + "" + part[2]);
            }
        }
        return english.isEmpty()
                ? Text.of("less than a second", "1초 미만")
                : Text.of(String.join(" ", english), String.join(" ", korean));
    }

    /** Whoever asked, and whoever was to have it, learn what came of a request. */
    void denied(AccessRequest request, AccessReview last) {
        Text scope = request.terms().scope().text();
        String by = last.by().as().text().en();
        String korean = last.by().as().text().ko();
        tell(
                request.id() + "/denied",
                parties(request.draft().party()),
                Text.of(
                        "request " + request.id() + " was denied by " + by + " (" + scope.en() + "): " + last.reason(),
                        korean + "이(가) 요청 " + request.id() + "을(를) 거부했습니다 (" + scope.ko() + "): " + last.reason()));
    }

    /** The same of one that nobody answered. */
    void expired(AccessRequest request) {
        Text scope = request.terms().scope().text();
        tell(
                request.id() + "/expired",
                parties(request.draft().party()),
                Text.of(
                        "nobody answered request " + request.id() + " in time (" + scope.en()
                                + "); make it again if it is needed",
                        "요청 " + request.id() + "에 기한까지 아무도 답하지 않았습니다 (" + scope.ko() + "). 필요하면 다시 요청하십시오"));
    }

    /** The holder learns what they may do and until when. */
    void issued(Grant grant) {
        Text scope = grant.scope().text();
        String until = LocalZone.print(change, grant.window().end());
        boolean later = grant.window().start().isAfter(change.now());
        String from = LocalZone.print(change, grant.window().start());
        tell(
                grant.id() + "/issued",
                Set.of(grant.party().holder().principal().value()),
                Text.of(
                        "access " + grant.id() + " was granted" + (later ? " from " + from : "") + " until " + until
                                + ": " + scope.en(),
                        "권한 " + grant.id() + "이(가) " + (later ? from + "부터 " : "") + until + "까지 부여되었습니다: "
                                + scope.ko()));
    }

    /** The holder of an exception and who approve it learn that it must be reviewed; returns false if they had learnt it. */
    boolean toReview(Grant grant, String type, Instant by, Set<PersonaId> approvers) {
        String id = grant.id() + "/" + type + "/" + Moments.print(by);
        if (change.find(Notice.KIND, id).isPresent()) {
            return false;
        }
        Set<String> to = new TreeSet<>(there(Stream.of(grant.party().holder().principal())));
        to.addAll(personas(approvers));
        Text scope = grant.scope().text();
        String time = LocalZone.print(change, by);
        String english = "access " + grant.id() + " (" + scope.en() + ") of "
                + grant.party().holder().text().en();
        String korean = grant.party().holder().text().ko() + "의 권한 " + grant.id() + " (" + scope.ko() + ")";
        Text text = change.now().isBefore(by)
                ? Text.of(
                        english + " must be reviewed by " + time + ", or it gives nothing from then on",
                        korean + "을(를) " + time + "까지 검토해야 합니다. 검토하지 않으면 그때부터 사용할 수 없습니다")
                : Text.of(
                        english + " gives nothing until it is reviewed, which was due at " + time,
                        korean + "의 검토 기한 " + time + "이 지났습니다. 검토할 때까지 사용할 수 없습니다");
        tell(id, to, text);
        return true;
    }

    /** Those who could use a grant learn that it was taken away, unless they did so themselves. */
    void revoked(Grant grant, Actor actor, String reason) {
        ended(grant, actor, "revoked", Text.of("was revoked", "회수했습니다"), reason);
    }

    /** The same of one that is on hold by order. */
    void suspended(Grant grant, Actor actor, String reason) {
        String what = "suspended/" + Moments.print(change.now());
        ended(grant, actor, what, Text.of("was put on hold", "보류했습니다"), reason);
    }

    private void ended(Grant grant, Actor actor, String what, Text how, String reason) {
        Set<String> to = new TreeSet<>(parties(grant.party()));
        to.remove(actor.principal());
        Text scope = grant.scope().text();
        String by = actor.principal();
        if (!to.isEmpty()) {
            tell(
                    grant.id() + "/" + what,
                    to,
                    Text.of(
                            "access " + grant.id() + " (" + scope.en() + ") " + how.en() + " by " + by + ": " + reason,
                            by + "이(가) 권한 " + grant.id() + "을(를) " + how.ko() + " (" + scope.ko() + "): " + reason));
        }
    }

    /** An agent and who answers for it learn that it was stopped, and what would have to be lifted. */
    void stopped(Prohibition prohibition, PrincipalId agent, Actor actor, String reason) {
        Set<String> to = new TreeSet<>(there(Stream.concat(
                Stream.of(agent),
                Roster.now(change).principal(agent).stream().flatMap(who -> who.sponsor().stream()))));
        to.remove(actor.principal());
        if (!to.isEmpty()) {
            tell(
                    prohibition.id(),
                    to,
                    Text.of(
                            "agent " + agent + " was stopped by " + actor.principal() + " until " + prohibition.id()
                                    + " is lifted: " + reason,
                            actor.principal() + "이(가) 에이전트 " + agent + "을(를) 멈췄습니다. " + prohibition.id()
                                    + "을(를) 해제할 때까지 아무것도 할 수 없습니다: " + reason));
        }
    }

    /** Of those who have left nobody is there to be told. */
    private Set<String> parties(RequestDraft.Party party) {
        return there(
                Stream.concat(Stream.of(party.holder().principal(), party.requester()), party.onBehalfOf().stream()));
    }

    private Set<String> there(Stream<PrincipalId> people) {
        Roster roster = Roster.now(change);
        return people.filter(who -> roster.principal(who)
                        .filter(found -> found.status() != Principal.Status.LEFT)
                        .isPresent())
                .map(PrincipalId::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> personas(Set<PersonaId> personas) {
        return personas.stream().map(PersonaId::value).collect(Collectors.toSet());
    }

    private void tell(String id, Set<String> to, Text text) {
        Outbox.queue(change, Notice.of(id, change.now(), to, text));
    }
}
