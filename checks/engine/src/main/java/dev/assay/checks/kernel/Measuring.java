package dev.assay.checks.kernel;

import dev.assay.checks.kernel.value.Frame;
import java.time.Instant;

/**
 * What all tasks of a worker share.
 *
 * @param frame where batches appear
 * @param now what the run's clock says
 * @param sampleRows how many failing rows are kept per figure
 * @param threads how many workers there are at most
 */
record Measuring(Frame frame, Instant now, int sampleRows, int threads) {}
