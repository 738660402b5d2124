package dev.assay.quality.engine;

import java.util.List;

/**
 * Says that an engine lacks what a suite needs; nothing was measured.
 *
 * @since 0.1
 */
public final class UnsupportedMeasureException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    UnsupportedMeasureException(String engine, List<String> reasons) {
        super("engine " + engine + " cannot evaluate " + reasons.size()
                + (reasons.size() == 1 ? " expectation" : " expectations") + "\n  " + String.join("\n  ", reasons));
    }
}
