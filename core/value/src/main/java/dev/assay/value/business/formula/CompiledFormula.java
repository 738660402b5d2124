package dev.assay.value.business.formula;

import dev.assay.quality.finding.ValueException;
import java.util.List;
import java.util.Optional;

/**
 * A formula whose drivers are places in an array, so that it can be computed millions of times without a look-up or an
 * allocation. Immutable, thread-safe.
 *
 * <p>Sums, differences and products of drivers, and quotients by a single product, become a {@link Polynomial}. What has
 * another form is computed as it is written.
 *
 * @since 0.1
 */
public final class CompiledFormula {
    private final Program program;
    private final Optional<Polynomial> polynomial;

    private CompiledFormula(Program program, Optional<Polynomial> polynomial) {
        this.program = program;
        this.polynomial = polynomial;
    }

    /**
     * Compiles a formula.
     *
     * @param formula the formula
     * @param drivers the names of all drivers in the order of the array
     * @return the compiled formula
     * @throws IllegalArgumentException if the formula reads a driver that has no place
     */
    public static CompiledFormula of(Formula formula, List<String> drivers) {
        for (String name : formula.drivers()) {
            if (!drivers.contains(name)) {
                throw new ValueException(
                        "driver must be one of " + drivers + ", but was " + name,
                        "동인은 " + drivers + " 가운데 하나여야 하지만 " + name + "입니다");
            }
        }
        Optional<Polynomial> polynomial = Polynomial.of(formula, drivers);
        Program program = polynomial.<Program>map(form -> form::value).orElseGet(() -> Program.of(formula, drivers));
        return new CompiledFormula(program, polynomial);
    }

    /**
     * Returns the value for an array of drivers.
     *
     * @param drivers a value for each driver
     * @return the value by the rules of IEEE 754; not finite where a divisor is 0
     */
    public double value(double[] drivers) {
        return program.value(drivers);
    }

    /**
     * Returns the formula as a sum of products, if it is one.
     *
     * @return the polynomial
     */
    public Optional<Polynomial> polynomial() {
        return polynomial;
    }
}
