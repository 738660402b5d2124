/**
 * The language of expectations, its engine SPI, and the outcomes of runs.
 */
module dev.assay.quality {
    requires static transitive org.jspecify;

    exports dev.assay.quality;
    exports dev.assay.quality.binding;
    exports dev.assay.quality.data;
    exports dev.assay.quality.engine;
    exports dev.assay.quality.expr;
    exports dev.assay.quality.finding;
    exports dev.assay.quality.format;
    exports dev.assay.quality.measure;
    exports dev.assay.quality.outcome;
    exports dev.assay.quality.text;
}
