/**
 * Outcomes, cards, and who answers for what and what it is worth, as a format-neutral report and its renderers.
 */
module dev.assay.report {
    requires transitive dev.assay.quality;
    requires static dev.assay.governance;
    requires static dev.assay.value;
    requires static transitive org.jspecify;

    exports dev.assay.report;
    exports dev.assay.report.card;
    exports dev.assay.report.console;
    exports dev.assay.report.flow;
    exports dev.assay.report.html;
    exports dev.assay.report.junit;
    exports dev.assay.report.markdown;
    exports dev.assay.report.picture;
    exports dev.assay.report.tree;
    exports dev.assay.report.value;
}
