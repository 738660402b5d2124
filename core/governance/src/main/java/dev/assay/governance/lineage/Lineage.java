package dev.assay.governance.lineage;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells what depends on an asset. It follows what was {@linkplain Feeds declared}, what models were trained on, and what systems
 * are made of; versions of models and systems that are retired depend on nothing any more. Confined to the call that its reader
 * was given to.
 *
 * @since 0.1
 */
public final class Lineage {
    private static final Comparator<AssetId> BY_ID = Comparator.comparing(AssetId::value);

    private final Reader reader;

    private Lineage(Reader reader) {
        this.reader = reader;
    }

    /**
     * Returns the lineage at present.
     *
     * @param reader reads what is stored
     * @return the lineage
     */
    public static Lineage of(Reader reader) {
        return new Lineage(reader);
    }

    /**
     * Returns the assets that are made from an asset and from nothing in between.
     *
     * @param asset the asset
     * @return its consumers in the order of their ids
     */
    public List<AssetId> consumers(AssetId asset) {
        Stream<AssetId> declared = reader.findBy(Feed.KIND, "by-from", asset.value()).stream()
                .map(stored -> stored.value().to());
        Stream<AssetId> trained = reader.findBy(ModelVersion.KIND, "by-dataset", asset.value()).stream()
                .map(Stored::value)
                .filter(version -> version.retired().isEmpty())
                .map(ModelVersion::model);
        return sorted(Stream.concat(declared, trained));
    }

    /**
     * Returns the assets from which an asset is made, with nothing in between.
     *
     * @param asset the asset
     * @return its sources in the order of their ids
     */
    public List<AssetId> sources(AssetId asset) {
        Stream<AssetId> declared = reader.findBy(Feed.KIND, "by-to", asset.value()).stream()
                .map(stored -> stored.value().from());
        Stream<AssetId> trained = reader.findBy(ModelVersion.KIND, "by-model", asset.value()).stream()
                .map(Stored::value)
                .filter(version -> version.retired().isEmpty())
                .flatMap(version -> version.trainedOn().stream())
                .map(ModelVersion.Pin::dataset);
        return sorted(Stream.concat(declared, trained));
    }

    private static List<AssetId> sorted(Stream<AssetId> assets) {
        return assets.distinct().sorted(BY_ID).toList();
    }

    /**
     * Returns the assets that depend on an asset, directly or not.
     *
     * @param asset the asset
     * @return them without the asset itself, the nearest first
     */
    public List<AssetId> downstream(AssetId asset) {
        return reach(asset, this::consumers);
    }

    /**
     * Returns the assets on which an asset depends, directly or not.
     *
     * @param asset the asset
     * @return them without the asset itself, the nearest first
     */
    public List<AssetId> upstream(AssetId asset) {
        return reach(asset, this::sources);
    }

    /** Each asset once, so that a loop ends. */
    private static List<AssetId> reach(AssetId start, Function<AssetId, List<AssetId>> next) {
        Set<AssetId> seen = new LinkedHashSet<>();
        Deque<AssetId> open = new ArrayDeque<>(next.apply(start));
        while (!open.isEmpty()) {
            AssetId asset = open.poll();
            if (!asset.equals(start) && seen.add(asset)) {
                open.addAll(next.apply(asset));
            }
        }
        return List.copyOf(seen);
    }

    /**
     * Returns the systems that an asset feeds, directly or not.
     *
     * @param asset the asset
     * @return the systems that are not retired, in the order of their ids
     */
    public List<AiSystem> systems(AssetId asset) {
        return madeOf(
                Stream.concat(Stream.of(asset), downstream(asset).stream()).toList());
    }

    private List<AiSystem> madeOf(Collection<AssetId> assets) {
        TreeMap<String, AiSystem> systems = new TreeMap<>();
        assets.stream()
                .flatMap(id -> reader.findBy(AiSystem.KIND, "by-asset", id.value()).stream())
                .map(Stored::value)
                .filter(system -> system.stage() != Stage.RETIRED)
                .forEach(system -> systems.put(system.id().value(), system));
        return List.copyOf(systems.values());
    }
}
