/**
 * What people are told: notices are kept with the change they tell of, and delivered after it.
 *
 * <p>Start with {@link dev.assay.governance.notice.Notice} and {@link dev.assay.governance.notice.Outbox}. How a notice
 * reaches somebody does not belong here; the host brings a {@link dev.assay.governance.notice.Notifier}.
 */
@NullMarked
package dev.assay.governance.notice;

import org.jspecify.annotations.NullMarked;
