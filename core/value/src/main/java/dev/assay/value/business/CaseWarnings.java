package dev.assay.value.business;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.Attribution;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.line.ShareKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.PriceBasis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a reader of a case should know before looking at a figure. */
final class CaseWarnings {
    /** What is rarer on one side is not looked at, because many distributions have no end. */
    private static final double RARE = 0.01;

    private final CaseParts parts;
    private final List<Finding> found = new ArrayList<>();

    private CaseWarnings(CaseParts parts) {
        this.parts = parts;
    }

    static List<Finding> of(CaseParts parts) {
        CaseWarnings warnings = new CaseWarnings(parts);
        warnings.findEmpty();
        warnings.findGrossRevenue();
        warnings.findUncertainShares();
        warnings.findWeakSources();
        warnings.findDoubleRisk();
        warnings.findDoubleCounting();
        warnings.findAttribution();
        warnings.findNoGrowth();
        warnings.findUnusedDrivers();
        warnings.findLapsedApprovals();
        return warnings.found;
    }

    private void warn(String code, String path, String en, String ko) {
        found.add(Finding.warning(code, path, Text.of(en, ko)));
    }

    private void info(String code, String path, String en, String ko) {
        found.add(new Finding(code, Finding.Level.INFO, path, Text.of(en, ko)));
    }

    private void findEmpty() {
        if (parts.lines().isEmpty()) {
            info("EMPTY_CASE", "", "the case has no benefit and no cost", "편익도 비용도 없는 사업 계획입니다");
        }
    }

    private void findLapsedApprovals() {
        List<Approval> approvals = parts.heading().approvals();
        String digest = approvals.isEmpty() ? "" : CaseDigest.of(parts);
        approvals.stream()
                .filter(approval -> !approval.digest().equals(digest))
                .forEach(approval -> warn(
                        "APPROVAL_LAPSED",
                        "approvals." + approval.by(),
                        "what was approved on " + approval.on() + " is not this case, which has been changed since",
                        approval.on() + "에 승인된 것은 지금의 사업 계획이 아닙니다. 승인 후에 내용이 바뀌었습니다"));
    }

    private void findGrossRevenue() {
        for (Benefit benefit : parts.benefits()) {
            if (benefit.dimension() == ValueDimension.ADDED_REVENUE
                    && benefit.counting().margin().isEmpty()) {
                warn(
                        "GROSS_REVENUE",
                        "benefits." + benefit.id(),
                        "revenue is counted in full, because no contribution margin is said",
                        "공헌이익률이 없어 매출 전액을 편익으로 계산했습니다");
            }
        }
    }

    /** A share of more than all is refused at the base values; what else a driver may be can make one of it, too. */
    private void findUncertainShares() {
        for (Benefit benefit : parts.benefits()) {
            benefit.counting()
                    .shares()
                    .forEach((kind, share) -> parts.drivers().stream()
                            .filter(driver -> share.drivers().contains(driver.name()))
                            .forEach(driver -> findUncertainShare(benefit, kind, driver)));
        }
    }

    private void findUncertainShare(Benefit benefit, ShareKind kind, Driver driver) {
        Map<String, Double> values = new HashMap<>(parts.baseValues());
        Formula share = Objects.requireNonNull(benefit.counting().shares().get(kind));
        for (double probability : new double[] {RARE, 1 - RARE}) {
            Optional<Double> at = driver.uncertainty().map(spread -> spread.quantile(probability));
            at.ifPresent(value -> values.put(driver.name(), value));
            double value = share.value(values::get);
            if (at.isPresent() && !(value >= 0.0 && value <= 1.0)) {
                String where = driver.name() + " = " + Amounts.number(at.get());
                warn(
                        "SHARE_BEYOND",
                        "benefits." + benefit.id() + "." + kind.label().en(),
                        kind.label().en() + " must be in [0, 1], but is " + Amounts.number(value) + " at " + where
                                + ", which 1% of what the driver may be lies beyond",
                        Particle.TOPIC.after(kind.label().ko()) + " [0, 1] 안에 있어야 하지만 " + where + "에서 "
                                + Amounts.number(value) + "입니다. 동인이 그보다 벗어날 확률은 1%입니다");
            }
        }
    }

    private void findWeakSources() {
        SourceFindings.of(parts).stream()
                .filter(finding -> finding.level() == Finding.Level.WARNING)
                .forEach(found::add);
    }

    private void findDoubleRisk() {
        if (parts.conventions().discounting().riskPremium().isEmpty()) {
            return;
        }
        boolean adjusted = parts.risk().benefits().signum() > 0
                || parts.risk().costs().signum() > 0
                || parts.lines().stream().flatMap(line -> line.risk().stream()).anyMatch(factor -> factor.signum() > 0);
        if (adjusted || parts.doubleRisk().isPresent()) {
            String why = parts.doubleRisk().map(reason -> " (" + reason + ")").orElse("");
            warn(
                    "DOUBLE_RISK",
                    "discounting",
                    "risk is priced twice: by a premium on the rate and by factors or probabilities of lines" + why,
                    "할인율의 위험 프리미엄과 항목의 위험 계수 또는 확률로 위험을 두 번 반영했습니다" + why);
        }
    }

    /** Two benefits with the same formula over drivers tell the same money, unless somebody says otherwise. */
    private void findDoubleCounting() {
        List<Benefit> seen = new ArrayList<>();
        for (Benefit benefit : parts.benefits()) {
            if (benefit.amount().drivers().isEmpty()) {
                continue;
            }
            Optional<Benefit> first = seen.stream()
                    .filter(each -> benefit.amount().tellsTheSameAs(each.amount()))
                    .findFirst();
            first.filter(each -> !sameGroup(each, benefit)).ifPresent(each -> warnOfSame(each, benefit));
            if (first.isEmpty()) {
                seen.add(benefit);
            }
        }
    }

    private void warnOfSame(Benefit first, Benefit benefit) {
        warn(
                "DOUBLE_COUNTING",
                "benefits." + benefit.id(),
                first.id() + " and " + benefit.id() + " are computed from "
                        + written(
                                first.amount(),
                                benefit.amount(),
                                "the same formula ",
                                "formulas that differ by a constant factor at most")
                        + "; an overlap group counts them once",
                Particle.AND.after(first.id()) + " " + Particle.TOPIC.after(benefit.id()) + " "
                        + written(first.amount(), benefit.amount(), "같은 식 ", "많아야 상수배만 다른 식")
                        + "에서 계산됩니다. 중복 그룹으로 묶으면 한 번만 계산합니다");
    }

    /** Two ways to write the same are both shown. */
    private static String written(Formula one, Formula other, String same, String multiple) {
        return one.equals(other) ? same + one : multiple + " (" + one + ", " + other + ")";
    }

    private static boolean sameGroup(Benefit one, Benefit other) {
        return one.counting().overlapGroup().isPresent()
                && one.counting().overlapGroup().equals(other.counting().overlapGroup());
    }

    private void findAttribution() {
        Map<String, Double> claimed = new LinkedHashMap<>();
        Map<String, Double> values = parts.baseValues();
        for (Benefit benefit : parts.benefits()) {
            Optional<Attribution> attribution = benefit.counting().attribution();
            attribution.ifPresent(
                    claim -> claimed.merge(claim.kpi(), claim.share().value(values::get), Double::sum));
        }
        claimed.forEach((kpi, share) -> AttributionLedger.excess(kpi, share).ifPresent(found::add));
    }

    private void findNoGrowth() {
        boolean nominal = parts.conventions().discounting().basis() == PriceBasis.NOMINAL
                && parts.conventions().discounting().factor(1.0) < 1.0;
        boolean level = parts.lines().stream()
                .noneMatch(line -> line.schedule().profile().grows()
                        || line.schedule().growth().isPresent());
        boolean recurring = parts.lines().stream()
                .anyMatch(line -> !line.schedule()
                        .until()
                        .equals(Optional.of(line.schedule().from())));
        if (nominal && level && recurring && parts.conventions().horizon().years() > 1.0) {
            info(
                    "NO_GROWTH_NOMINAL",
                    "discounting",
                    "the rate includes inflation, but no line grows with prices",
                    "할인율에는 물가 상승이 들어 있지만 물가에 따라 커지는 항목이 없습니다");
        }
    }

    private void findUnusedDrivers() {
        Set<String> read = new HashSet<>();
        parts.conventions().discounting().driver().ifPresent(read::add);
        for (Line line : parts.lines()) {
            line.counted().collectDrivers(read);
            line.amount().collectDrivers(read);
            line.schedule().growth().ifPresent(read::add);
        }
        for (Driver driver : parts.drivers()) {
            if (!read.contains(driver.name())) {
                warn(
                        "UNUSED_DRIVER",
                        "drivers." + driver.name(),
                        "no line reads driver " + driver.name(),
                        "동인 " + Particle.OBJECT.after(driver.name()) + " 쓰는 항목이 없습니다");
            }
        }
    }
}
