/** The conformance kit that every engine passes. */
module dev.assay.checks.conformance {
    requires static transitive org.jspecify;
    requires dev.assay.json;
    requires transitive dev.assay.quality;
    requires transitive org.junit.jupiter.api;
    requires org.yaml.snakeyaml;

    exports dev.assay.checks.conformance;
}
