package dev.assay.value.business;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.BenefitBuilder;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.CostBuilder;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.DriverBuilder;
import dev.assay.value.business.model.Conventions;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.money.MinorUnits;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link BusinessCase} step by step. Confined to one thread.
 *
 * @since 0.1
 */
public final class BusinessCaseBuilder {
    /** What ISO 4217 has for no currency: lets other faults be found where none was given. */
    private static final Currency NONE = Currency.getInstance("XXX");

    private final String id;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Driver> drivers = new ArrayList<>();
    private final List<Function<Currency, Optional<Benefit>>> benefits = new ArrayList<>();
    private final List<Function<Currency, Optional<Cost>>> costs = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Approval> approvals = new ArrayList<>();
    private @Nullable Text title;
    private Optional<String> owner = Optional.empty();
    private @Nullable Currency currency;
    private @Nullable Horizon horizon;
    private @Nullable Discounting discounting;
    private Timing timing = Timing.END;
    private RiskAdjustment risk = RiskAdjustment.none();
    private Optional<String> doubleRisk = Optional.empty();

    BusinessCaseBuilder(String id) {
        this.id = id;
    }

    private void fault(String code, String path, String en, String ko) {
        faults.add(Finding.error(code, path, Text.of(en, ko)));
    }

    /** Keeps what is wrong inside for the end, so that all faults are told together. */
    private <T> Optional<T> built(String path, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (FindingsException e) {
            e.findings().forEach(finding -> faults.add(finding.within(path)));
            return Optional.empty();
        }
    }

    /**
     * Says the name for a reader.
     *
     * @param label the title; the id if none is given
     * @return this
     */
    public BusinessCaseBuilder title(Text label) {
        title = label;
        return this;
    }

    /**
     * Says who answers for the case.
     *
     * @param persona the persona's id
     * @return this
     */
    public BusinessCaseBuilder owner(String persona) {
        owner = Optional.of(persona);
        return this;
    }

    /**
     * Says in which currency all amounts are. Required.
     *
     * @param code an ISO 4217 code such as {@code KRW}; not one without minor units, such as gold, which nobody pays in
     * @return this
     */
    public BusinessCaseBuilder currency(String code) {
        Currency told;
        try {
            told = Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            fault(
                    "CURRENCY",
                    "currency",
                    "currency must be a code of ISO 4217 such as KRW, but was \"" + code + "\"",
                    "통화는 KRW와 같은 ISO 4217 코드여야 하지만 \"" + code + "\"입니다");
            return this;
        }
        if (!MinorUnits.iso().knows(told)) {
            fault(
                    "CURRENCY",
                    "currency",
                    "currency must be one with minor units in ISO 4217, such as KRW, but was " + told,
                    "통화는 KRW처럼 ISO 4217에 보조 단위 자릿수가 있어야 하지만 " + told + "입니다");
            return this;
        }
        currency = told;
        return this;
    }

    /**
     * Says over which periods the case is looked at. Required.
     *
     * @param periods the horizon
     * @return this
     */
    public BusinessCaseBuilder horizon(Horizon periods) {
        horizon = periods;
        return this;
    }

    /**
     * Says at which rate later money is discounted.
     *
     * @param rate the rate
     * @return this
     */
    public BusinessCaseBuilder discount(Rate rate) {
        return discount(Discounting.flat(rate));
    }

    /**
     * Says what later money is worth. Required; {@link Discounting#none()} discounts nothing, and
     * {@link Discounting#driven} takes the rate from a driver.
     *
     * @param rates the discounting
     * @return this
     */
    public BusinessCaseBuilder discount(Discounting rates) {
        discounting = rates;
        return this;
    }

    /**
     * Says where in its period money moves if a line does not say; at the end if nothing is said.
     *
     * @param when the timing
     * @return this
     */
    public BusinessCaseBuilder timing(Timing when) {
        timing = when;
        return this;
    }

    /**
     * Says the risk factors of lines that have none of their own.
     *
     * @param factors the adjustment
     * @return this
     */
    public BusinessCaseBuilder risk(RiskAdjustment factors) {
        risk = factors;
        return this;
    }

    /**
     * Says why a premium on the rate and probabilities of benefits do not price the same risk twice.
     *
     * @param reason why; it is shown with the figures
     * @return this
     */
    public BusinessCaseBuilder acceptDoubleRisk(String reason) {
        doubleRisk = Optional.of(reason);
        return this;
    }

    /**
     * Adds a driver.
     *
     * @param name its name, as formulas call it
     * @param steps tells it
     * @return this
     */
    public BusinessCaseBuilder driver(String name, Consumer<DriverBuilder> steps) {
        DriverBuilder builder = Driver.builder(name);
        steps.accept(builder);
        built("drivers." + name, builder::build).ifPresent(drivers::add);
        return this;
    }

    /**
     * Adds a driver.
     *
     * @param driver the driver
     * @return this
     */
    public BusinessCaseBuilder driver(Driver driver) {
        drivers.add(driver);
        return this;
    }

    /**
     * Adds a benefit.
     *
     * @param name its id within the case
     * @param steps tells it; called when the case is built
     * @return this
     */
    public BusinessCaseBuilder benefit(String name, Consumer<BenefitBuilder> steps) {
        benefits.add(money -> {
            BenefitBuilder builder = Benefit.builder(name, money);
            steps.accept(builder);
            return built("benefits." + name, builder::build);
        });
        return this;
    }

    /**
     * Adds a benefit.
     *
     * @param benefit the benefit
     * @return this
     */
    public BusinessCaseBuilder benefit(Benefit benefit) {
        benefits.add(money -> Optional.of(benefit));
        return this;
    }

    /**
     * Adds a cost.
     *
     * @param name its id within the case
     * @param steps tells it; called when the case is built
     * @return this
     */
    public BusinessCaseBuilder cost(String name, Consumer<CostBuilder> steps) {
        costs.add(money -> {
            CostBuilder builder = Cost.builder(name, money);
            steps.accept(builder);
            return built("costs." + name, builder::build);
        });
        return this;
    }

    /**
     * Adds a cost.
     *
     * @param cost the cost
     * @return this
     */
    public BusinessCaseBuilder cost(Cost cost) {
        costs.add(money -> Optional.of(cost));
        return this;
    }

    /**
     * Adds a way in which things may turn out.
     *
     * @param name its name
     * @param steps tells it
     * @return this
     */
    public BusinessCaseBuilder scenario(String name, Consumer<ScenarioBuilder> steps) {
        ScenarioBuilder builder = Scenario.builder(name);
        steps.accept(builder);
        built("scenarios." + name, builder::build).ifPresent(scenarios::add);
        return this;
    }

    /**
     * Adds a way in which things may turn out.
     *
     * @param scenario the scenario
     * @return this
     */
    public BusinessCaseBuilder scenario(Scenario scenario) {
        scenarios.add(scenario);
        return this;
    }

    /**
     * Adds an approval that was given before, as a file keeps it; {@link BusinessCase#approve} makes one.
     *
     * @param approval who approved what; if it is of another state of the case, the case warns of it
     * @return this builder
     */
    public BusinessCaseBuilder approval(Approval approval) {
        approvals.add(approval);
        return this;
    }

    /**
     * Returns the case.
     *
     * @return the case
     * @throws FindingsException with all faults together
     */
    public BusinessCase build() {
        List<Finding> before = List.copyOf(faults);
        requireEssentials();
        Currency money = currency == null ? NONE : currency;
        List<Benefit> gained =
                benefits.stream().flatMap(each -> each.apply(money).stream()).toList();
        List<Cost> spent =
                costs.stream().flatMap(each -> each.apply(money).stream()).toList();
        boolean essential = currency != null && horizon != null && discounting != null;
        List<Finding> found = new ArrayList<>(faults);
        faults.clear();
        faults.addAll(before);
        if (!essential) {
            throw new FindingsException(source(), found);
        }
        Conventions conventions =
                new Conventions(money, Objects.requireNonNull(horizon), Objects.requireNonNull(discounting), timing);
        CaseParts parts = new CaseParts(
                new CaseParts.Heading(id, title == null ? Text.of(id) : title, owner, approvals),
                conventions,
                risk,
                drivers,
                gained,
                spent,
                scenarios,
                doubleRisk);
        found.addAll(CaseFaults.of(parts));
        FindingsException.throwErrors(source(), found);
        return new BusinessCase(parts);
    }

    private String source() {
        return "business case " + id;
    }

    private void requireEssentials() {
        if (id.isBlank()) {
            fault("NAME_MISSING", "", "case id must not be blank", "사업 계획의 id가 비어 있으면 안 됩니다");
            title = title == null ? Text.of("?") : title;
        }
        if (currency == null && faults.stream().noneMatch(fault -> fault.path().equals("currency"))) {
            fault("CURRENCY", "currency", "currency must be said", "통화를 지정해야 합니다");
        }
        if (horizon == null) {
            fault("HORIZON_MISSING", "horizon", "horizon must be said", "평가 기간을 지정해야 합니다");
        }
        if (discounting == null) {
            fault(
                    "DISCOUNT_MISSING",
                    "discount",
                    "discount must be said; Discounting.none() discounts nothing",
                    "할인율을 지정해야 합니다. 할인하지 않으려면 Discounting.none()을 씁니다");
        }
    }
}
