package dev.assay.governance.notice;

/**
 * Tells people, by mail or any other way. Called outside of changes; what it throws leaves the notice waiting.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Notifier {
    /**
     * Delivers a notice by all the ways that it names. It must not call the tick, or deliver what waits, itself: each notice would
     * be delivered within the one before it, until the stack ends.
     *
     * @param notice the notice
     */
    void deliver(Notice notice);
}
