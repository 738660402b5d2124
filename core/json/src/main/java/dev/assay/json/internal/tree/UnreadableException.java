package dev.assay.json.internal.tree;

import dev.assay.quality.finding.Text;

/**
 * Says that a part of a file cannot be read, to the {@link FaultList} that reads it; never reaches a user.
 *
 * @since 0.1
 */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Mark mark;
    private final String path;
    private final transient Problem problem;
    private final Novelty novelty;

    private enum Novelty {
        NEW,
        REPORTED
    }

    private UnreadableException(Mark mark, String path, Problem problem, Novelty novelty) {
        super(problem.text().en(), null, false, false);
        this.mark = mark;
        this.path = path;
        this.problem = problem;
        this.novelty = novelty;
    }

    static UnreadableException at(Mark mark, String path, Problem problem) {
        return new UnreadableException(mark, path, problem, Novelty.NEW);
    }

    /**
     * Returns an exception that ends the reading of a part whose fault is in the list already.
     *
     * @return the exception
     */
    public static UnreadableException reported() {
        return new UnreadableException(Mark.START, "", Problem.text(Text.of("reported")), Novelty.REPORTED);
    }

    void addTo(FaultList faults) {
        if (novelty == Novelty.NEW) {
            faults.add(mark, path, problem);
        }
    }
}
