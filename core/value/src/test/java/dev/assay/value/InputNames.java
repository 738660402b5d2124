package dev.assay.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names under which files of vectors give an input or want a part of a result: the one that the functions here ask for, the same
 * in another spelling ({@code cash_flows}, {@code CASHFLOWS}), one of its synonyms, and for {@code n1} the first of a list {@code n}.
 */
public final class InputNames {
    /** Each line is the name that functions ask for and its synonyms; a function that means another has a line of its own. */
    private static final String SYNONYMS = """
            flows: cashFlows, values, amounts, cashFlow, payments
            amounts: flows, values, cashFlows
            rate: discountRate, discount, annualRate, interestRate, r, i
            annualRate: rate, discountRate
            financeRate: finance, financingRate, borrowRate
            reinvestRate: reinvest, reinvestment, reinvestmentRate
            dayCount: basis, convention, dayCountConvention
            timing: when, type, due
            when: type, timing, due, paymentsDue
            nper: n, periods, numberOfPeriods
            per: period
            pv: presentValue, principal
            fv: futureValue
            pmt: payment
            begin: start, from, initial, beginValue, startValue
            end: to, final, endValue, finalValue
            periods: years, n, nper
            rampPeriods: ramp, rampMonths
            rampMonths: rampPeriods, ramp
            annualBenefit: benefit, benefitPerYear
            nominal: nominalRate, rate, apr
            effective: effectiveRate, rate
            annualEffective: rate, annualRate, effective, annual
            inflation: inflationRate
            periodsPerYear: m, npery, compoundingsPerYear, frequency
            from: fromConvention
            to: toConvention
            benefits: benefit, gains
            costs: cost, investment, weights
            benefitRisk: benefitsRisk, riskBenefit
            costRisk: costsRisk, riskCost
            riskFactors: factors, risks
            adoptionCost: cost, costs
            part: numerator
            whole: denominator, total
            a: numerator
            b: denominator
            salesMarketingSpend: spend, salesAndMarketingSpend, cost
            newCustomers: customers, acquired
            arpaPerMonth: arpa, monthlyArpa, arpu, revenuePerMonth
            grossMargin: margin
            monthlyChurn: churn, churnMonthly, churnRate
            churn: churnRate, monthlyChurn, churned
            monthlyDiscount: discountMonthly, discount, discountRate, monthlyDiscountRate, rate
            start: opening, startMrr
            frequency: lambda, annualFrequency
            min: low, minimum, optimistic, a
            mode: likely, mostLikely, m, ml
            max: high, maximum, pessimistic, b
            gamma: lambda, shape
            low: lower, lo, min, p5
            high: upper, hi, max, p95
            payoffs: payoff, outcomes, table
            probabilities: probability, p, priors
            objective: sense, direction, goal
            prior: pSuccess, p
            truePositive: truePositiveRate, tpr
            falsePositive: falsePositiveRate, fpr
            sensitivity: recall
            cost: studyCost, price
            swing: share, change
            driver: factor, variable
            base: drivers, inputs
            model: formula, expression
            values: value, profits, npvs
            budgets: capacities, limits
            budget: capacity, limit
            requires: dependencies, prerequisites
            excludes: exclusions, conflicts, mutuallyExclusive, incompatible
            mustInclude: must, mandatory, required, include, forced
            atMost: maxCount, maxProjects, cardinality
            matrix: scores, decisionMatrix, comparisons
            weights: weight, w
            objectives: objective, directions, types, senses, criteria
            userBusinessValue: businessValue, userValue
            riskReduction: riskReductionOpportunityEnablement, rroe, opportunityEnablement
            jobSize: size, jobDuration, effort
            p: share, proportion, phat, rate
            count: k, successes, x, hits
            n: trials, total, nobs, sampleSize, size
            sample1: a, x, first, group1, sampleA
            sample2: b, y, second, group2, sampleB
            mean1: m1, x1, meanA
            mean2: m2, x2, meanB
            var1: variance1, v1
            var2: variance2, v2
            sd1: s1, std1, stdev1, sdA
            sd2: s2, std2, stdev2, sdB
            n1: nobs1, total1, trials1, size1, nA
            n2: nobs2, total2, trials2, size2, nB
            count1: x1, k1, successes1, events1
            count2: x2, k2, successes2, events2
            continuity: correction, yates, continuityCorrection, correct
            before: pre, a, x
            after: post, b, y
            nPerGroup: n, sampleSize
            delta: difference, effect, effectSize, d
            sd: sigma, std, stdev, standardDeviation
            alpha: significance, significanceLevel
            power: targetPower
            p1: prop1, pA, baseline
            p2: prop2, pB, target
            tokens: count, tokenCount
            pricePerToken: perToken
            pricePer1K: pricePerThousand, per1K, pricePerK
            pricePerMTok: pricePerMillion, pricePer1M, perMillion, pricePerM
            inputPricePerMTok: inputPricePerMillion, inputPrice
            outputPricePerMTok: outputPricePerMillion, outputPrice
            cachedInputPricePerMTok: cachedInputPricePerMillion, cachedInputPrice, cachedPricePerMTok
            inputMTok: inputMillions, inputTokensM
            outputMTok: outputMillions, outputTokensM
            cachedInputMTok: cachedInputMillions, cachedMTok
            gpus: gpuCount, devices, machines
            hourly: gpuHourly, pricePerHour, hourlyPrice, perHour
            hours: hoursPerMonth, gpuHours, monthlyHours
            hoursPerMonth: hours, monthlyHours
            utilisation: utilization, load
            overhead: overheadShare
            tokensPerSecond: throughput, tps
            gpuHourly: hourly, pricePerHour
            apiMonthly: apiMonthlyCost, apiCost
            selfHostMonthly: selfHostMonthlyCost, fixedMonthly, monthlyCost
            blendedPricePerMTok: blendedPricePerMillion, blendedPrice, pricePerMTok
            gpuHours: hours
            productivityGain: gain, outputGain
            devices: gpus, machines
            powerW: watts, meanWatts, meanPowerW, power
            kgPerKwh: intensity, carbonIntensity
            gPerKwh: gramsPerKwh, intensity, carbonIntensity
            mwh: energyMwh
            kwh: energyKwh
            tonnes: tons, co2Tonnes
            records: rows, n
            errorRate: failureRate, defectRate
            costPerBadRecord: cost, unitCost, costPerRecord
            unit: unitCost, cost
            unitCost: unit, cost
            units: records, n
            goodRate: share, goodShare
            factor: multiplier
            hoursToDetect: detect, timeToDetect
            hoursToResolve: resolve, timeToResolve
            share: shareOfTime
            hoursPerYear: hours
            currency: currencyCode, code
            value: amount
            amountMinorUnits: amount, minorUnits
            ratios: weights, shares
            oneOff: upfront, oneOffCost
            netAnnual: annualNet, netPerYear
            valueAtStake: atStake
            reduction: effect
            runningAnnual: running, runningCost
            years: periods, horizon
            grossBenefit: benefit, g
            qualityCost: d, programmeCost
            roi0: currentRoi
            pValue: p
            statistic: t, z
            tStatistic: t, statistic
            zStatistic: z, statistic
            degreesOfFreedom: df
            lower: low
            upper: high
            ratio: cr
            consistencyRatio: cr
            consistencyIndex: ci
            """;

    private static final Map<String, List<String>> OTHERS = parse();

    private final JsonNode fields;
    private final Map<String, String> spellings = new HashMap<>();

    InputNames(JsonNode fields) {
        this.fields = fields;
        fields.fieldNames().forEachRemaining(field -> spellings.putIfAbsent(plain(field), field));
    }

    /**
     * An input as a file gives it.
     *
     * @param field the name in the file
     * @param node what is given
     */
    record Given(String field, JsonNode node) {}

    /** Returns what a file gives for a name, its own spelling first; nothing if that is missing or null. */
    Optional<Given> given(String name) {
        List<String> candidates = new ArrayList<>(List.of(name));
        candidates.addAll(OTHERS.getOrDefault(plain(name), List.of()));
        return candidates.stream()
                .flatMap(candidate -> field(candidate).stream())
                .findFirst()
                .or(() -> candidates.stream()
                        .flatMap(candidate -> element(candidate).stream())
                        .findFirst());
    }

    private Optional<Given> field(String candidate) {
        String field = fields.has(candidate) ? candidate : spellings.get(plain(candidate));
        return field != null && fields.hasNonNull(field)
                ? Optional.of(new Given(field, fields.get(field)))
                : Optional.empty();
    }

    /** Of {@code n1}, the first of a list {@code n} or {@code ns} of two. */
    private Optional<Given> element(String candidate) {
        int last = candidate.length() - 1;
        int place = "12".indexOf(candidate.charAt(last));
        String base = candidate.substring(0, last);
        return place < 0
                ? Optional.empty()
                : field(base)
                        .or(() -> field(base + "s"))
                        .filter(list -> list.node().isArray() && list.node().size() == 2)
                        .map(list -> new Given(list.field(), list.node().get(place)));
    }

    /** Returns a name without what writers of files spell differently. */
    public static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> parse() {
        Map<String, List<String>> others = new HashMap<>();
        for (String line : SYNONYMS.strip().split("\n")) {
            String[] parts = line.split(": ");
            if (others.put(plain(parts[0]), List.of(parts[1].split(", "))) != null) {
                throw new IllegalStateException(parts[0] + " must have its synonyms in one line");
            }
        }
        return others;
    }
}
