package dev.assay.governance.organisation;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.codec.RecordCodec;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.organisation.ElementChange.What;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Reader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is in force against what would be: a copy of it, into which the description is loaded, so that both are what loading
 * makes of them.
 */
final class Comparison {
    private static final String NAME = "organisation";
    private static final RecordCodec<Activity> ACTIVITY = RecordCodec.of(Activity.class);
    private static final Map<Element, Kind<?>> KINDS = Map.of(
            Element.PRINCIPAL, PeopleKinds.PRINCIPAL,
            Element.PERSONA, PeopleKinds.PERSONA,
            Element.ASSIGNMENT, PeopleKinds.ASSIGNMENT,
            Element.SKILL, PeopleKinds.SKILL,
            Element.POLICY, PeoplePolicy.KIND,
            Element.ASSET, Assets.KIND);
    private static final List<Kind<?>> LOOKED_INTO = List.of(LocalZone.KIND, PeopleKinds.PAIR, RaciMatrix.KIND);

    private final Map<Element, Map<String, Map<String, ?>>> elements = new EnumMap<>(Element.class);
    private final List<Activity> rows;

    private Comparison(Reader reader) {
        reader.all(LocalZone.KIND).forEach(zone -> put(Element.PROFILE, NAME, LocalZone.KIND.encode(zone.value())));
        KINDS.forEach((element, kind) -> put(element, kind, reader));
        reader.all(PeopleKinds.PAIR).stream()
                .map(stored -> stored.value())
                .filter(pair -> pair.isLiveAt(reader.now()))
                .forEach(pair -> put(Element.PAIR, PeopleKinds.PAIR.id(pair), PeopleKinds.PAIR.encode(pair)));
        rows = RaciMatrix.of(reader).map(RaciMatrix::activities).orElse(List.of());
        rows.forEach(activity -> put(Element.ACTIVITY, activity.id().value(), ACTIVITY.encode(activity)));
    }

    private <T> void put(Element element, Kind<T> kind, Reader reader) {
        reader.all(kind).forEach(stored -> put(element, kind.id(stored.value()), kind.encode(stored.value())));
    }

    private void put(Element element, String id, Map<String, ?> tree) {
        elements.computeIfAbsent(element, none -> new TreeMap<>()).put(id, tree);
    }

    static OrganisationDiff of(Reader reader, Organisation next) {
        Clock clock = Clock.fixed(reader.now(), ZoneOffset.UTC);
        MemoryStore trial = MemoryStore.replay(new MemoryAuditLog(clock), clock);
        return trial.change(change -> {
            KINDS.values().forEach(kind -> copy(kind, reader, change));
            LOOKED_INTO.forEach(kind -> copy(kind, reader, change));
            Comparison before = new Comparison(change);
            new Loading(change, Actor.system(), Optional.empty(), List.of(), List.of()).put(next);
            LocalZone.set(change, next.profile().zone());
            change.record(AuditEvent.of("config.changed", Actor.system(), Subject.of(NAME, NAME)));
            return new OrganisationDiff(before.changesTo(new Comparison(change)));
        });
    }

    private static <T> void copy(Kind<T> kind, Reader from, Change to) {
        from.all(kind).forEach(stored -> to.insert(kind, stored.value()));
    }

    private List<ElementChange> changesTo(Comparison next) {
        List<ElementChange> changes = new ArrayList<>();
        for (Element element : Element.values()) {
            Map<String, Map<String, ?>> before = elements.getOrDefault(element, Map.of());
            Map<String, Map<String, ?>> after = next.elements.getOrDefault(element, Map.of());
            TreeSet<String> ids = new TreeSet<>(before.keySet());
            ids.addAll(after.keySet());
            ids.forEach(id -> change(element, id, before.get(id), after.get(id)).ifPresent(changes::add));
        }
        order(next).ifPresent(changes::add);
        changes.sort(Comparator.comparing(ElementChange::element));
        return changes;
    }

    /** Of several rows that are about the same the first one answers. */
    private Optional<ElementChange> order(Comparison next) {
        List<FieldChange> fields =
                Leaves.differences(Map.of("activities", common(next)), Map.of("activities", next.common(this)));
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new ElementChange(Element.MATRIX, "raci", What.CHANGED, fields));
    }

    private List<String> common(Comparison other) {
        Map<String, ?> others = other.elements.getOrDefault(Element.ACTIVITY, Map.of());
        return rows.stream()
                .map(row -> row.id().value())
                .filter(others::containsKey)
                .toList();
    }

    private static Optional<ElementChange> change(
            Element element, String id, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        if (before == null || after == null) {
            What what = before == null ? What.ADDED : What.REMOVED;
            return Optional.of(new ElementChange(element, id, what, List.of()));
        }
        List<FieldChange> fields = Leaves.differences(before, after);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new ElementChange(element, id, What.CHANGED, fields));
    }
}
