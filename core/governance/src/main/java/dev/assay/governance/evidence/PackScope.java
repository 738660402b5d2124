package dev.assay.governance.evidence;

import static java.util.Objects.requireNonNull;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.card.CardGate;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.lineage.GovernanceMap;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Systems;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What belongs to a system, and what a viewer may see of it.
 *
 * @param system its id
 * @param things what belongs to it
 * @param cards its cards, with the asset of each
 * @param maps its assets' surroundings as drawings
 * @param byKey the assets that the subject of a record tells of
 * @param assets what the system is made of
 * @param visible what the viewer may see of all assets that there are
 */
record PackScope(
        String system,
        List<Thing> things,
        SortedMap<DocumentId, AssetId> cards,
        SortedMap<AssetId, String> maps,
        Map<String, Set<AssetId>> byKey,
        Set<AssetId> assets,
        Set<AssetId> visible) {
    static PackScope of(Reader reader, PackRequest request, Sight sight) {
        AiSystem system = Systems.require(reader, request.system());
        Persona viewer = viewer(reader, request);
        Set<AssetId> assets = new TreeSet<>(Comparator.comparing(AssetId::value));
        assets.addAll(system.parts().models());
        assets.addAll(system.parts().datasets());
        List<Thing> things = Things.of(reader, system, assets);
        SortedMap<DocumentId, AssetId> cards = new TreeMap<>(Comparator.comparing(DocumentId::value));
        SortedMap<AssetId, String> maps = new TreeMap<>(Comparator.comparing(AssetId::value));
        Map<String, Set<AssetId>> byKey = new HashMap<>();
        GovernanceMap map = GovernanceMap.of(reader);
        for (AssetId asset : assets) {
            CardGate.all(reader, asset).forEach(card -> {
                cards.put(card, asset);
                byKey.put("document/" + card, Set.of(asset));
            });
            maps.put(asset, map.around(asset).mermaid(request.locale()));
        }
        things.forEach(thing -> byKey.put(thing.key(), thing.about()));
        return new PackScope(system.id().value(), things, cards, maps, byKey, assets, visible(reader, viewer, sight));
    }

    private static Persona viewer(Reader reader, PackRequest request) {
        return reader.find(PeopleKinds.PERSONA, request.viewer().value())
                .map(Stored::value)
                .filter(persona -> persona.status() == Persona.Status.ACTIVE)
                .orElseThrow(() -> FindingsException.of(
                        "evidence about " + request.system(),
                        "UNKNOWN_PERSONA",
                        Text.of(
                                "viewer must be an active persona, but was \"" + request.viewer() + "\"",
                                "열람자는 활성 상태의 페르소나여야 하지만 \"" + request.viewer() + "\"입니다")));
    }

    /** Of all that there are: records name assets that are no part of the system, or are no longer. */
    private static Set<AssetId> visible(Reader reader, Persona viewer, Sight sight) {
        return reader.all(Assets.KIND).stream()
                .map(Stored::value)
                .filter(asset -> sight.shows(reader, viewer, asset))
                .map(Asset::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    PackFormat.Presence presence(Set<AssetId> about) {
        return visible.containsAll(about) ? PackFormat.Presence.SHOWN : PackFormat.Presence.WITHHELD;
    }

    /** Returns those of some assets that the viewer may not see. */
    Set<AssetId> hidden(Set<AssetId> about) {
        return about.stream().filter(asset -> !visible.contains(asset)).collect(Collectors.toSet());
    }

    /** Whether something is the register's entry of the system. */
    boolean isEntry(Thing thing) {
        return thing.key().equals(AiSystem.KIND.name() + "/" + system);
    }

    /**
     * Returns the assets that an event tells of, with those that the register named when it happened; empty if it does not belong to
     * the system.
     */
    Optional<Set<AssetId>> about(AuditEvent event, List<Map<String, Object>> states) {
        return about(event).map(known -> {
            Set<AssetId> all = new HashSet<>(known);
            states.stream()
                    .filter(state -> AiSystem.KIND.name().equals(state.get("kind")))
                    .map(PackScope::parts)
                    .forEach(parts -> {
                        all.addAll(parts.models());
                        all.addAll(parts.datasets());
                    });
            return all;
        });
    }

    @SuppressWarnings("unchecked")
    private static AiSystem.Parts parts(Map<String, Object> state) {
        Map<String, ?> tree = (Map<String, ?>) requireNonNull(state.get("state"), "state");
        return AiSystem.KIND.decode(tree).parts();
    }

    private Optional<Set<AssetId>> about(AuditEvent event) {
        String key = event.subject().type() + "/" + event.subject().id();
        Set<AssetId> own = byKey.get(key);
        Set<AssetId> named = AboutAssets.in(event).stream().map(AssetId::new).collect(Collectors.toSet());
        if (own == null && !Collections.disjoint(named, assets)) {
            return Optional.of(named);
        }
        Optional<Set<AssetId>> about = Optional.ofNullable(own).or(() -> related(event));
        return about.map(known -> {
            Set<AssetId> all = new HashSet<>(known);
            all.addAll(named);
            return all;
        });
    }

    private Optional<Set<AssetId>> related(AuditEvent event) {
        return system.equals(event.details().get("system")) ? Optional.of(assets) : correlated(event);
    }

    private Optional<Set<AssetId>> correlated(AuditEvent event) {
        return event.links()
                .correlation()
                .flatMap(id -> List.of("decision/", "incident/", "grant/", "access-request/").stream()
                        .map(type -> byKey.get(type + id))
                        .filter(java.util.Objects::nonNull)
                        .findFirst());
    }
}
