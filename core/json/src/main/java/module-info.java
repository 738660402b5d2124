/**
 * Suites and outcomes as YAML and JSON text.
 */
module dev.assay.json {
    requires transitive dev.assay.quality;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires org.yaml.snakeyaml;

    exports dev.assay.json;
}
