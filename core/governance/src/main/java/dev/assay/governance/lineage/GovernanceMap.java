package dev.assay.governance.lineage;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Personas, data, models and systems, and how they are related: who can touch what, and who decides about it. Immutable.
 *
 * @param nodes what is on the map
 * @param edges how that is related
 * @since 0.1
 */
public record GovernanceMap(List<Node> nodes, List<Edge> edges) {
    /** Copies the lists. */
    public GovernanceMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * Draws the map of what is stored: all assets, systems that are not retired, active personas and who acts in them.
     *
     * @param reader reads what is stored
     * @return the map at the reader's time
     */
    public static GovernanceMap of(Reader reader) {
        return new MapDrawer(reader).draw();
    }

    private Stream<Edge> edges(Edge.Relation relation) {
        return edges.stream().filter(edge -> edge.relation() == relation);
    }

    private static String key(AssetId asset) {
        return Node.key(Node.Type.ASSET, asset.value());
    }

    private static String id(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private List<PrincipalId> acting(String persona) {
        return edges(Edge.Relation.ACTS_IN)
                .filter(edge -> edge.to().equals(persona))
                .map(edge -> new PrincipalId(id(edge.from())))
                .toList();
    }

    /**
     * Returns who can touch an asset: the personas whose cards let them ask for access to it.
     *
     * @param asset the asset
     * @return one entry for each line of a card, with who acts in the persona, which may be nobody
     */
    public List<RoleHolders> touching(AssetId asset) {
        return edges(Edge.Relation.MAY_ACCESS)
                .filter(edge -> edge.to().equals(key(asset)))
                .map(edge -> new RoleHolders(new PersonaId(id(edge.from())), edge.note(), acting(edge.from())))
                .toList();
    }

    /**
     * Returns who has access to an asset at present.
     *
     * @param asset the asset
     * @return the holders of grants that are live, each once
     */
    public List<PrincipalId> accessing(AssetId asset) {
        return edges(Edge.Relation.ACCESSES)
                .filter(edge -> edge.to().equals(key(asset)))
                .map(edge -> new PrincipalId(id(edge.from())))
                .distinct()
                .toList();
    }

    /**
     * Returns who decides about an asset: its owner and the personas that are accountable for it.
     *
     * @param asset the asset
     * @return those in which somebody acts at present
     */
    public List<RoleHolders> deciders(AssetId asset) {
        return deciders(key(asset));
    }

    private List<RoleHolders> deciders(String key) {
        return edges(Edge.Relation.DECIDED_BY)
                .filter(edge -> edge.from().equals(key))
                .map(edge -> new RoleHolders(new PersonaId(id(edge.to())), edge.note(), acting(edge.to())))
                .filter(parties -> !parties.people().isEmpty())
                .toList();
    }

    /**
     * Returns whether an asset neither feeds anything nor is made from anything nor is part of a system.
     *
     * @param asset the asset
     * @return true if nothing on the map depends on it, and it depends on nothing
     */
    public boolean isIsolated(AssetId asset) {
        return edges.stream()
                .filter(edge -> edge.relation() == Edge.Relation.FEEDS || edge.relation() == Edge.Relation.PART_OF)
                .noneMatch(edge -> edge.from().equals(key(asset)) || edge.to().equals(key(asset)));
    }

    /**
     * Finds what nobody decides about, and what is connected with nothing.
     *
     * @return {@code LIN-3}, an error, for each asset and system about which nobody who is there decides; {@code LIN-2}, a warning,
     *     for each asset that is isolated; in the order of the nodes
     */
    public List<Finding> orphans() {
        Stream<Finding> undecided = nodes.stream()
                .filter(node -> node.type() == Node.Type.ASSET || node.type() == Node.Type.SYSTEM)
                .filter(node -> deciders(node.key()).isEmpty())
                .map(node -> Finding.error(
                        "LIN-3",
                        node.key(),
                        Text.of(
                                "somebody must decide about " + node.key() + ", but nobody who is there does",
                                node.key() + "에 대해 결정할 사람이 있어야 하지만 현재 없습니다")));
        Stream<Finding> isolated = nodes.stream()
                .filter(node -> node.type() == Node.Type.ASSET && isIsolated(new AssetId(node.id())))
                .map(node -> Finding.warning(
                        "LIN-2",
                        node.key(),
                        Text.of(node.key() + " is connected with nothing", node.key() + "은(는) 아무것과도 연결되어 있지 않습니다")));
        return Stream.concat(undecided, isolated).toList();
    }

    /**
     * Returns the part of the map around an asset: what it is made from and what is made from it, directly or not, the systems that
     * these are part of, and everybody who has to do with any of it.
     *
     * @param asset the asset
     * @return a smaller map; empty if the asset is not on this one
     */
    public GovernanceMap around(AssetId asset) {
        Set<String> kept = new HashSet<>();
        nodes.stream().map(Node::key).filter(key(asset)::equals).forEach(kept::add);
        grow(kept, edge -> edge.relation() == Edge.Relation.FEEDS, Direction.FORTH);
        Set<String> sources = new HashSet<>(Set.of(key(asset)));
        grow(sources, edge -> edge.relation() == Edge.Relation.FEEDS, Direction.BACK);
        if (!kept.isEmpty()) {
            kept.addAll(sources);
        }
        step(kept, edge -> edge.relation() == Edge.Relation.PART_OF && kept.contains(edge.from()));
        step(kept, edge -> edge.relation() == Edge.Relation.DECIDED_BY && kept.contains(edge.from()));
        step(kept, edge -> edge.relation() == Edge.Relation.MAY_ACCESS && kept.contains(edge.to()));
        step(kept, edge -> edge.relation() == Edge.Relation.ACCESSES && kept.contains(edge.to()));
        step(kept, edge -> edge.relation() == Edge.Relation.ACTS_IN && kept.contains(edge.to()));
        return new GovernanceMap(
                nodes.stream().filter(node -> kept.contains(node.key())).toList(),
                edges.stream()
                        .filter(edge -> kept.contains(edge.from()) && kept.contains(edge.to()))
                        .toList());
    }

    private enum Direction {
        FORTH,
        BACK
    }

    private void grow(Set<String> kept, Predicate<Edge> along, Direction direction) {
        boolean grew = true;
        while (grew) {
            List<String> more = edges.stream()
                    .filter(along)
                    .filter(edge -> kept.contains(direction == Direction.FORTH ? edge.from() : edge.to()))
                    .map(edge -> direction == Direction.FORTH ? edge.to() : edge.from())
                    .toList();
            grew = kept.addAll(more);
        }
    }

    private void step(Set<String> kept, Predicate<Edge> taken) {
        List<Edge> found = edges.stream().filter(taken).toList();
        found.forEach(edge -> {
            kept.add(edge.from());
            kept.add(edge.to());
        });
    }

    /**
     * Returns the map as a flowchart of Mermaid.
     *
     * @param locale the reader's locale; every language but Korean means English
     * @return the text, one line for each node and edge
     */
    public String mermaid(Locale locale) {
        return Drawing.mermaid(this, locale);
    }

    /**
     * Returns the map as a digraph of Graphviz.
     *
     * @param locale the reader's locale; every language but Korean means English
     * @return the text, one line for each node and edge
     */
    public String dot(Locale locale) {
        return Drawing.dot(this, locale);
    }

    @Override
    public String toString() {
        return "map of " + nodes.size() + " nodes and " + edges.size() + " edges";
    }
}
