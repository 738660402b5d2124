package dev.assay.examples.quickstart;

import dev.assay.quality.engine.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Shows how far a run has come: one line that is written over on a terminal, and one line a phase elsewhere. */
final class ProgressLine implements Progress.Listener {
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean korean;
    private final String dataset;
    private final boolean terminal;
    private Progress last = new Progress(Progress.Phase.INFERRING, 0, java.util.OptionalLong.empty());
    private boolean open;

    ProgressLine(PrintStream out, Locale locale, String dataset, boolean terminal) {
        this.out = out;
        this.korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
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
        boolean inferring = last.phase() == Progress.Phase.INFERRING;
        String done = String.format(Locale.ROOT, "%,d", last.done());
        Optional<String> all = last.total().isPresent() && last.total().getAsLong() > last.done()
                ? Optional.of(String.format(Locale.ROOT, "%,d", last.total().getAsLong()))
                : Optional.empty();
        return korean
                ? dataset + (inferring ? " 타입 확인 중: " : " 측정 중: ")
                        + all.map(rows -> rows + "행 중 ").orElse("") + done + "행"
                : (inferring ? "finding types in " : "measuring ") + dataset + ": " + done + " rows"
                        + all.map(rows -> " of " + rows).orElse("");
    }
}
