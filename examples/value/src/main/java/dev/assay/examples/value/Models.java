package dev.assay.examples.value;

import dev.assay.quality.data.Particle;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import dev.assay.value.energy.CarbonIntensity;
import dev.assay.value.energy.CarbonTable;
import dev.assay.value.energy.ComputeRun;
import dev.assay.value.genai.ModelPrice;
import dev.assay.value.genai.Serving;
import dev.assay.value.genai.TokenKind;
import dev.assay.value.genai.TokenPrice;
import dev.assay.value.genai.TokenUsage;
import dev.assay.value.genai.TrainingCost;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A language model: what training cost and emitted, and from which volume on a machine of one's own is cheaper than a provider. */
final class Models {
    /** Published for the training of GPT-3. */
    private static final double MEGAWATT_HOURS = 1_287;

    private final Narrator narrator;

    Models(Narrator narrator) {
        this.narrator = narrator;
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static ModelPrice provider() {
        return new ModelPrice(
                "provider",
                Currency.getInstance("USD"),
                Map.of(
                        TokenKind.INPUT, TokenPrice.of("0.25", TokenPrice.Quote.PER_MILLION),
                        TokenKind.OUTPUT, TokenPrice.of("2.00", TokenPrice.Quote.PER_MILLION)),
                BigDecimal.ONE, // no discount for batches
                LocalDate.of(2026, 1, 1),
                "price list of the example");
    }

    static Serving machine() {
        return Serving.of(
                        new BigDecimal("2500"), usd("1.19"), new BigDecimal("729.6")) // tokens a second, hourly, hours
                .withOverhead(new BigDecimal("0.15"));
    }

    Section tell() {
        return narrator.section("7. What a model costs", "7. 모델의 비용", training(), grids(), serving());
    }

    private Items training() {
        ComputeRun run = new ComputeRun(10_000, 330, 14.8 * 24, 1.10);
        double published = new CarbonIntensity("USA", 429, 2020, "Patterson et al.").kilograms(1_000 * MEGAWATT_HOURS);
        Money hour = TrainingCost.perMachineHour(usd("2400000"), new BigDecimal("1000000"))
                .get();
        String implied =
                number("%.4f", CarbonIntensity.implied(550, MEGAWATT_HOURS).get());
        String energy = number("%,.0f", run.megawattHours());
        String tonnes = number("%,.0f", published / 1_000);
        return new Items(List.of(
                narrator.word("LLaMA: ", "LLaMA: ")
                        + narrator.word(
                                "2.4 million dollars for a million GPU hours are " + narrator.money(hour) + " an hour.",
                                "GPU 100만 시간에 240만 달러이므로 시간당 " + narrator.money(hour) + "입니다."),
                narrator.word(
                        "GPT-3: 10,000 machines of 330 W for 14.8 days with a PUE of 1.10 take " + energy
                                + " MWh; the published 1,287 MWh at 429 g/kWh emit " + tonnes
                                + " t, and \"over 550 t\" is "
                                + implied + " kg/kWh.",
                        "GPT-3: 330 W 장비 1만 대, 14.8일, PUE 1.10이면 " + energy + " MWh입니다. 발표된 1,287 MWh는 429 g/kWh에서 "
                                + tonnes + " t을 배출하고, \"550 t 이상\"은 " + implied + " kg/kWh에 해당합니다.")));
    }

    private Table grids() {
        TableWriter table = narrator.table("1,287 MWh on other grids, 2023", "다른 전력망에서의 1,287 MWh, 2023년")
                .text("grid", "전력망")
                .number("g/kWh", "g/kWh")
                .number("t", "t");
        for (String region : List.of("KOR", "USA", "JPN", "FRA", "SWE", "IND")) {
            CarbonIntensity grid = CarbonTable.of2023().of(region).get();
            table.row(
                    region,
                    number("%.3f", grid.gramsPerKilowattHour()),
                    number("%,.0f", grid.kilograms(1_000 * MEGAWATT_HOURS) / 1_000));
        }
        return table.table();
    }

    private Items serving() {
        TokenUsage month = TokenUsage.of(120_000_000, 40_000_000);
        Money bill = provider().cost(month);
        Money own = machine().monthlyCost(1);
        BigDecimal evenTokens = machine()
                .breakEvenTokens(1, provider().blendedPerMillion(month))
                .get();
        BigDecimal mostTokens = machine().monthlyTokens(1);
        String even = billions(evenTokens);
        String most = billions(mostTokens);
        BigDecimal share = Serving.of(BigDecimal.ONE, usd("1.50"), new BigDecimal("730"))
                .breakEvenUtilisation(usd("750"))
                .get();
        String used = Narrator.percent(share.doubleValue());
        return new Items(List.of(
                narrator.word(
                        "A provider asks " + narrator.money(bill)
                                + " a month for 120 million tokens in and 40 million out; a"
                                + " machine of one's own costs " + narrator.money(own) + ", whatever it serves.",
                        "월 입력 토큰 1억 2천만, 출력 4천만에 제공자는 월 "
                                + Particle.OBJECT.after(narrator.money(bill)) + " 청구합니다. 자체 장비 1대는 처리량과 상관없이 "
                                + narrator.money(own) + "입니다."),
                narrator.word(
                        "The machine is cheaper from " + even + " billion tokens a month on, of at most " + most
                                + " billion.",
                        "자체 장비는 월 " + inKorean(evenTokens) + " 토큰부터 더 쌉니다. 최대 처리량은 " + inKorean(mostTokens)
                                + " 토큰입니다."),
                narrator.word(
                        "Against a bill of USD 750.00 a machine at USD 1.50 an hour may run " + used + " of its hours.",
                        "청구액이 월 750달러라면 시간당 1.50달러인 장비는 전체 시간의 " + used + "까지 가동해도 더 비싸지 않습니다.")));
    }

    private static String billions(BigDecimal tokens) {
        return number("%.3f", tokens.movePointLeft(9).doubleValue());
    }

    /** Koreans count in 억 and 만; to a million, as the English sentence does. */
    private static String inKorean(BigDecimal tokens) {
        long millions =
                tokens.movePointLeft(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        return String.format(Locale.ROOT, "%,d억 %,d만", millions / 100, millions % 100 * 100);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
