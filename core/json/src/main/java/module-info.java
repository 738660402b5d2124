/**
 * Suites, outcomes, organisations, cards and what things are worth as YAML and JSON text.
 */
module dev.assay.json {
    requires transitive dev.assay.quality;
    requires static dev.assay.governance;
    requires static dev.assay.value;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires org.yaml.snakeyaml;

    exports dev.assay.json;
}
