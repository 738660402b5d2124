package dev.assay.governance.incident;

import dev.assay.governance.Transitions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that went wrong and must be taken care of. Immutable.
 *
 * @param id its id
 * @param sighting what was seen
 * @param severity how bad it is
 * @param state where it stands
 * @param duties by when the law wants whom told, the nearest first
 * @param handling what was done about it
 * @param flapping what comes and goes, at its worst, if that is what it is about and a run found it; empty otherwise
 * @since 0.1
 */
public record Incident(
        IncidentId id,
        Sighting sighting,
        Severity severity,
        State state,
        List<RegulatoryClock.Due> duties,
        IncidentHandling handling,
        Optional<Matter> flapping) {
    /** Where an incident stands. */
    public enum State {
        /** It was reported. */
        OPEN,
        /** Somebody takes care of it. */
        TRIAGED,
        /** The cause is looked for. */
        INVESTIGATING,
        /** It does no more harm. */
        MITIGATED,
        /** Its cause is gone. */
        RESOLVED,
        /** What was learned is written down. */
        CLOSED,
        /** It was none. */
        DISMISSED,
        /** It was not over. */
        REOPENED
    }

    private static final Text NOTHING = Text.of("nothing was said", "설명 없음");

    /** Which states may follow which. */
    public static final Transitions<State> TRANSITIONS = Transitions.of(Text.of("incident", "사고"), State.class)
            .allow(State.OPEN, State.TRIAGED, State.DISMISSED)
            .allow(State.TRIAGED, State.INVESTIGATING, State.DISMISSED)
            .allow(State.INVESTIGATING, State.MITIGATED)
            .allow(State.MITIGATED, State.RESOLVED)
            .allow(State.RESOLVED, State.CLOSED, State.REOPENED)
            .allow(State.CLOSED, State.REOPENED)
            .allow(State.REOPENED, State.INVESTIGATING);

    /** How far a duty to report has been met. */
    public enum DutyStatus {
        /** There is time left. */
        RUNNING,
        /** It was met in time. */
        REPORTED,
        /** It was met too late. */
        REPORTED_LATE,
        /** It was not met in time, and still is not. */
        OVERDUE
    }

    /** Copies the duties. */
    public Incident {
        duties = List.copyOf(duties);
    }

    /**
     * Returns what happened, for its readers.
     *
     * @return in both languages what comes and goes if a run found that; otherwise what was said when it was opened, which is the same
     *     in both, or that nothing was
     */
    public Text summary() {
        String said = sighting.summary();
        return flapping.map(Flapping::summary).orElse(said.isBlank() ? NOTHING : Text.of(said));
    }

    /**
     * Returns whether it is over.
     *
     * @return true if it is closed or dismissed
     */
    public boolean isOver() {
        return state == State.CLOSED || state == State.DISMISSED;
    }

    /**
     * Returns how far a duty has been met.
     *
     * @param duty one of its duties
     * @param time when
     * @return the status; the first report since it is known what brings the duty about counts, whether complete or not
     */
    public DutyStatus status(RegulatoryClock.Due duty, Instant time) {
        return told(duty)
                .map(at -> at.isAfter(duty.by()) ? DutyStatus.REPORTED_LATE : DutyStatus.REPORTED)
                .orElse(time.isAfter(duty.by()) ? DutyStatus.OVERDUE : DutyStatus.RUNNING);
    }

    private Optional<Instant> told(RegulatoryClock.Due duty) {
        return handling.filings().stream()
                .filter(filing -> filing.clock().equals(duty.clock()))
                .map(Filing::at)
                .filter(at -> !at.isBefore(duty.from()))
                .min(Instant::compareTo);
    }

    /** How a duty is called, as it may be there more than once. */
    String name(RegulatoryClock.Due duty) {
        long earlier = duties.stream()
                .filter(known -> known.clock().equals(duty.clock()))
                .filter(known -> known.from().isBefore(duty.from()))
                .count();
        return earlier == 0 ? duty.clock() : duty.clock() + " (" + (earlier + 1) + ")";
    }

    /**
     * Returns the question whether it becomes less severe, for {@link Incidents#lower}.
     *
     * @param less how severe it is to be
     * @return the matter, of kind {@code incident-severity}, with the target as its cause
     */
    public Matter lowering(Severity less) {
        return Matter.of(DecisionPolicy.INCIDENT_SEVERITY, sighting.asset(), id.value(), "lower to " + less, severity);
    }

    Incident to(State next) {
        return new Incident(
                id, sighting, severity, TRANSITIONS.require(id.value(), state, next), duties, handling, flapping);
    }

    Incident with(IncidentHandling done) {
        return new Incident(id, sighting, severity, state, duties, done, flapping);
    }

    /**
     * The incident with further harms. A duty has the earlier of its ends, but one that was met is met anew: nobody was told of what
     * nobody knew.
     */
    Incident with(Set<Harm> further, List<RegulatoryClock.Due> added) {
        List<RegulatoryClock.Due> all = new ArrayList<>(duties);
        for (RegulatoryClock.Due duty : added) {
            Optional<RegulatoryClock.Due> running = all.stream()
                    .filter(known -> known.clock().equals(duty.clock()))
                    .filter(known -> told(known).isEmpty())
                    .findFirst();
            if (running.isEmpty() || duty.by().isBefore(running.get().by())) {
                running.ifPresent(all::remove);
                all.add(duty);
            }
        }
        all.sort(RegulatoryClock.Due.NEAREST_FIRST);
        return new Incident(id, sighting.with(further), severity, state, all, handling, flapping);
    }

    Incident with(Severity value) {
        return new Incident(id, sighting, value, state, duties, handling, flapping);
    }

    Incident flappingAs(Matter worse) {
        return new Incident(id, sighting, worse.severity(), state, duties, handling, Optional.of(worse));
    }
}
