package dev.assay.value.cashflow;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts the distinct positive roots of a polynomial exactly, by Sturm's theorem in whole numbers. */
final class Sturm {
    private Sturm() {}

    /** Takes coefficients from the constant on; the constant and the last are not zero. */
    static int positiveRoots(long... coefficients) {
        List<BigInteger[]> chain = new ArrayList<>();
        chain.add(Arrays.stream(coefficients).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
        chain.add(derivative(chain.get(0)));
        while (chain.get(chain.size() - 1).length > 1) {
            BigInteger[] rest = negatedRemainder(chain.get(chain.size() - 2), chain.get(chain.size() - 1));
            if (rest.length == 0) {
                break;
            }
            chain.add(rest);
        }
        int atZero = changes(chain.stream().map(each -> each[0]).toList());
        int atInfinity =
                changes(chain.stream().map(each -> each[each.length - 1]).toList());
        return atZero - atInfinity;
    }

    private static BigInteger[] derivative(BigInteger[] of) {
        BigInteger[] derivative = new BigInteger[of.length - 1];
        Arrays.setAll(derivative, i -> of[i + 1].multiply(BigInteger.valueOf(i + 1L)));
        return derivative;
    }

    /** Scales with positive numbers only, which keep all signs. */
    private static BigInteger[] negatedRemainder(BigInteger[] dividend, BigInteger[] divisor) {
        BigInteger[] rest = dividend.clone();
        BigInteger lead = divisor[divisor.length - 1];
        for (int top = rest.length - 1; top >= divisor.length - 1; top--) {
            BigInteger factor = lead.signum() > 0 ? rest[top] : rest[top].negate();
            for (int i = 0; i <= top; i++) {
                rest[i] = rest[i].multiply(lead.abs());
            }
            for (int i = 0; i < divisor.length; i++) {
                int at = top - divisor.length + 1 + i;
                rest[at] = rest[at].subtract(factor.multiply(divisor[i]));
            }
        }
        int size = divisor.length - 1;
        while (size > 0 && rest[size - 1].signum() == 0) {
            size--;
        }
        BigInteger common = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            common = common.gcd(rest[i]);
        }
        BigInteger[] primitive = new BigInteger[size];
        for (int i = 0; i < size; i++) {
            primitive[i] = rest[i].negate().divide(common);
        }
        return primitive;
    }

    private static int changes(List<BigInteger> values) {
        int changes = 0;
        int last = 0;
        for (BigInteger value : values) {
            if (value.signum() != 0) {
                changes += last != 0 && value.signum() != last ? 1 : 0;
                last = value.signum();
            }
        }
        return changes;
    }
}
