package dev.assay.value.portfolio;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;

/**
 * Finds the best choice of a program. The library's own solver is exact; for hundreds of candidates there is
 * {@link #ojAlgo}, or an application brings another one.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PortfolioSolver {
    /** Up to so many candidates the exact solver gives its best only after {@link #NODES}. */
    int SMALL = 60;

    /**
     * How much the exact solver works for 60 candidates before it gives its best, in relaxations: about a minute. Most portfolios
     * take a thousandth of it.
     */
    long NODES = 4_000_000;

    /** How much it works for more than 60 candidates: some seconds. */
    long NODES_BEYOND = 200_000;

    /**
     * Returns a solver that leaves the search to ojAlgo, for programs that are too great for the {@linkplain #exact() library's
     * own}: some hundreds of candidates with dependencies. The application brings the library {@code org.ojalgo:ojalgo}.
     *
     * <p>ojAlgo counts in doubles. What it finds is tried against the whole numbers of the program, so that a choice that is
     * returned stays within every limit; that none is better ({@link Solution.Status#OPTIMAL}) rests on its word. Of equal
     * choices it takes any.
     *
     * @param limit how long to search; what is best then is {@link Solution.Status#BEST_FOUND}
     * @return a solver
     * @throws IllegalArgumentException if the limit is shorter than a millisecond
     * @throws FindingsException if ojAlgo is not there
     */
    static PortfolioSolver ojAlgo(Duration limit) {
        if (limit.toMillis() < 1) {
            throw new ValueException(
                    "limit must be a millisecond at least, but was " + limit, "제한 시간은 1밀리초 이상이어야 하지만 " + limit + "입니다");
        }
        try {
            Class.forName(
                    "org.ojalgo.optimisation.ExpressionsBasedModel", false, PortfolioSolver.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw FindingsException.of(
                    "portfolio",
                    "PORTFOLIO-NO-SOLVER",
                    Text.of(
                            "org.ojalgo:ojalgo must be among the application's libraries",
                            "응용 프로그램의 라이브러리에 org.ojalgo:ojalgo가 있어야 합니다"));
        }
        return new OjAlgoSolver(limit);
    }

    /**
     * Solves a program.
     *
     * @param program what to choose
     * @return the best choice that was found
     */
    Solution solve(BinaryProgram program);

    /**
     * Returns the library's own solver: branch and bound with the work of {@value #NODES} relaxations at most up to
     * {@value #SMALL} candidates, and of {@value #NODES_BEYOND} beyond. Of equal choices it takes the one whose items come first.
     *
     * <p>What takes longest are values that go with costs under several budgets, such as each project being worth what it costs
     * on average and a fixed amount more: then no bound tells which choice fills all budgets best. Choices that are left are
     * listed in two halves, in some hundred megabytes at most, and matched, so that most such portfolios take seconds. Where even that
     * ends at the limit, the answer is {@link Solution.Status#BEST_FOUND} with a bound, never another one that is called optimal.
     *
     * @return a solver
     */
    static PortfolioSolver exact() {
        return program -> exact(program.size() <= SMALL ? NODES : NODES_BEYOND).solve(program);
    }

    /**
     * Returns the library's own solver with another limit. The limit counts work and not time, so that every machine gives the
     * same answer.
     *
     * @param nodes how much to work at most: a relaxation counts 1, and so do 128 choices that are listed and 4,096 pairs of
     *     choices that are compared
     * @return a solver
     * @throws IllegalArgumentException if the number is not positive
     */
    static PortfolioSolver exact(long nodes) {
        if (nodes <= 0) {
            throw new ValueException("nodes must be positive, but was " + nodes, "노드 수는 양수여야 하지만 " + nodes + "입니다");
        }
        return new ExactSolver(nodes);
    }
}
