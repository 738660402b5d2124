package dev.assay.governance.notice;

/**
 * Tells people, by mail or any other way. Called outside of changes; what it throws leaves the notice waiting.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Notifier {
    /**
     * Delivers a notice by all the ways that it names.
     *
     * @param notice the notice
     */
    void deliver(Notice notice);
}
