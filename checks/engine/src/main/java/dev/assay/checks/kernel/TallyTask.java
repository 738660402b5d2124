package dev.assay.checks.kernel;

import dev.assay.checks.kernel.sample.RowPicture;
import dev.assay.checks.kernel.sample.SampleSet;
import dev.assay.checks.kernel.sample.Samples;
import dev.assay.checks.kernel.truth.PolicyTruth;
import dev.assay.checks.kernel.value.Bits;
import java.util.Set;

/** Counts the rows that pass, fail and are skipped, and keeps the first failing ones. */
final class TallyTask extends Task {
    private final Measuring measuring;
    private final PolicyTruth test;
    private final RowPicture picture;
    private final LongList passed = new LongList();
    private final LongList failed = new LongList();
    private final LongList skipped = new LongList();
    private final LongList nans = new LongList();
    private final SampleSet samples;

    TallyTask(Slice slice, Set<Integer> columns, Measuring measuring, PolicyTruth test, RowPicture picture) {
        super(slice, columns);
        this.measuring = measuring;
        this.test = test;
        this.picture = picture;
        this.samples = new SampleSet(measuring.sampleRows());
    }

    @Override
    void measure() {
        test.judge(slice().selected());
        if (slice().isGrouped()) {
            count(test.passed(), passed);
            count(test.skipped(), skipped);
            count(test.nans(), nans);
            count(test.failed(), failed);
        } else {
            int words = measuring.frame().words();
            passed.add(0, Bits.count(test.passed(), words));
            skipped.add(0, Bits.count(test.skipped(), words));
            nans.add(0, Bits.count(test.nans(), words));
            failed.add(0, Bits.count(test.failed(), words));
        }
        if (measuring.sampleRows() > 0) {
            sample(test.failed());
        }
    }

    private void count(long[] bits, LongList counts) {
        int words = measuring.frame().words();
        for (int row = Bits.next(bits, 0, words); row >= 0; row = Bits.next(bits, row + 1, words)) {
            counts.add(slice().group(row), 1);
        }
    }

    private void sample(long[] bits) {
        int words = measuring.frame().words();
        for (int row = Bits.next(bits, 0, words); row >= 0; row = Bits.next(bits, row + 1, words)) {
            Samples own = samples.of(slice().group(row));
            if (own.wants(picture.number(row))) {
                own.add(new Samples.Sample(picture.number(row), picture.take(row), null));
            } else if (!slice().isGrouped()) {
                // Rows come in order, so no later one is wanted either.
                return;
            }
        }
    }

    @Override
    void absorbMeasured(Task other, int[] groups) {
        TallyTask tally = (TallyTask) other;
        passed.absorb(tally.passed, groups);
        failed.absorb(tally.failed, groups);
        skipped.absorb(tally.skipped, groups);
        nans.absorb(tally.nans, groups);
        samples.absorb(tally.samples, groups);
    }

    long passed(int group) {
        return passed.get(group);
    }

    long failed(int group) {
        return failed.get(group);
    }

    long skipped(int group) {
        return skipped.get(group);
    }

    long nans(int group) {
        return nans.get(group);
    }

    Samples samples(int group) {
        return samples.of(group);
    }
}
