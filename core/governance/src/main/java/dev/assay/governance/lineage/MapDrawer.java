package dev.assay.governance.lineage;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Draws a map of what is stored. Confined to one call. */
final class MapDrawer {
    private final Reader reader;
    private final Roster roster;
    private final List<Activity> activities;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    MapDrawer(Reader reader) {
        this.reader = reader;
        this.roster = Roster.now(reader);
        this.activities = RaciMatrix.of(reader).map(RaciMatrix::activities).orElse(List.of());
    }

    GovernanceMap draw() {
        List<Asset> assets = reader.all(Assets.KIND).stream().map(Stored::value).toList();
        List<Persona> personas = reader.all(PeopleKinds.PERSONA).stream()
                .map(Stored::value)
                .filter(persona -> persona.status() == Persona.Status.ACTIVE)
                .toList();
        assets.forEach(asset -> add(new Node(Node.Type.ASSET, asset.id().value(), asset.name())));
        personas.forEach(persona -> add(
                new Node(Node.Type.PERSONA, persona.id().value(), persona.card().name())));
        assets.forEach(this::flow);
        reader.all(AiSystem.KIND).stream()
                .map(Stored::value)
                .filter(system -> system.stage() != Stage.RETIRED)
                .forEach(this::system);
        assets.forEach(asset -> decided(asset.id().value(), Node.Type.ASSET, asset.owner()));
        personas.forEach(persona -> access(persona, assets));
        personas.forEach(this::acting);
        reader.all(AccessKinds.GRANT).stream().map(Stored::value).forEach(this::granted);
        return new GovernanceMap(List.copyOf(nodes.values()), edges);
    }

    private void add(Node node) {
        nodes.putIfAbsent(node.key(), node);
    }

    private void edge(String from, Edge.Relation relation, String to, String note) {
        if (nodes.containsKey(from) && nodes.containsKey(to)) {
            edges.add(new Edge(from, relation, to, note));
        }
    }

    private static String asset(AssetId id) {
        return Node.key(Node.Type.ASSET, id.value());
    }

    private void flow(Asset asset) {
        Lineage.of(reader)
                .consumers(asset.id())
                .forEach(to -> edge(asset(asset.id()), Edge.Relation.FEEDS, asset(to), ""));
    }

    private void system(AiSystem system) {
        Node node =
                new Node(Node.Type.SYSTEM, system.id().value(), system.purpose().text());
        add(node);
        Stream.concat(system.parts().models().stream(), system.parts().datasets().stream())
                .map(MapDrawer::asset)
                .sorted()
                .forEach(part -> edge(part, Edge.Relation.PART_OF, node.key(), ""));
        decided(
                system.id().value(),
                Node.Type.SYSTEM,
                Optional.of(system.purpose().businessOwner()));
    }

    /** The accountable personas of the activities that reach it, and who owns it. */
    private void decided(String id, Node.Type type, Optional<PersonaId> owner) {
        Map<String, TreeSet<String>> kinds = new LinkedHashMap<>();
        owner.ifPresent(persona ->
                kinds.computeIfAbsent(persona.value(), key -> new TreeSet<>()).add("owner"));
        for (Activity activity : activities) {
            List<Pattern> reach = type == Node.Type.SYSTEM
                    ? activity.reach().systems()
                    : activity.reach().assets();
            if (reach.stream().anyMatch(pattern -> pattern.covers(id))) {
                activity.letters()
                        .accountable()
                        .forEach(persona -> kinds.computeIfAbsent(persona.value(), key -> new TreeSet<>())
                                .addAll(activity.reach().decisions()));
            }
        }
        kinds.forEach((persona, what) -> edge(
                Node.key(type, id),
                Edge.Relation.DECIDED_BY,
                Node.key(Node.Type.PERSONA, persona),
                String.join(", ", what)));
    }

    private void access(Persona persona, List<Asset> assets) {
        for (Asset asset : assets) {
            for (Eligibility eligibility : persona.eligibilities()) {
                if (eligibility.resource().covers(asset.id().value())) {
                    edge(
                            Node.key(Node.Type.PERSONA, persona.id().value()),
                            Edge.Relation.MAY_ACCESS,
                            asset(asset.id()),
                            String.join(", ", new TreeSet<>(eligibility.actions())) + " in "
                                    + eligibility.environment());
                }
            }
        }
    }

    private void acting(Persona persona) {
        roster.acting(persona.id()).forEach(assignment -> {
            Node node = new Node(
                    Node.Type.PRINCIPAL,
                    assignment.principal().value(),
                    Text.of(roster.principal(assignment.principal())
                            .map(who -> who.displayName())
                            .orElse(assignment.principal().value())));
            add(node);
            edge(
                    node.key(),
                    Edge.Relation.ACTS_IN,
                    Node.key(Node.Type.PERSONA, persona.id().value()),
                    "");
        });
    }

    private void granted(Grant grant) {
        if (grant.isLiveAt(reader.now())) {
            String who = grant.party().holder().principal().value();
            String note = String.join(", ", new TreeSet<>(grant.scope().actions())) + " until "
                    + grant.window().end();
            grant.scope().resources().stream()
                    .map(MapDrawer::asset)
                    .sorted()
                    .forEach(asset -> edge(Node.key(Node.Type.PRINCIPAL, who), Edge.Relation.ACCESSES, asset, note));
        }
    }
}
