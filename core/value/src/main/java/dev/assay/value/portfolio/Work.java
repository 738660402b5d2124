package dev.assay.value.portfolio;

/** How much work searches may do in all; a relaxation counts one. Confined to one thread. */
final class Work {
    private long left;
    private boolean over;

    Work(long left) {
        this.left = left;
    }

    /** Spends some of it; returns false, and will for ever, if there is not as much left. */
    boolean spend(long amount) {
        over |= amount > left;
        left -= over ? 0 : amount;
        return !over;
    }

    /** Returns whether a search had to stop. */
    boolean isOver() {
        return over;
    }
}
