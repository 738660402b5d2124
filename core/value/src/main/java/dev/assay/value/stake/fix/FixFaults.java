package dev.assay.value.stake.fix;

import dev.assay.quality.data.Names;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.stake.ExpectationLoss;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that can be wrong with what is to be planned, together. */
final class FixFaults {
    private final FixPlanner planner;
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> expectations = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private FixFaults(FixPlanner planner) {
        this.planner = planner;
        planner.fixes().forEach(fix -> ids.add(fix.id()));
        planner.report().losses().forEach(loss -> expectations.add(loss.stake().expectation()));
    }

    static void check(FixPlanner planner) {
        FixFaults faults = new FixFaults(planner);
        Set<String> seen = new HashSet<>();
        for (Fix fix : planner.fixes()) {
            if (!seen.add(fix.id())) {
                faults.error(
                        "FIX-TWICE",
                        fix.id(),
                        Text.of("id must be unique, but occurs more than once", "id는 하나뿐이어야 하지만 여러 번 나옵니다"));
            }
            faults.find(fix);
        }
        planner.must().forEach(id -> faults.known("mustFund", id));
        planner.never().forEach(id -> faults.known("never", id));
        planner.must().stream()
                .filter(planner.never()::contains)
                .forEach(id -> faults.error(
                        "FIX-CONTRADICTION",
                        id,
                        Text.of("mustFund cannot be combined with never", "mustFund와 never를 함께 쓸 수 없습니다")));
        faults.findCurrencies();
        FindingsException.throwErrors("fixes", faults.findings);
    }

    private void find(Fix fix) {
        for (Effect effect : fix.effects()) {
            String name = effect.expectation();
            if (!expectations.contains(name)) {
                error(
                        "FIX-UNKNOWN-EXPECTATION",
                        fix.id(),
                        unknown("expectation with a value at stake", "걸린 가치가 있는 기대", name, expectations));
            }
        }
        fix.requires().forEach(id -> known(fix.id() + ".requires", id));
    }

    private void known(String path, String id) {
        if (!ids.contains(id)) {
            error("FIX-UNKNOWN", path, unknown("fix", "개선안", id, ids));
        }
    }

    private static Text unknown(String en, String ko, String name, Set<String> known) {
        String near = Names.nearest(name, known).map(it -> " (\"" + it + "\"?)").orElse("");
        return Text.of(
                "no " + en + " \"" + name + "\"" + near + "; known: " + String.join(", ", known),
                ko + " \"" + Particle.SUBJECT.after(name + "\"") + " 없습니다" + near + "; 있는 것: "
                        + String.join(", ", known));
    }

    private void findCurrencies() {
        Set<String> currencies = new TreeSet<>();
        planner.fixes().forEach(fix -> currencies.add(fix.oneOff().currency().getCurrencyCode()));
        for (ExpectationLoss loss : planner.report().losses()) {
            currencies.add(loss.stake().unit().currency().getCurrencyCode());
        }
        planner.budget().ifPresent(money -> currencies.add(money.currency().getCurrencyCode()));
        planner.runningBudget()
                .ifPresent(money -> currencies.add(money.currency().getCurrencyCode()));
        if (currencies.size() > 1) {
            String all = String.join(", ", currencies);
            error(
                    "FIX-CURRENCIES",
                    "",
                    Text.of(
                            "losses, costs and budgets must be in one currency, but were in " + all,
                            "손실, 비용, 예산의 통화는 하나여야 하지만 " + all + "입니다"));
        }
    }

    private void error(String code, String path, Text message) {
        findings.add(Finding.error(code, path, message));
    }
}
