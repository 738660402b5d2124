package dev.assay.governance.routing;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.people.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * How bad a failure is, and why. Immutable.
 *
 * @param severity how bad
 * @param reasons why, one a line
 * @since 0.1
 */
public record Weighing(Severity severity, List<String> reasons) {
    private static final int MANY = 5;

    /** Copies the reasons. */
    public Weighing {
        reasons = List.copyOf(reasons);
    }

    /**
     * Weighs a failure. An expectation's severity WARNING counts as LOW, ERROR as MEDIUM, CRITICAL as HIGH; a broken bound of
     * severity WARNING only warns and is none, so that LOW is what could not be judged, or did not come. It is one worse for an asset that is restricted or tells of people's health, belief or the like, one worse if five or more assets depend on it,
     * and one worse if it feeds a system of high risk.
     *
     * @param expectation the severity that the suite gives
     * @param asset what was judged
     * @param reach what depends on it
     * @return the severity with its reasons
     */
    public static Weighing of(dev.assay.quality.Severity expectation, Asset asset, Downstream.Reach reach) {
        List<String> reasons = new ArrayList<>();
        Severity severity = switch (expectation) {
            case WARNING -> Severity.LOW;
            case ERROR -> Severity.MEDIUM;
            case CRITICAL -> Severity.HIGH;
        };
        reasons.add("expectation is " + expectation + ": " + severity);
        if (asset.handling().classification() == Classification.RESTRICTED
                || asset.handling().personalData() == PersonalData.SPECIAL) {
            severity = severity.lifted();
            reasons.add("asset is restricted or sensitive: " + severity);
        }
        if (reach.assets() >= MANY) {
            severity = severity.lifted();
            reasons.add(reach.assets() + " assets depend on it: " + severity);
        }
        if (reach.tier() == Downstream.Tier.HIGH_RISK) {
            severity = severity.lifted();
            reasons.add("it feeds a system of high risk: " + severity);
        }
        return new Weighing(severity, reasons);
    }
}
