package dev.assay.governance.decision;

import dev.assay.governance.store.Change;

/**
 * Is told of decisions within the change itself, so that what follows from them, such as closed gates, becomes visible together
 * with them or not at all. Thread-safe.
 *
 * @since 0.1
 */
public interface DecisionListener {
    /**
     * Is told that somebody is asked.
     *
     * @param change what the change is made through
     * @param decision the decision with its tasks and questions, after those who have them were told
     */
    default void opened(Change change, Decision decision) {}

    /**
     * Is told that something was decided.
     *
     * @param change what the change is made through
     * @param decision the decision with its ruling
     */
    default void decided(Change change, Decision decision) {}

    /**
     * Is told that what was decided holds no longer, because somebody corrects it or it is worse by now; of the decision that takes its
     * place is told after it.
     *
     * @param change what the change is made through
     * @param decision the decision with the ruling that holds no longer
     */
    default void superseded(Change change, Decision decision) {}

    /**
     * Is told that nobody decided in time, so that the safe default must be carried out.
     *
     * @param change what the change is made through
     * @param decision the decision with its safe default
     */
    default void lapsed(Change change, Decision decision) {}
}
