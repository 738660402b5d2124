package dev.assay.value.business.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A sum of products of drivers: Σ c · Π d<sub>i</sub><sup>e</sup>, exponents negative too. Immutable, thread-safe.
 *
 * <p>Sums and multiples of polynomials are polynomials; that is what collapses the present value of a whole business case into
 * one short sum.
 *
 * @since 0.1
 */
public final class Polynomial {
    /** The polynomial without a term, which is 0 everywhere. */
    public static final Polynomial ZERO = new Polynomial(new TreeMap<>());

    private static final int MOST_TERMS = 256;

    /** How far two coefficients may be apart that only rounding tells apart. */
    private static final double CLOSE = 1e-12;

    /** Sorted, because sums of doubles depend on their order. */
    private final SortedMap<Powers, Double> terms;

    private final double[] coefficients;
    /** Per term: the places of its drivers, each as often as its exponent says. */
    private final int[][] factors;

    private final int[][] divisors;

    private Polynomial(SortedMap<Powers, Double> terms) {
        this.terms = terms;
        List<Powers> order = List.copyOf(terms.keySet());
        this.coefficients = order.stream().mapToDouble(terms::get).toArray();
        this.factors = order.stream().map(powers -> powers.places(1)).toArray(int[][]::new);
        this.divisors = order.stream().map(powers -> powers.places(-1)).toArray(int[][]::new);
    }

    /** Returns the polynomial that a formula is, or nothing if it is none. */
    static Optional<Polynomial> of(Formula formula, List<String> drivers) {
        if (formula instanceof Formula.Operation operation) {
            return of(operation.left(), drivers)
                    .flatMap(left ->
                            of(operation.right(), drivers).flatMap(right -> left.with(operation.operator(), right)));
        }
        if (formula instanceof Formula.DriverValue driver) {
            return Optional.of(single(Powers.of(drivers.indexOf(driver.name())), 1.0));
        }
        double constant = formula.value(name -> 0.0);
        return Optional.of(constant == 0.0 ? ZERO : single(Powers.NONE, constant));
    }

    private static Polynomial single(Powers powers, double coefficient) {
        SortedMap<Powers, Double> terms = new TreeMap<>();
        terms.put(powers, coefficient);
        return new Polynomial(terms);
    }

    private Optional<Polynomial> with(Operator operator, Polynomial right) {
        return switch (operator) {
            case PLUS -> Optional.of(plus(right));
            case MINUS -> Optional.of(plus(right.times(-1.0)));
            case TIMES -> size() * right.size() > MOST_TERMS ? Optional.empty() : Optional.of(times(right));
            case DIVIDED_BY -> dividedBy(right);
            case MINIMUM, MAXIMUM -> Optional.empty();
        };
    }

    /**
     * Returns the sum of two polynomials.
     *
     * @param other what to add
     * @return the sum, like terms put together
     */
    public Polynomial plus(Polynomial other) {
        SortedMap<Powers, Double> sum = new TreeMap<>(terms);
        other.terms.forEach((powers, coefficient) -> sum.merge(powers, coefficient, Double::sum));
        return new Polynomial(sum);
    }

    /**
     * Returns a multiple.
     *
     * @param factor by what to multiply
     * @return the product
     */
    public Polynomial times(double factor) {
        SortedMap<Powers, Double> product = new TreeMap<>();
        terms.forEach((powers, coefficient) -> product.put(powers, coefficient * factor));
        return new Polynomial(product);
    }

    private Polynomial times(Polynomial other) {
        SortedMap<Powers, Double> product = new TreeMap<>();
        terms.forEach(
                (left, a) -> other.terms.forEach((right, b) -> product.merge(left.times(right), a * b, Double::sum)));
        return new Polynomial(product);
    }

    /** Only a single product divides into a sum of products. */
    private Optional<Polynomial> dividedBy(Polynomial other) {
        if (other.terms.size() != 1) {
            return Optional.empty();
        }
        Powers divisor = other.terms.firstKey();
        double coefficient = other.coefficients[0];
        SortedMap<Powers, Double> quotient = new TreeMap<>();
        terms.forEach((powers, c) -> quotient.put(powers.times(divisor.inverted()), c / coefficient));
        return Optional.of(new Polynomial(quotient));
    }

    /**
     * Returns the value for an array of drivers.
     *
     * @param drivers a value for each driver
     * @return the value by the rules of IEEE 754; not finite where a divisor is 0
     */
    public double value(double[] drivers) {
        double sum = 0.0;
        for (int term = 0; term < coefficients.length; term++) {
            double product = coefficients[term];
            for (int place : factors[term]) {
                product *= drivers[place];
            }
            for (int place : divisors[term]) {
                product /= drivers[place];
            }
            sum += product;
        }
        return sum;
    }

    /**
     * Returns how many products are summed.
     *
     * @return the number of terms
     */
    public int size() {
        return coefficients.length;
    }

    /**
     * Returns whether the value is a straight line in each driver while the others stay.
     *
     * @return true if no driver is squared or divides
     */
    public boolean isMultilinear() {
        return terms.keySet().stream().allMatch(Powers::isMultilinear);
    }

    /** Whether both are the same, or the one is a share of the other and every product has two drivers at least. */
    boolean tellsTheSameAs(Polynomial other) {
        if (size() == 0 || !terms.keySet().equals(other.terms.keySet())) {
            return false;
        }
        double share = coefficients[0] / other.coefficients[0];
        boolean products = terms.keySet().stream().allMatch(Powers::isProduct);
        boolean same = Math.abs(share - 1) <= CLOSE || share > 0 && products;
        for (int i = 0; same && i < coefficients.length; i++) {
            double wanted = share * other.coefficients[i];
            same = Math.abs(coefficients[i] - wanted) <= CLOSE * Math.abs(wanted);
        }
        return same;
    }

    /** Which drivers a product has, and how often: exponents, trailing zeros left out. */
    private record Powers(List<Integer> exponents) implements Comparable<Powers> {
        static final Powers NONE = new Powers(List.of());

        static Powers of(int place) {
            Integer[] exponents = new Integer[place + 1];
            Arrays.fill(exponents, 0);
            exponents[place] = 1;
            return new Powers(List.of(exponents));
        }

        Powers times(Powers other) {
            int[] sum = new int[Math.max(exponents.size(), other.exponents.size())];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = exponent(i) + other.exponent(i);
            }
            int length = sum.length;
            while (length > 0 && sum[length - 1] == 0) {
                length--;
            }
            return new Powers(Arrays.stream(sum).limit(length).boxed().toList());
        }

        Powers inverted() {
            return new Powers(exponents.stream().map(exponent -> -exponent).toList());
        }

        private int exponent(int place) {
            return place < exponents.size() ? exponents.get(place) : 0;
        }

        int[] places(int sign) {
            return IntStream.range(0, exponents.size())
                    .flatMap(place -> IntStream.generate(() -> place).limit(Math.max(0, sign * exponents.get(place))))
                    .toArray();
        }

        boolean isProduct() {
            return exponents.stream().mapToInt(Math::abs).sum() > 1;
        }

        boolean isMultilinear() {
            return exponents.stream().allMatch(exponent -> exponent == 0 || exponent == 1);
        }

        /** Any order will do that is the same everywhere: sums of doubles depend on it. */
        @Override
        public int compareTo(Powers other) {
            return Arrays.compare(
                    exponents.stream().mapToInt(Integer::intValue).toArray(),
                    other.exponents.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
