package dev.assay.governance.organisation;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetListener;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.raci.Raci;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.staffing.Enrolment;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import java.util.List;
import java.util.Optional;

/** Puts everything that a description says into a store. What it does not mention stays as it is. */
final class Loading {
    private final Change change;
    private final Actor actor;
    private final Optional<Proposal> ruled;
    private final Enrolment enrolment;
    private final List<AssetListener> listeners;

    Loading(
            Change change,
            Actor actor,
            Optional<Proposal> ruled,
            List<PeopleListener> people,
            List<AssetListener> assets) {
        this.change = change;
        this.actor = actor;
        this.ruled = ruled;
        this.enrolment = new Enrolment(change, actor, ruled, people);
        this.listeners = assets;
    }

    void put(Organisation organisation) {
        boolean settled = !change.all(PeoplePolicy.KIND).isEmpty();
        Optional<Rules> said = organisation.rules();
        said.or(() -> settled ? Optional.empty() : Optional.of(Rules.defaults()))
                .ifPresent(rules -> {
                    enrolment.policy(rules.people());
                    enrolment.pairs(rules.pairs());
                });
        Staff people = organisation.people();
        people.principals().forEach(enrolment::principal);
        people.personas().forEach(enrolment::persona);
        people.assignments().forEach(enrolment::assignment);
        people.skills().forEach(enrolment::skill);
        organisation.assets().forEach(this::asset);
        boolean answered = RaciMatrix.of(change).isPresent();
        organisation
                .raci()
                .or(() -> answered ? Optional.empty() : Optional.of(RaciMatrix.defaults()))
                .ifPresent(matrix -> Raci.put(change, matrix, actor, ruled));
    }

    /** What is known of an asset's quality is found out, not described. */
    private void asset(Asset asset) {
        Optional<Stored<Asset>> old = change.find(Assets.KIND, asset.id().value());
        Asset next =
                old.map(stored -> asset.withQuality(stored.value().quality())).orElse(asset);
        if (old.isPresent() && old.get().value().equals(next)) {
            return;
        }
        change.put(Assets.KIND, next);
        AuditEvent event = AuditEvent.of(
                "config.changed", actor, Subject.of("asset", next.id().value()));
        change.record(ruled.map(proposal -> proposal.creditedIn(event)).orElse(event));
        listeners.forEach(listener -> listener.assetChanged(change, next, actor));
    }
}
