package dev.assay.value.business;

import dev.assay.quality.data.Names;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.line.ShareKind;
import dev.assay.value.business.model.CaseModel;
import dev.assay.value.business.model.CompiledLine;
import dev.assay.value.business.model.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a case must not be. */
final class CaseFaults {
    private static final double SUM_TOLERANCE = 1e-9;

    private static final double LARGEST = 1e100;

    /** A thousand per cent a year; beyond it somebody wrote per cents for shares. */
    private static final int LARGEST_RATE = 10;

    private final CaseParts parts;
    private final Set<String> names;
    private final Map<String, Double> values;
    private final List<Finding> faults = new ArrayList<>();

    private CaseFaults(CaseParts parts) {
        this.parts = parts;
        this.names = new HashSet<>(parts.driverNames());
        this.values = parts.baseValues();
    }

    static List<Finding> of(CaseParts parts) {
        CaseFaults faults = new CaseFaults(parts);
        faults.checkIds();
        faults.checkSources();
        faults.checkRate();
        faults.checkLines();
        faults.checkDoubleRisk();
        faults.checkScenarios();
        return faults.faults;
    }

    private void fault(String code, String path, String en, String ko) {
        faults.add(Finding.error(code, path, Text.of(en, ko)));
    }

    private void checkIds() {
        checkDistinct("drivers", parts.driverNames());
        checkDistinct("lines", parts.lines().stream().map(Line::id).toList());
        checkDistinct(
                "scenarios", parts.scenarios().stream().map(Scenario::name).toList());
        checkDistinct(
                "approvals",
                parts.heading().approvals().stream().map(Approval::by).toList());
        parts.lines().stream()
                .filter(line -> line.id().isBlank())
                .forEach(line -> fault("NAME_MISSING", "lines", "line id must not be blank", "항목의 id가 비어 있으면 안 됩니다"));
    }

    private void checkDistinct(String path, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .distinct()
                .forEach(id -> fault(
                        "DUPLICATE_ID",
                        path + "." + id,
                        "name \"" + id + "\" must be used once, but is used more often",
                        "이름 \"" + Particle.TOPIC.after(id + "\"") + " 한 번만 써야 하지만 여러 번 쓰였습니다"));
    }

    private void checkSources() {
        SourceFindings.of(parts).stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .forEach(faults::add);
    }

    private void checkRate() {
        Optional<String> rate = parts.conventions().discounting().driver();
        rate.filter(name -> !names.contains(name))
                .ifPresent(name ->
                        unknown("UNKNOWN_DRIVER", "discount", new Unknown("driver", "동인", name, parts.driverNames())));
        rate.map(values::get)
                .filter(CaseFaults::isNoRate)
                .ifPresent(value -> fault(
                        "RATE_RANGE",
                        "discount",
                        "discount rate must be above -1 and at most " + LARGEST_RATE + ", but was "
                                + Amounts.number(value) + "; 10% is written 0.10",
                        "할인율은 -1보다 크고 " + LARGEST_RATE + " 이하여야 하지만 " + Amounts.number(value)
                                + "입니다. 10%는 0.10으로 적습니다"));
    }

    private static boolean isNoRate(double value) {
        return !(value > -1.0 && value <= LARGEST_RATE);
    }

    static String path(Line line) {
        return (line.sign() > 0 ? "benefits." : "costs.") + line.id();
    }

    private void checkLines() {
        for (Line line : parts.lines()) {
            int before = faults.size();
            checkKnown(line);
            if (faults.size() == before) {
                checkAmount(line);
            }
            checkShares(line);
            int periods = parts.conventions().horizon().periods();
            if (line.schedule().from() > periods) {
                fault(
                        "BEYOND_HORIZON",
                        path(line),
                        "first period must be in [0, " + periods + "], but was "
                                + line.schedule().from(),
                        "시작 기간은 [0, " + periods + "] 안에 있어야 하지만 "
                                + line.schedule().from() + "입니다");
            }
        }
    }

    private void checkKnown(Line line) {
        read(line).stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        unknown("UNKNOWN_DRIVER", path(line), new Unknown("driver", "동인", name, parts.driverNames())));
    }

    private static Set<String> read(Line line) {
        Set<String> read = new LinkedHashSet<>(line.amount().drivers());
        read.addAll(line.counted().drivers());
        line.schedule().growth().ifPresent(read::add);
        return read;
    }

    /** A name that was not found, and those that exist. */
    private record Unknown(String en, String ko, String name, Collection<String> known) {}

    private void unknown(String code, String path, Unknown unknown) {
        fault(
                code,
                path,
                "no " + unknown.en() + " \"" + unknown.name() + "\"; "
                        + Names.hint(unknown.name(), unknown.en() + "s", unknown.known()),
                unknown.ko() + " \"" + Particle.SUBJECT.after(unknown.name() + "\"") + " 없습니다. "
                        + Names.hintInKorean(unknown.name(), unknown.ko(), unknown.known()));
    }

    private void checkAmount(Line line) {
        double amount = line.amount().value(values::get);
        if (!isFinite(line)) {
            fault(
                    "AMOUNT_UNDEFINED",
                    path(line),
                    "flows must be finite numbers at the base values, but " + line.amount()
                            + " divides by 0, grows or is too large",
                    "기준값에서 현금흐름이 유한한 수여야 하지만 " + Particle.TOPIC.after(String.valueOf(line.amount()))
                            + " 0으로 나누거나 너무 커집니다");
        } else if (line.sign() < 0 && amount < 0.0) {
            fault(
                    "NEGATIVE_COST",
                    path(line),
                    "cost must not be negative, but was " + Amounts.number(amount) + "; what is gained is a benefit",
                    "비용은 음수가 아니어야 하지만 " + Amounts.number(amount) + "입니다. 얻는 것은 편익입니다");
        }
    }

    /** Each share on its own, whatever else of the line is not known. */
    private void checkShares(Line line) {
        if (line instanceof Benefit benefit) {
            benefit.counting().shares().forEach((what, share) -> checkShare(line, what, share));
            checkCapture(benefit);
        }
        line.risk().ifPresent(factor -> checkShare(line, ShareKind.RISK, Formula.of(factor)));
    }

    /** The share of freed capacity that becomes money has no default, however a benefit is made. */
    private void checkCapture(Benefit benefit) {
        if (benefit.kind() == BenefitKind.CAPACITY
                && benefit.counting().capture().isEmpty()) {
            fault(
                    "CAPTURE_MISSING",
                    path(benefit) + ".capture",
                    "capture must be said: which share of the freed capacity becomes money, from 0 to 1",
                    "현금화 비율(κ)을 지정해야 합니다. 확보한 여력 가운데 돈이 되는 비율로 0에서 1 사이입니다");
        }
    }

    /** Far below where doubles overflow, so that no sum of lines can. */
    private boolean isFinite(Line line) {
        CaseModel model = CaseModel.of(parts.conventions(), parts.risk(), List.of(line), parts.drivers(), View.base());
        CompiledLine compiled = model.lines().get(0);
        double largest = Arrays.stream(compiled.flows(model.base()))
                .map(flow -> Double.isFinite(flow) ? Math.abs(flow) : LARGEST * 2)
                .max()
                .orElse(0.0);
        // What is discounted at no rate is told once, at the rate.
        boolean rated = parts.conventions()
                .discounting()
                .driver()
                .map(values::get)
                .filter(CaseFaults::isNoRate)
                .isEmpty();
        return largest <= LARGEST && (!rated || Math.abs(compiled.presentValue(model.base())) <= LARGEST);
    }

    private void checkShare(Line line, ShareKind what, Formula share) {
        if (!names.containsAll(share.drivers())) {
            return;
        }
        double value = share.value(values::get);
        if (!(value >= 0.0 && value <= 1.0)) {
            fault(
                    "SHARE_RANGE",
                    path(line) + "." + what.label().en(),
                    what.label().en() + " must be in [0, 1] at the base values, but was " + value,
                    Particle.TOPIC.after(what.label().ko()) + " 기준값에서 [0, 1] 안에 있어야 하지만 " + value + "입니다");
        }
    }

    private void checkDoubleRisk() {
        boolean premium = parts.conventions().discounting().riskPremium().isPresent();
        boolean probable = parts.benefits().stream()
                .anyMatch(benefit -> benefit.counting().probability().isPresent());
        if (premium && probable && parts.doubleRisk().isEmpty()) {
            fault(
                    "DOUBLE_RISK",
                    "discounting",
                    "risk premium cannot be combined with probabilities of benefits: they price the same risk twice,"
                            + " unless a reason is stated why both are accepted",
                    "위험 프리미엄과 편익의 확률을 함께 쓰면 같은 위험을 두 번 반영하게 됩니다." + " 함께 쓰려면 그래도 되는 이유를 밝히십시오");
        }
    }

    private void checkScenarios() {
        List<String> lines = parts.lines().stream().map(Line::id).toList();
        for (Scenario scenario : parts.scenarios()) {
            String path = "scenarios." + scenario.name();
            int before = faults.size();
            scenario.drivers().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name ->
                            unknown("UNKNOWN_DRIVER", path, new Unknown("driver", "동인", name, parts.driverNames())));
            scenario.edits().stream()
                    .map(Edit::lines)
                    .filter(selection -> selection.side() == Edit.Side.LINE && !lines.contains(selection.id()))
                    .forEach(selection ->
                            unknown("UNKNOWN_LINE", path, new Unknown("line", "항목", selection.id(), lines)));
            if (faults.size() == before) {
                faultsOf(scenario).forEach(fault -> faults.add(fault.within(path)));
            }
        }
        checkProbabilities();
    }

    /** What is wrong with the lines under a scenario, but not without it. */
    private List<Finding> faultsOf(Scenario scenario) {
        CaseFaults under = new CaseFaults(parts.under(scenario));
        CaseFaults plain = new CaseFaults(parts);
        under.checkRate();
        plain.checkRate();
        under.checkAmounts();
        plain.checkAmounts();
        return under.faults.stream()
                .filter(fault -> !plain.faults.contains(fault))
                .toList();
    }

    private void checkAmounts() {
        for (Line line : parts.lines()) {
            if (names.containsAll(read(line))) {
                checkAmount(line);
            }
            checkShares(line);
        }
    }

    private void checkProbabilities() {
        List<BigDecimal> given = parts.scenarios().stream()
                .flatMap(scenario -> scenario.probability().stream())
                .toList();
        BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = Math.abs(sum.doubleValue() - 1.0) <= SUM_TOLERANCE;
        if (!given.isEmpty() && (given.size() < parts.scenarios().size() || !whole)) {
            fault(
                    "SCENARIO_PROBABILITY",
                    "scenarios",
                    "probabilities must be given for all scenarios and sum to 1, but " + given.size() + " of "
                            + parts.scenarios().size() + " sum to " + sum.toPlainString(),
                    "확률은 모든 시나리오에 있고 합이 1이어야 하지만 " + parts.scenarios().size() + "개 가운데 " + given.size() + "개의 합이 "
                            + sum.toPlainString() + "입니다");
        }
    }
}
