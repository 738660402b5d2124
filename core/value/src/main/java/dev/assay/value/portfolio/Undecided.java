package dev.assay.value.portfolio;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What is left to decide where a number of things is to be taken: what each decision loses that goes against the price of a
 * thing, and how much can be lost. Things that would lose more by themselves are decided. Confined to one thread.
 */
final class Undecided {
    /** How finely losses are told apart when choices are counted. */
    private static final int STEPS = 64;

    private final Relaxation.Pricing pricing;
    private final boolean[] taken;
    private final int[] items;
    private final int number;
    private final double worth;
    private final double room;

    /**
     * Looks at a program with decisions.
     *
     * @param pricing prices of the limits
     * @param decided the decisions
     * @param inAll how many things are taken
     * @param least what a choice must be worth
     */
    Undecided(Relaxation.Pricing pricing, Simplex decided, int inAll, long least) {
        this.pricing = pricing;
        taken = decided.taken();
        int[] open = IntStream.range(0, taken.length)
                .filter(i -> !decided.isFixed(i))
                .toArray();
        int rest = inAll - count();
        worth = between(open, rest);
        boolean possible = rest >= 0 && rest <= open.length;
        room = possible ? most(open, rest) - least + pricing.tolerance() : -1;
        for (int i : open) {
            taken[i] = loss(i) > room;
        }
        items = Arrays.stream(open)
                .filter(i -> Math.abs(loss(i)) <= room)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(loss(i))))
                .mapToInt(i -> i)
                .toArray();
        number = inAll - count();
    }

    private int count() {
        int count = 0;
        for (boolean is : taken) {
            count += is ? 1 : 0;
        }
        return count;
    }

    /** Returns a price of being taken at which just so many things are worth theirs. */
    private double between(int[] open, int rest) {
        double[] gains = Arrays.stream(open).mapToDouble(pricing::gain).sorted().toArray();
        if (gains.length == 0) {
            return 0;
        }
        int above = Math.max(0, Math.min(gains.length, gains.length - rest));
        if (above == gains.length) {
            return gains[above - 1] + 1;
        }
        return above == 0 ? gains[0] - 1 : (gains[above - 1] + gains[above]) / 2;
    }

    private double most(int[] open, int rest) {
        double sum = pricing.limits() + rest * worth;
        for (int i = 0; i < taken.length; i++) {
            sum += taken[i] ? pricing.gain(i) : 0;
        }
        for (int i : open) {
            sum += Math.max(0, loss(i));
        }
        return sum;
    }

    /** Returns whether any choice can be worth enough. */
    boolean isPossible() {
        return room >= 0;
    }

    /** Returns the things that can be decided either way, those that matter most first. */
    int[] items() {
        return items;
    }

    /** Returns how many of the items are to be taken. */
    int number() {
        return number;
    }

    /** Returns what is decided to be taken. */
    boolean[] taken() {
        return taken.clone();
    }

    /** Returns what is lost if an item is left out; if it is negative, that much is lost if the item is taken. */
    double loss(int item) {
        return pricing.gain(item) - worth;
    }

    /** Returns how much can be lost in all. */
    double room() {
        return room;
    }

    /** Returns how many choices of some items lose no more than can be lost: never too few, and seldom more than twice as many. */
    double choices(int[] some) {
        double[] counts = new double[STEPS + 1];
        counts[0] = 1;
        for (int i : some) {
            int step = (int) Math.min(STEPS, Math.abs(loss(i)) / room * STEPS);
            for (int at = STEPS; at >= step; at--) {
                counts[at] += counts[at - step];
            }
        }
        return Arrays.stream(counts).sum();
    }
}
