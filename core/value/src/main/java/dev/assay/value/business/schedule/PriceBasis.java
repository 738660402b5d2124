package dev.assay.value.business.schedule;

/**
 * Which money flows and rates are told in.
 *
 * @since 0.1
 */
public enum PriceBasis {
    /** Money of the day; rates include inflation, and flows should grow with prices. */
    NOMINAL,
    /** Money of constant value; rates have inflation taken out. */
    REAL
}
