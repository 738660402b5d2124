package dev.assay.json.internal.pilot;

import java.util.List;
import java.util.Map;

/** What the reader of pilots knows, by where a schema has it. */
public final class PilotKeys {
    private PilotKeys() {}

    /** Returns the keys of each mapping. */
    public static Map<String, List<String>> all() {
        return Map.of(
                "/properties", PilotForm.KEYS,
                "/$defs/baseline/properties", BaselineForm.KEYS,
                "/$defs/plan/properties", PlanForm.KEYS,
                "/$defs/rule/properties", PlanForm.RULE_KEYS);
    }
}
