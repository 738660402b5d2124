package dev.assay.checks.kernel.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Failing rows by group. Confined to one thread.
 *
 * @since 0.1
 */
public final class SampleSet {
    private final int most;
    private final List<@Nullable Samples> byGroup = new ArrayList<>();

    /** Keeps so many rows per group at most. */
    public SampleSet(int most) {
        this.most = most;
    }

    /** Returns the rows of a group. */
    public Samples of(int group) {
        while (byGroup.size() <= group) {
            byGroup.add(null);
        }
        Samples samples = byGroup.get(group);
        if (samples == null) {
            samples = new Samples(most);
            byGroup.set(group, samples);
        }
        return samples;
    }

    /** Adds another set's rows under the groups that they have here. */
    public void absorb(SampleSet other, int[] groups) {
        for (int i = 0; i < other.byGroup.size(); i++) {
            Samples samples = other.byGroup.get(i);
            if (samples != null) {
                of(groups[i]).absorb(samples);
            }
        }
    }
}
