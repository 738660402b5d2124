package dev.assay.value.business.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FormulaTest {
    private static final List<String> NAMES = List.of("a", "b", "c");

    private final Formula a = Formula.driver("a");
    private final Formula b = Formula.driver("b");
    private final Formula c = Formula.driver("c");

    @Test
    void prints_as_it_is_written() {
        assertThat(a.times(Formula.of("1800")).times(b)).hasToString("a × 1,800 × b");
        assertThat(a.times(b.minus(c))).hasToString("a × (b − c)");
        assertThat(a.minus(b.minus(c))).hasToString("a − (b − c)");
        assertThat(a.minus(b).minus(c)).hasToString("a − b − c");
        assertThat(a.dividedBy(b.times(c))).hasToString("a ÷ (b × c)");
        assertThat(a.atMost(b.plus(c)).times(Formula.of("0.50"))).hasToString("min(a, b + c) × 0.5");
        assertThat(a.times(b).print(Map.of("a", "100", "b", "40%")::get)).isEqualTo("100 × 40%");
    }

    @Test
    void names_the_drivers_it_reads_once() {
        assertThat(b.times(a).plus(b).drivers()).containsExactly("b", "a");
        assertThat(Formula.of("1").drivers()).isEmpty();
    }

    @Test
    void becomes_a_sum_of_products_where_it_is_one() {
        double[] drivers = {2.0, 3.0, 5.0};

        Polynomial product = compiled(a.times(b.minus(c))).polynomial().orElseThrow();
        Polynomial square = compiled(a.times(a)).polynomial().orElseThrow();
        Polynomial quotient = compiled(a.plus(b).dividedBy(c)).polynomial().orElseThrow();

        assertThat(product.size()).isEqualTo(2);
        assertThat(product.isMultilinear()).isTrue();
        assertThat(product.value(drivers)).isEqualTo(-4.0);
        assertThat(square.isMultilinear()).isFalse();
        assertThat(quotient.isMultilinear()).isFalse();
        assertThat(quotient.value(drivers)).isEqualTo(1.0);
        assertThat(compiled(a.dividedBy(b.plus(c))).polynomial()).isEmpty();
        assertThat(compiled(a.atMost(b)).polynomial()).isEmpty();
        assertThat(compiled(a.dividedBy(b.plus(c))).value(drivers)).isEqualTo(0.25);
    }

    @Test
    void computes_the_same_compiled_as_it_is_written() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        for (int round = 0; round < 2_000; round++) {
            Formula formula = random(random, 5);
            double[] drivers = random.doubles(3, 0.5, 2.0).toArray();

            double compiled = compiled(formula).value(drivers);
            double written = formula.value(name -> drivers[NAMES.indexOf(name)]);

            // Sums of products cancel where the formula as written does not, hence the absolute part.
            assertThat(compiled).as(formula.toString()).isCloseTo(written, within(1e-9 * (1.0 + Math.abs(written))));
        }
    }

    @Test
    void refuses_what_it_cannot_read() {
        assertThatThrownBy(() -> Formula.of("1,000"))
                .hasMessage("number must be a decimal number such as 0.35, but was \"1,000\"");
        assertThatThrownBy(() -> CompiledFormula.of(Formula.driver("d"), NAMES))
                .hasMessage("driver must be one of [a, b, c], but was d");
    }

    private static CompiledFormula compiled(Formula formula) {
        return CompiledFormula.of(formula, NAMES);
    }

    /** Divisors are drivers, which are never near 0 here. */
    private static Formula random(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextBoolean()
                    ? Formula.driver(NAMES.get(random.nextInt(3)))
                    : Formula.of(Integer.toString(random.nextInt(-3, 4)));
        }
        Formula left = random(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> left.plus(random(random, depth - 1));
            case 1 -> left.minus(random(random, depth - 1));
            case 2 -> left.times(random(random, depth - 2 < 0 ? 0 : depth - 2));
            case 3 -> left.dividedBy(Formula.driver(NAMES.get(random.nextInt(3))));
            case 4 -> left.atMost(random(random, depth - 1));
            default -> left.atLeast(random(random, depth - 1));
        };
    }
}
