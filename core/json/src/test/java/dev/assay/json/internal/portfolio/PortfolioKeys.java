package dev.assay.json.internal.portfolio;

import java.util.List;
import java.util.Map;

/** What the reader of portfolios knows, by where a schema has it. */
public final class PortfolioKeys {
    private PortfolioKeys() {}

    /** Returns the keys of each mapping. */
    public static Map<String, List<String>> all() {
        return Map.of(
                "/properties", PortfolioForm.KEYS,
                "/$defs/project/properties", PortfolioForm.PROJECT_KEYS,
                "/$defs/rule/properties", RuleForm.KEYS);
    }
}
