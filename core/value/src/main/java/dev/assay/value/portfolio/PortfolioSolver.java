package dev.assay.value.portfolio;

/**
 * Finds the best choice of a program. The library's own solver is exact; for many hundreds of candidates an application may
 * bring another one.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PortfolioSolver {
    /** How many relaxations the exact solver solves before it gives its best: some seconds for 60 candidates. */
    long NODES = 200_000;

    /**
     * Solves a program.
     *
     * @param program what to choose
     * @return the best choice that was found
     */
    Solution solve(BinaryProgram program);

    /**
     * Returns the library's own solver: branch and bound with {@value #NODES} relaxations at most. Of equal choices it takes
     * the one whose items come first.
     *
     * @return a solver
     */
    static PortfolioSolver exact() {
        return exact(NODES);
    }

    /**
     * Returns the library's own solver with another limit. The limit counts work and not time, so that every machine gives the
     * same answer.
     *
     * @param nodes how many relaxations to solve at most
     * @return a solver
     * @throws IllegalArgumentException if the number is not positive
     */
    static PortfolioSolver exact(long nodes) {
        if (nodes <= 0) {
            throw new IllegalArgumentException("nodes must be positive, but was " + nodes);
        }
        return new ExactSolver(nodes);
    }
}
