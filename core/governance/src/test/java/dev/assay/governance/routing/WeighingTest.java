package dev.assay.governance.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Text;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An ERROR is MEDIUM, and one worse for what may not spread or tells of people's health, belief or the like. */
class WeighingTest {
    @ParameterizedTest
    @CsvSource({
        "PUBLIC, NONE, MEDIUM",
        "INTERNAL, POSSIBLE, MEDIUM",
        "CONFIDENTIAL, YES, MEDIUM",
        "INTERNAL, SPECIAL, HIGH",
        "RESTRICTED, NONE, HIGH",
        "RESTRICTED, SPECIAL, HIGH"
    })
    void data_about_what_is_nobodys_business_is_as_grave_as_what_is_restricted(
            Classification classification, PersonalData personalData, Severity severity) {
        Asset asset = new Asset(
                new AssetId("visits"),
                Asset.Type.DATASET,
                Text.of("visits"),
                new Handling(classification, personalData, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                new QualityState.Unknown());

        Weighing weighing =
                Weighing.of(dev.assay.quality.Severity.ERROR, asset, new Downstream.Reach(4, Downstream.Tier.ORDINARY));

        assertThat(weighing.severity()).isEqualTo(severity);
    }
}
