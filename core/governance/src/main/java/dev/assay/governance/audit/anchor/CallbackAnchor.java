package dev.assay.governance.audit.anchor;

import java.io.IOException;
import java.util.Optional;

/**
 * Hands checkpoints to the application, which sends them where they are safe. As thread-safe as the callback.
 *
 * @since 0.1
 */
public final class CallbackAnchor implements AnchorSink {
    /**
     * Takes a checkpoint.
     *
     * @since 0.1
     */
    @FunctionalInterface
    public interface Callback {
        /**
         * Keeps a checkpoint, for good when the call returns.
         *
         * @param checkpoint the checkpoint
         * @throws IOException if it could not be kept
         */
        void accept(SignedCheckpoint checkpoint) throws IOException;
    }

    private final String name;
    private final Callback callback;

    /**
     * Creates a sink.
     *
     * @param name its name
     * @param callback takes the checkpoints
     */
    public CallbackAnchor(String name, Callback callback) {
        this.name = name;
        this.callback = callback;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void publish(SignedCheckpoint checkpoint) throws IOException {
        callback.accept(checkpoint);
    }

    @Override
    public Optional<SignedCheckpoint> latest(String origin) {
        return Optional.empty();
    }
}
