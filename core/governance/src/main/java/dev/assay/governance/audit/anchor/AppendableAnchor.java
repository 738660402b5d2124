package dev.assay.governance.audit.anchor;

import java.io.Flushable;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes checkpoints to anything that takes text: a report, a console, a message. Thread-safe if nobody else writes there.
 *
 * @since 0.1
 */
public final class AppendableAnchor implements AnchorSink {
    private final String name;
    private final Appendable target;

    /**
     * Creates a sink.
     *
     * @param name its name
     * @param target takes the text
     */
    public AppendableAnchor(String name, Appendable target) {
        this.name = name;
        this.target = target;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void publish(SignedCheckpoint checkpoint) throws IOException {
        target.append(checkpoint.text());
        if (target instanceof Flushable) {
            ((Flushable) target).flush();
        }
    }

    @Override
    public Optional<SignedCheckpoint> latest(String origin) {
        return Optional.empty();
    }
}
