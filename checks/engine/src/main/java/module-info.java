/**
 * The in-process engine and its sources.
 */
module dev.assay.checks {
    requires static transitive org.jspecify;
    requires transitive dev.assay.quality;
    requires transitive java.sql;
    requires de.siegmar.fastcsv;

    exports dev.assay.checks;
}
