package dev.assay.governance.wiring;

import dev.assay.governance.access.Access;
import dev.assay.governance.asset.AssetListener;
import dev.assay.governance.asset.QualityListener;
import dev.assay.governance.catalogue.CatalogueListener;
import dev.assay.governance.decision.DecisionFlow;
import dev.assay.governance.decision.DecisionListener;
import dev.assay.governance.decision.Readdressing;
import dev.assay.governance.effect.Indeterminate;
import dev.assay.governance.incident.IncidentListener;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.review.ControlReviews;
import dev.assay.governance.supply.Supplies;
import dev.assay.governance.system.Stages;
import dev.assay.governance.worksheet.Worksheets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is told of what: first the library's own, in the order in which it must follow, what makes safe before what asks; then the
 * application's.
 *
 * @param settings the organisation's settings, with the application's listeners
 * @param access suspends, revokes and cancels
 * @param stages suspends systems
 */
record Listening(GovernanceSettings settings, Access access, Stages stages) {

    List<PeopleListener> people(DecisionFlow flow) {
        return joined(List.of(access.effects(), new Readdressing(flow), new SecondPersons()), host().people());
    }

    List<AssetListener> assets() {
        return joined(List.of(access.effects()), host().assets());
    }

    List<QualityListener> quality() {
        return joined(List.of(access.effects(), stages), host().quality());
    }

    List<IncidentListener> incidents(Supplies supplies) {
        return joined(List.of(stages, supplies), host().incidents());
    }

    List<DecisionListener> decisions() {
        return joined(List.of(new Worksheets(), Indeterminate.answers()), host().decisions());
    }

    List<CatalogueListener> catalogues() {
        ControlReviews reviews =
                new ControlReviews(settings.chief(), settings.spans().controlReview());
        return joined(List.of(reviews), host().catalogues());
    }

    private HostListeners host() {
        return settings.host().listeners();
    }

    private static <T> List<T> joined(List<? extends T> library, List<? extends T> host) {
        return Stream.<T>concat(library.stream(), host.stream()).toList();
    }
}
