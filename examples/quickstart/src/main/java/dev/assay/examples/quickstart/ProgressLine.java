package dev.assay.examples.quickstart;

import dev.assay.quality.engine.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** Shows how far a run has come: one line that is written over on a terminal, and one line a phase elsewhere. */
final class ProgressLine implements Progress.Listener {
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final String dataset;
    private final boolean terminal;
    private Progress last = new Progress(Progress.Phase.INFERRING, 0, java.util.OptionalLong.empty());
    private boolean open;

    ProgressLine(PrintStream out, String dataset, boolean terminal) {
        this.out = out;
        this.dataset = dataset;
        this.terminal = terminal;
    }

    @Override
    public void onProgress(Progress progress) {
        if (open && progress.phase() != last.phase()) {
            finish();
        }
        last = progress;
        open = true;
        if (terminal) {
            out.print(CLEAR + text());
            out.flush();
        }
    }

    /** Ends the line. */
    void finish() {
        if (open) {
            out.println((terminal ? CLEAR : "") + text());
            open = false;
        }
    }

    private String text() {
        String what = last.phase() == Progress.Phase.INFERRING ? "finding types in " : "measuring ";
        String rows = String.format(Locale.ROOT, "%,d rows", last.done());
        String share = last.total().isPresent() && last.total().getAsLong() > last.done()
                ? String.format(Locale.ROOT, " of %,d", last.total().getAsLong())
                : "";
        return what + dataset + ": " + rows + share;
    }
}
