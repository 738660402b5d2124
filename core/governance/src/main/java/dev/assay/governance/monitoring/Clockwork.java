package dev.assay.governance.monitoring;

import dev.assay.governance.store.Each;
import java.util.List;

/**
 * Lets a passing time have its effects: reminders, lapses, overdue reviews, silence. It has no threads of its own; a host calls
 * {@link #tick} every few minutes. For who puts services together by hand: {@code dev.assay.governance.wiring.Governance} has all
 * of them on its own. Immutable.
 *
 * <p>What depends on the time alone, such as the end of a grant, holds without it. Calling it more often, or from several places,
 * does nothing twice.
 *
 * @since 0.1
 */
public final class Clockwork {
    private final List<Runnable> parts;

    private Clockwork(List<Runnable> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Returns a clockwork.
     *
     * @param parts what is called, in order, such as {@code decisions.flow()::tick}
     * @return the clockwork
     */
    public static Clockwork of(Runnable... parts) {
        return new Clockwork(List.of(parts));
    }

    /**
     * Calls all parts, also those after one that fails.
     *
     * @throws RuntimeException what the first part that failed threw, with those of the others as suppressed ones
     */
    public void tick() {
        Each.of(parts, Runnable::run);
    }
}
