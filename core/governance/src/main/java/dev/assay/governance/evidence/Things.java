package dev.assay.governance.evidence;

import static dev.assay.governance.evidence.Thing.Membership.ALWAYS;
import static dev.assay.governance.evidence.Thing.Membership.WHEN_TOUCHED;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.risk.Checklist;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.run.CandidateRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.UseCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Collects what belongs to a system. Confined to one call. */
final class Things {
    private final Reader reader;
    private final AiSystem system;
    private final Set<AssetId> assets;
    private final List<Thing> found = new ArrayList<>();

    private Things(Reader reader, AiSystem system, Set<AssetId> assets) {
        this.reader = reader;
        this.system = system;
        this.assets = assets;
    }

    static List<Thing> of(Reader reader, AiSystem system, Set<AssetId> assets) {
        Things things = new Things(reader, system, assets);
        things.own();
        assets.forEach(things::about);
        things.access();
        things.decisions();
        return List.copyOf(things.found);
    }

    /** What tells of the system as a whole tells of all that it is made of. */
    private void own() {
        String id = system.id().value();
        found.add(Thing.of(AiSystem.KIND, system, assets, ALWAYS));
        one(UseCase.KIND, id, assets);
        one(RiskAssessment.KIND, id, assets);
        one(Checklist.KIND, id, assets);
        system.parts().suppliers().stream().sorted().forEach(supplier -> one(Supplier.KIND, supplier, assets));
        system.upkeep().runbooks().stream().sorted().forEach(book -> one(Runbooks.BOOKS, book, assets));
        reviews(ReviewItem.system(system.id()), assets);
    }

    private <T> void one(Kind<T> kind, String id, Set<AssetId> about) {
        reader.find(kind, id).map(Stored::value).ifPresent(value -> found.add(Thing.of(kind, value, about, ALWAYS)));
    }

    private void about(AssetId asset) {
        Set<AssetId> about = Set.of(asset);
        one(Assets.KIND, asset.value(), about);
        all(ModelVersion.KIND, "by-model", asset, ALWAYS);
        all(Runs.KIND, "by-asset", asset, WHEN_TOUCHED);
        all(CandidateRun.KIND, "by-asset", asset, WHEN_TOUCHED);
        all(Incidents.KIND, "by-asset", asset, WHEN_TOUCHED);
        reviews(ReviewItem.asset(asset), about);
        some(Monitoring.KIND, plan -> plan.asset().equals(asset), plan -> about);
    }

    private <T> void all(Kind<T> kind, String index, AssetId asset, Thing.Membership membership) {
        reader.findBy(kind, index, asset.value())
                .forEach(stored -> found.add(Thing.of(kind, stored.value(), Set.of(asset), membership)));
    }

    private void reviews(ReviewItem item, Set<AssetId> about) {
        reader.findBy(Reviews.KIND, "by-item", item.toString())
                .forEach(stored -> found.add(Thing.of(Reviews.KIND, stored.value(), about, WHEN_TOUCHED)));
    }

    private <T> void some(Kind<T> kind, Predicate<T> wanted, Function<T, Set<AssetId>> about) {
        reader.all(kind).stream()
                .map(Stored::value)
                .filter(wanted)
                .forEach(value -> found.add(Thing.of(kind, value, about.apply(value), WHEN_TOUCHED)));
    }

    private void access() {
        some(
                AccessKinds.REQUEST,
                request -> touches(request.asked().resources()),
                request -> request.asked().resources());
        some(
                AccessKinds.GRANT,
                grant -> touches(grant.scope().resources()),
                grant -> grant.scope().resources());
    }

    private boolean touches(Set<AssetId> resources) {
        return !Collections.disjoint(resources, assets);
    }

    private void decisions() {
        some(
                DecisionKinds.DECISION,
                this::isOurs,
                decision -> Set.of(decision.matter().asset()));
    }

    private boolean isOurs(Decision decision) {
        return assets.contains(decision.matter().asset())
                || decision.matter().topic().equals(system.id().value());
    }
}
