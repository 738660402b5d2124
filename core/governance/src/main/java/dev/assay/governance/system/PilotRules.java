package dev.assay.governance.system;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How a pilot changes: what makes it another, or looked at less often, is decided; whatever else its owner does. */
final class PilotRules {
    /** How what a decision about a pilot is about begins. */
    static final String TARGET = "pilot scope: ";

    /** No scope is read like it: each is in two languages. */
    static final String ENDING = TARGET + "none";

    private static final Period LONGEST = Period.ofYears(1);

    private PilotRules() {}

    /** What a decision is about that gives a pilot a scope and a period. */
    static String target(Text scope, Period period) {
        return TARGET + scope.en() + " / " + scope.ko() + ", every " + period;
    }

    /** When it is due that is looked at now. */
    static Instant next(Reader reader, Period period) {
        requirePeriod(period);
        return reader.now().atZone(LocalZone.of(reader)).plus(period).toInstant();
    }

    /** What comes with a pilot comes with a time by which somebody looks that nobody has to keep. */
    static List<Finding> fresh(AiSystem system) {
        return system.pilot().stream()
                .map(pilot -> Finding.error(
                        "PILOT",
                        "systems[" + system.id() + "]",
                        Text.of(
                                "pilot of \"" + system.id() + "\" must begin after it is registered, but came with it",
                                "시스템 \"" + system.id() + "\"의 시범 운영은 등록한 뒤에 시작해야 하지만 등록할 때 함께 적혀 있습니다")))
                .toList();
    }

    static AiSystem.Pilot change(
            Change change, AiSystem system, AiSystem.Pilot wanted, Optional<String> decision, Actor actor) {
        if (isDecided(system, wanted)) {
            use(change, system, target(wanted.scope(), wanted.period()), decision, actor);
            return wanted;
        }
        return system.pilot()
                .map(AiSystem.Pilot::due)
                .filter(due -> due.isBefore(wanted.due()))
                .map(wanted::dueAt)
                .orElse(wanted);
    }

    /** Another scope takes a decision, and so does it to look less often. */
    static boolean isDecided(AiSystem system, AiSystem.Pilot wanted) {
        Optional<AiSystem.Pilot> before = system.pilot();
        Period most = before.map(AiSystem.Pilot::period).orElse(AiSystem.Pilot.USUAL);
        return days(wanted.period()) > days(most)
                || before.filter(known -> !known.scope().equals(wanted.scope())).isPresent();
    }

    /** What no decision is needed for is not recorded as if one had been used. */
    static void requireNone(AiSystem system, Optional<String> decision) {
        if (decision.isPresent()) {
            throw Systems.refused(
                    system.id(),
                    "PILOT",
                    "pilot of \"" + system.id()
                            + "\" must be begun or looked at more often without a decision, but names \""
                            + decision.get() + "\"",
                    "시스템 \"" + system.id() + "\"의 시범 운영을 시작하거나 더 자주 살펴보는 데에는 결정을 적지 않아야 하지만 \"" + decision.get()
                            + "\"이(가) 적혀 있습니다");
        }
    }

    static AiSystem.Pilot lookedAt(Change change, AiSystem system, String found) {
        AiSystem.Pilot pilot = require(system);
        Reasons.fault(Text.of("what was found", "살펴본 내용은"), found).ifPresent(fault -> {
            throw Systems.refused(system.id(), "PILOT", fault.en(), fault.ko());
        });
        return pilot.dueAt(next(change, pilot.period()));
    }

    static void end(Change change, AiSystem system, String decision, Actor actor) {
        require(system);
        use(change, system, ENDING, Optional.of(decision), actor);
    }

    private static AiSystem.Pilot require(AiSystem system) {
        return system.pilot()
                .orElseThrow(() -> Systems.refused(
                        system.id(),
                        "PILOT",
                        "system \"" + system.id() + "\" must have a pilot, but has none",
                        "시스템 \"" + system.id() + "\"에는 시범 운영이 있어야 하지만 없습니다"));
    }

    private static void use(Change change, AiSystem system, String target, Optional<String> decision, Actor actor) {
        Decision approving = decision.flatMap(
                        cited -> Citations.unused(change, system, DecisionPolicy.DEPLOYMENT, target, cited))
                .orElseThrow(() -> undecided(change, system, target, decision));
        Citations.use(change, system, approving, actor);
    }

    private static FindingsException undecided(
            Reader reader, AiSystem system, String target, Optional<String> decision) {
        Text none = Text.of(
                "pilot of \"" + system.id() + "\" must change so, be looked at less often than every "
                        + AiSystem.Pilot.USUAL + ", or end by a decision of its owner "
                        + system.purpose().businessOwner() + " about a part of it that approves \"" + target
                        + "\" and was not used before, but " + decision.orElse("none") + " was cited",
                "시스템 \"" + system.id() + "\"의 시범 운영을 이렇게 바꾸거나 " + AiSystem.Pilot.USUAL
                        + "보다 드물게 살펴보거나 끝내려면 소유자 " + system.purpose().businessOwner()
                        + "이(가) 구성 요소에 대해 \"" + target + "\"을(를) 승인했고 아직 쓰이지 않은 결정이 있어야 합니다. 인용: "
                        + decision.orElse("없음"));
        Text why = Citations.because(
                none, Citations.overruled(reader, system, DecisionPolicy.DEPLOYMENT, target, decision));
        return Systems.refused(system.id(), "PILOT", why.en(), why.ko());
    }

    static void requirePeriod(Period period) {
        if (period.isNegative() || days(period) < 1 || days(period) > days(LONGEST)) {
            throw new ValueException(
                    "period must be a day to " + LONGEST + ", but was " + period,
                    "기간은 하루 이상 " + LONGEST + " 이하여야 하지만 " + period + "입니다");
        }
    }

    /** Months count as in a year that begins with the longest, so that what a period asks for is the same every day. */
    static long days(Period period) {
        LocalDate first = LocalDate.of(2001, 1, 1);
        return period.getYears() > LONGEST.getYears() || period.getMonths() > 12 || period.getDays() > 366
                ? Long.MAX_VALUE
                : ChronoUnit.DAYS.between(first, first.plus(period));
    }
}
