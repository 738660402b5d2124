package dev.assay.governance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.AuditQuery;
import dev.assay.governance.raci.Stage;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who asks the log for an asset finds its cards, the versions of a model, what watches it and what is made from it. */
class AboutAssetsTest {
    private static Set<String> types(Launch launch, AssetId asset) {
        try (var records = launch.log.read(1, AuditQuery.all().aboutAsset(asset.value()))) {
            return records.map(found ->
                            found.event().subject().type() + " " + found.event().type())
                    .filter(type -> !type.startsWith("asset ") || type.contains("lineage"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_names_an_asset_is_found_by_it(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);

        assertThat(types(launch, Launch.FARE))
                .contains(
                        "asset lineage.declared",
                        "document document.opened",
                        "model-version model.registered",
                        "model-version model.approved");
        assertThat(types(launch, Launch.TRIPS))
                .contains(
                        "document document.changed",
                        "monitoring-plan config.changed",
                        "monitoring-plan config.proposed");
    }
}
