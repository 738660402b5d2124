package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.FindingsException;
import dev.assay.value.kpi.Kpi.Better;
import dev.assay.value.money.Money;
import dev.assay.value.pilot.Baseline;
import dev.assay.value.pilot.Design;
import dev.assay.value.pilot.Pilot;
import dev.assay.value.pilot.Plan;
import dev.assay.value.pilot.Rule;
import dev.assay.value.pilot.Series;
import dev.assay.value.statistics.LookGuard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PilotFilesTest {
    private static final List<String> NAMES = List.of("e-mail journey", "no", "012", "여정", "two\nlines", "");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Draws a pilot of every design, with counts and with values; what the language refuses is drawn again. */
    static Pilot draw(long seed) {
        Random random = new Random(seed);
        while (true) {
            try {
                return next(random);
            } catch (FindingsException e) {
                continue;
            }
        }
    }

    private static Pilot next(Random random) {
        Instant captured = Instant.ofEpochSecond(1_770_000_000L + random.nextInt(1_000_000), random.nextInt(1_000_000));
        long all = 1 + random.nextInt(10_000);
        Series series = random.nextBoolean()
                ? Series.of(random.nextInt((int) all + 1), all)
                : Series.of(List.of(random.nextDouble(), -0.0, 0.0, 0.1 + 0.2, random.nextGaussian() * 1e12));
        LookGuard guard = new LookGuard(
                1 + random.nextInt(4), 0.001 + random.nextDouble() / 2, one(random, LookGuard.Spending.values()));
        Rule rule = new Rule(
                0.5 + random.nextDouble() / 3,
                new BigDecimal(random.nextBoolean() ? "600000" : "6.0E+5"),
                cost(random),
                cost(random),
                cost(random),
                0.1 + random.nextDouble());
        return new Pilot(
                NAMES.get(random.nextInt(NAMES.size())),
                one(random, Design.values()),
                one(random, Better.values()),
                Baseline.captured(
                        NAMES.get(random.nextInt(NAMES.size())), series, Clock.fixed(captured, ZoneOffset.UTC)),
                captured.plusNanos(random.nextInt(1_000)),
                new Plan(0.001 + random.nextDouble() / 9, 0.1 + random.nextDouble() * 0.8, guard, rule));
    }

    private static Money cost(Random random) {
        return Money.of(List.of("0", "200.50", "9007199254740993").get(random.nextInt(3)), "USD");
    }

    @Test
    void costs_below_nothing_are_refused_where_they_stand() throws IOException {
        String wrong = ErrorsTest.resource("journey.yaml")
                .replaceAll("(?m)cost-to-scale: .*", "cost-to-scale: -1")
                .replaceAll("(?m)extension-cost: .*", "extension-cost: -2");

        assertThatThrownBy(() -> PilotFiles.readYaml(wrong, "journey.yaml"))
                .hasMessageContaining("2 problems")
                .hasMessageContaining("cost-to-scale): cost to scale must be 0 or more, but was USD -1")
                .hasMessageContaining("extension-cost): extension cost must be 0 or more, but was USD -2");
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_written_reads_as_the_same(long seed) {
        Pilot drawn = draw(seed);

        String yaml = PilotFiles.toYaml(drawn);
        Pilot read = PilotFiles.readYaml(yaml, "pilot.yaml");

        assertThat(read).as(yaml).isEqualTo(drawn);
        assertThat(read.digest()).isEqualTo(drawn.digest());
        assertThat(PilotFiles.readJson(PilotFiles.toJson(drawn), "pilot.json")).isEqualTo(drawn);
    }

    @Test
    void plans_the_units_that_theory_says(@TempDir Path folder) throws IOException {
        Pilot journey = PilotFiles.readYaml(ErrorsTest.resource("journey.yaml"), "journey.yaml");
        Path file = folder.resolve("journey.json");
        PilotFiles.write(journey, file);

        assertThat(PilotFiles.read(file)).isEqualTo(journey);
        // From 50% to 75% at a power of 90%: 76.7 in each group
        assertThat(journey.requiredUnits().get()).isEqualTo(77);
        assertThat(journey.sizing(20, 4).get().isFeasible()).isTrue();
    }
}
