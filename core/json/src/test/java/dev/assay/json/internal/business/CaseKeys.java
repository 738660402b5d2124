package dev.assay.json.internal.business;

import java.util.List;
import java.util.Map;

/** What the reader of cases knows, by where a schema has it. */
public final class CaseKeys {
    private CaseKeys() {}

    /** Returns the keys of each mapping. */
    public static Map<String, List<String>> all() {
        return Map.ofEntries(
                Map.entry("/properties", CaseForm.KEYS),
                Map.entry("/properties/risk/properties", CaseForm.RISK_KEYS),
                Map.entry("/$defs/benefit/properties", LineForm.BENEFIT_KEYS),
                Map.entry("/$defs/cost/properties", LineForm.COST_KEYS),
                Map.entry("/$defs/attribution/properties", LineForm.ATTRIBUTION),
                Map.entry("/$defs/dependency/properties", EvidenceForm.DEPENDENCY),
                Map.entry("/$defs/source/properties", EvidenceForm.SOURCE_KEYS),
                Map.entry("/$defs/driver/anyOf/1/properties", DriverForm.KEYS),
                Map.entry("/$defs/distribution/properties", DistributionForm.KINDS),
                Map.entry("/$defs/distribution/properties/pert/properties", DistributionForm.PERT),
                Map.entry("/$defs/distribution/properties/truncated/properties", DistributionForm.TRUNCATED),
                Map.entry("/$defs/profile/anyOf/1/properties", ProfileForm.KEYS),
                Map.entry("/$defs/scenario/properties", ScenarioForm.KEYS),
                Map.entry("/$defs/approval/properties", ApprovalForm.KEYS),
                Map.entry("/$defs/edit/properties", ScenarioForm.EDIT_KEYS),
                Map.entry("/$defs/horizon/properties", DiscountForm.HORIZON_KEYS),
                Map.entry("/$defs/discount/anyOf/2/properties", DiscountForm.KEYS));
    }
}
