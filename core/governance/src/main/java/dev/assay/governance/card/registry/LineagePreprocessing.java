package dev.assay.governance.card.registry;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.lineage.Lineage;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What lineage tells of preprocessing. */
final class LineagePreprocessing implements Preprocessing {
    @Override
    public List<Step> steps(Reader reader, AssetId dataset) {
        List<Step> steps = new ArrayList<>(upstream(reader, dataset, Asset.Type.PIPELINE).stream()
                .map(pipeline -> new Step(pipeline.id(), pipeline.name(), Optional.empty()))
                .toList());
        Collections.reverse(steps);
        return steps;
    }

    @Override
    public List<AssetId> raw(Reader reader, AssetId dataset) {
        Lineage lineage = Lineage.of(reader);
        return upstream(reader, dataset, Asset.Type.DATASET).stream()
                .map(Asset::id)
                .filter(id -> lineage.sources(id).isEmpty())
                .toList();
    }

    private static List<Asset> upstream(Reader reader, AssetId dataset, Asset.Type type) {
        return Lineage.of(reader).upstream(dataset).stream()
                .flatMap(id -> reader.find(Assets.KIND, id.value()).stream())
                .map(Stored::value)
                .filter(asset -> asset.type() == type)
                .toList();
    }
}
