package dev.assay.governance.staffing;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.PairException;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps forbidden pairs of personas apart. */
final class PairRules {
    private static final Period LONGEST_EXCEPTION = Period.ofYears(1);

    private PairRules() {}

    static List<Finding> check(Reader reader, Assignment assignment, String path) {
        List<ForbiddenPair> pairs = reader.all(PeopleKinds.PAIR).stream()
                .map(Stored::value)
                .filter(pair -> pair.isLiveAt(reader.now()))
                .toList();
        return check(reader, pairs, assignment, path);
    }

    /** Finds who acts in both personas of a pair, each once. */
    static List<Finding> held(Reader reader, ForbiddenPair pair) {
        Map<PrincipalId, Finding> held = new LinkedHashMap<>();
        reader.all(PeopleKinds.ASSIGNMENT).stream()
                .map(Stored::value)
                .forEach(assignment -> check(
                                reader, List.of(pair), assignment, "principals[" + assignment.principal() + "]")
                        .forEach(finding -> held.putIfAbsent(assignment.principal(), finding)));
        return List.copyOf(held.values());
    }

    private static List<Finding> check(Reader reader, List<ForbiddenPair> pairs, Assignment assignment, String path) {
        List<Finding> findings = new ArrayList<>();
        for (Stored<Assignment> stored : reader.findBy(
                PeopleKinds.ASSIGNMENT, "by-principal", assignment.principal().value())) {
            Assignment other = stored.value();
            Instant end = overlap(assignment, other, reader.now());
            if (end.isAfter(reader.now())) {
                pairs.stream()
                        .filter(pair -> pair.forbids(assignment.persona(), other.persona()))
                        .filter(pair -> !isExcepted(reader, assignment, other, end))
                        .findFirst()
                        .ifPresent(pair -> findings.add(breach(assignment, other, pair, path)));
            }
        }
        return findings;
    }

    /** Returns when two assignments cease to be live together; the earliest time of all if they never are. */
    private static Instant overlap(Assignment one, Assignment other, Instant now) {
        Instant start = latest(latest(one.from(), other.from()), now);
        Instant end = earliest(one.until().orElse(Instant.MAX), other.until().orElse(Instant.MAX));
        return start.isBefore(end) ? end : Instant.MIN;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isExcepted(Reader reader, Assignment one, Assignment other, Instant end) {
        return reader
                .findBy(PeopleKinds.EXCEPTION, "by-principal", one.principal().value())
                .stream()
                .map(Stored::value)
                .anyMatch(exception -> exception.lets(one.persona(), other.persona(), end));
    }

    private static Finding breach(Assignment added, Assignment other, ForbiddenPair pair, String path) {
        return PeopleRules.error(
                "PER-5",
                path,
                added.principal() + " must not act in " + added.persona() + " and " + other.persona() + " together: "
                        + pair.because().en(),
                added.principal() + "은(는) 페르소나 " + added.persona() + "와(과) " + other.persona() + "을(를) 함께 맡을 수 없습니다: "
                        + pair.because().in(java.util.Locale.KOREAN));
    }

    /** An exception is approved by its actor, for a reason and for a year at most. */
    static void requireApproved(Change change, PairException exception, Actor actor) {
        ApprovalRights.require(
                change,
                actor,
                Set.of(exception.principal()),
                Text.of("exception of " + exception.principal(), exception.principal() + "의 예외"));
        if (!exception.approvedBy().value().equals(actor.principal())
                || !exception.until().isAfter(change.now())) {
            throw Refusals.refusal(
                    "EXPIRED",
                    "exception of " + exception.principal(),
                    "exception must be approved by " + actor.principal() + " and end in the future, but was by "
                            + exception.approvedBy() + " until " + exception.until(),
                    "예외는 " + actor.principal() + "이(가) 승인하고 미래에 끝나야 하지만 승인자는 " + exception.approvedBy() + ", 종료는 "
                            + exception.until() + "입니다");
        }
        Instant latest =
                change.now().atZone(ZoneOffset.UTC).plus(LONGEST_EXCEPTION).toInstant();
        if (exception.until().isAfter(latest)) {
            throw Refusals.refusal(
                    "GRT-8",
                    "exception of " + exception.principal(),
                    "exception must end by " + latest + ", but was until " + exception.until(),
                    "예외는 늦어도 " + latest + "에 끝나야 하지만 종료는 " + exception.until() + "입니다");
        }
        if (!Reasons.isReadable(exception.reason())) {
            throw Refusals.refusal(
                    "REASON_MISSING",
                    "exception of " + exception.principal(),
                    "reason must not be blank",
                    "사유는 비어 있으면 안 됩니다");
        }
    }
}
