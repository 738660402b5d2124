package dev.assay.governance.staffing;

import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps forbidden pairs of personas apart. */
final class PairRules {
    private PairRules() {}

    static List<Finding> check(Reader reader, Assignment assignment, String path) {
        List<ForbiddenPair> pairs =
                reader.all(PeopleKinds.PAIR).stream().map(Stored::value).toList();
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
}
