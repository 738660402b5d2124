package dev.assay.json;

import dev.assay.json.internal.argument.Choices;
import dev.assay.quality.finding.Finding;
import dev.assay.value.money.Money;
import dev.assay.value.stake.ExpectationLoss;
import dev.assay.value.stake.FailureCounts;
import dev.assay.value.stake.LossRange;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.book.FixTerms;
import dev.assay.value.stake.book.Valuation;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.fix.FixLine;
import dev.assay.value.stake.fix.FixPlan;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what failures cost and what to fix first. */
final class ValuationWriter {
    private final JsonOut json;
    private final Locale locale;

    ValuationWriter(JsonOut json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    void write(Valuation valuation) throws IOException {
        json.text("currency", valuation.book().currency().getCurrencyCode());
        LossReport atStake = valuation.atStake();
        range("at-stake", atStake.known());
        json.number("unknown", atStake.unknown().size());
        json.list("losses", atStake.losses(), this::loss);
        json.list("unpriced", valuation.unpriced(), json::text);
        LossReport quiet = valuation.quiet();
        json.list(
                "quiet",
                quiet.losses().stream()
                        .map(loss -> loss.stake().expectation())
                        .distinct()
                        .toList(),
                json::text);
        range("quiet-range", quiet.known());
        if (valuation.plan().isPresent()) {
            json.object(
                    "plan", () -> plan(valuation.plan().get(), valuation.book().terms()));
        }
    }

    private void range(String key, Optional<LossRange> range) throws IOException {
        if (range.isPresent()) {
            json.object(key, () -> {
                money("low", range.get().low());
                money("expected", range.get().expected());
                money("high", range.get().high());
            });
        }
    }

    private void money(String key, Money amount) throws IOException {
        json.digits(key, amount.rounded().amount().toPlainString());
    }

    private void money(String key, Optional<Money> amount) throws IOException {
        if (amount.isPresent()) {
            money(key, amount.get());
        }
    }

    private void number(String key, BigDecimal number) throws IOException {
        json.digits(key, number.toPlainString());
    }

    private void loss(ExpectationLoss loss) throws IOException {
        json.object(() -> {
            stake(loss.stake());
            counts(loss.failure().counts().value());
            range("yearly", loss.yearly().value());
            unknown(loss.yearly().reason());
            json.text("sentence", loss.describe(locale));
        });
    }

    private void stake(ValueAtStake stake) throws IOException {
        json.text("expectation", stake.expectation());
        json.text("basis", Choices.id(stake.basis()));
        number("exposure-per-year", stake.exposurePerYear());
        number("unit", stake.unit().amount());
        number("caught", stake.caught());
        json.text("owner", stake.owner());
        json.text("because", stake.evidence().map(why -> why.statement().in(locale)));
    }

    private void counts(Optional<FailureCounts> counts) throws IOException {
        if (counts.isPresent()) {
            number("failing", counts.get().failing());
            number("evaluated", counts.get().evaluated());
            Optional<BigDecimal> incidents = counts.get().clusters();
            if (incidents.isPresent()) {
                number("incidents", incidents.get());
                number("hours-an-incident", counts.get().clusterSize());
            }
        }
    }

    private void unknown(Optional<Finding> reason) throws IOException {
        if (reason.isPresent()) {
            json.object("unknown", () -> {
                json.text("code", reason.get().code());
                json.text("message", reason.get().message().in(locale));
            });
        }
    }

    private void plan(FixPlan plan, FixTerms terms) throws IOException {
        List<String> funded = plan.funded().stream().map(Fix::id).toList();
        json.text("status", Choices.id(plan.status()));
        json.number("years", terms.years());
        number("rate", BigDecimal.valueOf(terms.rate().annual()));
        json.text("rate-as-quoted", terms.rate().toString());
        money("budget", terms.budget());
        money("running-budget", terms.runningBudget());
        json.list("funded", funded, json::text);
        money("once", plan.oneOff());
        money("a-year", plan.runningPerYear());
        if (plan.npv().isPresent()) {
            json.object("npv", () -> {
                money("low", plan.npvLow());
                money("expected", plan.npv());
                money("high", plan.npvHigh());
            });
        }
        json.list("fixes", plan.lines(), line -> fix(plan, line));
    }

    private void fix(FixPlan plan, FixLine line) throws IOException {
        Fix fix = line.fix();
        json.object(() -> {
            json.text("id", fix.id());
            json.truth("funded", line.isFunded());
            money("once", fix.oneOff());
            money("a-year", fix.runningPerYear());
            json.number("live-after-months", fix.leadMonths());
            money("saves-a-year", line.savedPerYear().value());
            money("npv-alone", line.npvAlone().value());
            money("npv-in-plan", line.npvInPlan());
            json.text("why", plan.whyNot(fix.id(), locale));
        });
    }
}
