package dev.assay.governance.audit.anchor;

import java.io.IOException;
import java.util.Optional;

/**
 * A place outside the log that keeps its checkpoints. It proves something only as far as whoever can change the log cannot
 * change it. Thread-safe.
 *
 * <p>Each call must end by itself: whoever asks over a network sets a limit of time. The thread whose record made a checkpoint
 * due waits for it, and so does everybody who asks for one; others append meanwhile, and a log is closed without its last
 * checkpoint when another has not been done for five seconds.
 *
 * @since 0.1
 */
public interface AnchorSink {
    /**
     * Returns the sink's name.
     *
     * @return the name, for messages
     */
    String name();

    /**
     * Keeps a checkpoint, for good when the call returns.
     *
     * @param checkpoint the checkpoint
     * @throws IOException if it could not be kept
     */
    void publish(SignedCheckpoint checkpoint) throws IOException;

    /**
     * Returns the checkpoint of a log that was kept last.
     *
     * @param origin the log's name for the world
     * @return the checkpoint; empty if there is none, or if what went into the sink cannot be read back
     * @throws IOException if it could not be read
     */
    Optional<SignedCheckpoint> latest(String origin) throws IOException;
}
