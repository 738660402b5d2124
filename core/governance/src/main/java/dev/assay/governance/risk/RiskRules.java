package dev.assay.governance.risk;

import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of risks before a system is used. Thread-safe.
 *
 * @since 0.1
 */
public final class RiskRules {
    /** The code of the finding when a risk is rated or accepted against the rules. */
    public static final String RATING = "RSK-1";

    /** The code of the finding when nobody assessed the risks. */
    public static final String MISSING = "RISK_MISSING";

    /** The code of the finding when the assessment has ended. */
    public static final String STALE = "RISK_STALE";

    /** The code of the finding when more risk remains than is tolerated. */
    public static final String INTOLERABLE = "RISK_ABOVE_TOLERANCE";

    private RiskRules() {}

    /** What is wrong with an assessment whenever it is made. */
    static List<Finding> form(RiskAssessment assessment, Instant now) {
        List<Finding> findings = new ArrayList<>(bounds(assessment, now));
        Set<String> hazards = new HashSet<>();
        for (RiskItem item : assessment.items()) {
            if (!hazards.add(item.hazard())) {
                findings.add(finding(
                        "DUPLICATE",
                        path(item),
                        "risk \"" + item.hazard() + "\" must be given once",
                        "위험 \"" + item.hazard() + "\"은(는) 한 번만 적어야 합니다"));
            }
            if (item.residual().score() > item.inherent().score()) {
                findings.add(finding(
                        RATING,
                        path(item),
                        "residual risk of \"" + item.hazard() + "\" must not be above the inherent "
                                + item.inherent().score() + ", but was "
                                + item.residual().score(),
                        "\"" + item.hazard() + "\"의 잔여 위험은 고유 위험 "
                                + item.inherent().score() + " 이하여야 하지만 "
                                + item.residual().score() + "입니다"));
            }
            if (item.acceptance().isPresent()) {
                findings.add(finding(
                        RATING,
                        path(item),
                        "risk \"" + item.hazard() + "\" must be accepted by its accepter, not with the assessment",
                        "\"" + item.hazard() + "\"의 위험 수용은 평가와 별도로 수용자가 직접 해야 합니다"));
            }
        }
        return findings;
    }

    private static List<Finding> bounds(RiskAssessment assessment, Instant now) {
        List<Finding> findings = new ArrayList<>();
        if (assessment.items().isEmpty()) {
            findings.add(finding(
                    RATING,
                    "items",
                    "items must name a risk at least, but were none",
                    "위험 평가에는 항목이 하나 이상 있어야 하지만 없습니다"));
        }
        if (!now.isBefore(assessment.expires())) {
            findings.add(finding(
                    RATING,
                    "expires",
                    "assessment must end after " + now + ", but ends " + assessment.expires(),
                    "위험 평가의 종료 시각은 " + now + " 이후여야 하지만 " + assessment.expires() + "입니다"));
        }
        return findings;
    }

    /**
     * Finds what keeps a system from being used, by the limits of now: when the assessment was made there may have been others.
     *
     * @param reader reads the assessment
     * @param limits what may be tolerated, and for how long an assessment counts
     * @param subject the id of the system or asset
     * @return findings {@value #MISSING}, {@value #STALE}, {@value #INTOLERABLE} for each risk above the tolerance or the limit,
     *     accepted or not, and {@value #RATING} for each that should be accepted and is not, or not any more; empty if nothing does
     */
    public static List<Finding> check(Reader reader, RiskLimits limits, String subject) {
        Optional<RiskAssessment> found =
                reader.find(RiskAssessment.KIND, subject).map(Stored::value);
        if (found.isEmpty()) {
            return List.of(finding(
                    MISSING,
                    "",
                    "risks of \"" + subject + "\" must be assessed, but nobody did",
                    "\"" + subject + "\"의 위험을 평가해야 하지만 평가가 없습니다"));
        }
        RiskAssessment assessment = found.get();
        RiskLimits.Limit limit = limits.of(reader, subject);
        Instant end = limit.end(reader, assessment);
        List<Finding> findings = new ArrayList<>();
        if (!reader.now().isBefore(end)) {
            findings.add(finding(
                    STALE,
                    "",
                    "risk assessment of \"" + subject + "\" ended at " + end,
                    "\"" + subject + "\"의 위험 평가는 " + end + "에 만료되었습니다"));
        }
        int most = Math.min(assessment.tolerance(), limit.tolerance());
        assessment.items().forEach(item -> findings.addAll(check(item, most, reader.now())));
        return findings;
    }

    private static List<Finding> check(RiskItem item, int most, Instant now) {
        List<Finding> findings = new ArrayList<>();
        if (item.residual().score() > most) {
            findings.add(finding(
                    INTOLERABLE,
                    path(item),
                    "residual risk of \"" + item.hazard() + "\" must not be above " + most + ", but was "
                            + item.residual().score() + "; " + item.owner() + " sees to it",
                    "\"" + item.hazard() + "\"의 잔여 위험은 " + most + " 이하여야 하지만 "
                            + item.residual().score() + "입니다. 담당: " + item.owner()));
        }
        if (item.treatment() == RiskItem.Treatment.ACCEPT && !item.isAcceptedAt(now)) {
            findings.add(finding(
                    RATING,
                    path(item),
                    "risk \"" + item.hazard() + "\" must be accepted by somebody for a time, but is not at present",
                    "위험 \"" + item.hazard() + "\"은(는) 기한을 정해 수용한 사람이 있어야 하지만 현재 없습니다"));
        }
        return findings;
    }

    static Finding finding(String code, String path, String en, String ko) {
        return Finding.error(code, path, Text.of(en, ko));
    }

    static String path(RiskItem item) {
        return "items[" + item.hazard() + "]";
    }
}
