package dev.assay.governance.card;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.people.Approvals;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * The version that a run was about, by whoever filled a card from it last. A run is of one asset, so that this holds for all cards
 * of it.
 *
 * @param run the digest of the run
 * @param version the version of what it looked at
 * @param by who says so, and for whom they act
 */
record MeasuredVersion(String run, String version, Set<PrincipalId> by) {
    static final Kind<MeasuredVersion> KIND = Kind.of("measured-version", MeasuredVersion.class, MeasuredVersion::run);

    MeasuredVersion {
        by = Set.copyOf(by);
    }

    static Optional<MeasuredVersion> of(Reader reader, String run) {
        return reader.find(KIND, run).map(Stored::value);
    }

    static void keep(Change change, RunRef run, Actor actor) {
        boolean known = of(change, run.run())
                .filter(said -> said.version().equals(run.version()))
                .isPresent();
        if (!known) {
            change.put(KIND, new MeasuredVersion(run.run(), run.version(), Approvals.parts(actor)));
        }
    }

    /** An agent may have erred, and so may a person, but nobody says another version than they said themselves. */
    boolean isCorrectedBy(Reader reader, Actor actor) {
        Roster roster = Roster.now(reader);
        boolean others = Collections.disjoint(roster.involved(by), Approvals.parts(actor));
        return roster.isPerson(new PrincipalId(actor.principal())) && (others || !isByPeople(roster));
    }

    private boolean isByPeople(Roster roster) {
        return by.stream().allMatch(roster::isPerson);
    }
}
