package dev.assay.value.portfolio;

/** A program in which the number of things is decided, and what its choices can still be worth. Confined to one thread. */
final class Numbered {
    /** Prices beyond those of the relaxation, towards those of any number: which of them tell most is tried. */
    private static final double[] TOWARDS = {1, 8, 64, 256};

    /** How much of what may be won is looked for at first, and how much more each time. */
    private static final int PARTS = 32;

    private static final int FASTER = 3;

    private final Relaxation relaxation;
    private final Simplex simplex;
    private final int number;
    private long most;
    private long step;

    /**
     * Keeps a relaxation.
     *
     * @param relaxation the program's
     * @param simplex solved for the number
     * @param number how many things are taken
     * @param most what no choice exceeds
     */
    Numbered(Relaxation relaxation, Simplex simplex, int number, long most) {
        this.relaxation = relaxation;
        this.simplex = simplex;
        this.number = number;
        this.most = most;
    }

    Simplex simplex() {
        return simplex;
    }

    int number() {
        return number;
    }

    /** Returns what no choice exceeds that has not been seen. */
    long most() {
        return most;
    }

    /** Returns what to look for next: at first only for the best that is possible, then for ever less. */
    long aim(long needed) {
        step = step == 0 ? Math.max(1, (most - needed) / PARTS) : Math.min(step, Long.MAX_VALUE / FASTER) * FASTER;
        return most - needed < step ? needed : most - step + 1;
    }

    /** Sees to it that nothing is looked for twice. */
    void seen(long aim) {
        most = aim - 1;
    }

    /**
     * Returns prices at which few choices are worth enough. At the relaxation's prices, where values go with weights, all things
     * bring about as much; how the prices change with the number tells which things keep a choice within the limits.
     */
    Relaxation.Pricing pricing(double[] anyNumber, long aim) {
        double[] prices = simplex.prices();
        Relaxation.Pricing best = relaxation.pricing(prices);
        double fewest = choices(best, aim);
        for (double share : TOWARDS) {
            double[] moved = new double[prices.length];
            for (int j = 0; j < moved.length; j++) {
                moved[j] = prices[j] + share * (anyNumber[j] - prices[j]);
            }
            Relaxation.Pricing pricing = relaxation.pricing(moved);
            double choices = choices(pricing, aim);
            if (choices < fewest) {
                best = pricing;
                fewest = choices;
            }
        }
        return best;
    }

    private double choices(Relaxation.Pricing pricing, long aim) {
        Undecided open = new Undecided(pricing, simplex, number, aim);
        return open.isPossible() ? open.choices(open.items()) : 0;
    }
}
