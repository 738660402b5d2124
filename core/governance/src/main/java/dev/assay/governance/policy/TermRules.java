package dev.assay.governance.policy;

import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** When a policy may count, and by when it is reviewed. Confined to one call. */
final class TermRules {
    private final Reader reader;
    private final Policy policy;
    private final List<Finding> findings = new ArrayList<>();

    private TermRules(Reader reader, Policy policy) {
        this.reader = reader;
        this.policy = policy;
    }

    static void require(Reader reader, Policy policy) {
        TermRules rules = new TermRules(reader, policy);
        rules.check();
        FindingsException.throwErrors("policy " + policy.id(), rules.findings);
    }

    private void check() {
        Instant begin = policy.term().from();
        Instant from = begin.isAfter(reader.now()) ? begin : reader.now();
        // What never counts would put what counts now out of force.
        policy.term()
                .until()
                .filter(end -> !end.isAfter(from))
                .ifPresent(end -> add(
                        "EMPTY_PERIOD",
                        "policy " + policy.id() + " must end after " + LocalZone.print(reader, from) + ", but does at "
                                + LocalZone.print(reader, end),
                        "정책 " + policy.id() + "은(는) " + LocalZone.print(reader, from) + " 이후에 끝나야 하지만 "
                                + LocalZone.print(reader, end) + "에 끝납니다"));
        Instant latest = yearAfter(reader.now());
        if (begin.isAfter(latest)) {
            add(
                    "POL-TERM",
                    "policy " + policy.id() + " must begin by " + LocalZone.print(reader, latest) + ", but does at "
                            + LocalZone.print(reader, begin),
                    "정책 " + policy.id() + "은(는) " + LocalZone.print(reader, latest) + "까지 시작해야 하지만 "
                            + LocalZone.print(reader, begin) + "에 시작합니다");
        }
        requireReview(yearAfter(from));
    }

    private void requireReview(Instant latest) {
        Instant due = policy.term().reviewDue();
        if (due.isAfter(latest)) {
            add(
                    "POL-TERM",
                    "policy " + policy.id() + " must be reviewed by " + LocalZone.print(reader, latest)
                            + ", but is to be by " + LocalZone.print(reader, due),
                    "정책 " + policy.id() + "의 검토 기한은 " + LocalZone.print(reader, latest) + "까지여야 하지만 "
                            + LocalZone.print(reader, due) + "입니다");
        }
    }

    private static Instant yearAfter(Instant time) {
        return time.atZone(ZoneOffset.UTC).plusYears(1).toInstant();
    }

    private void add(String code, String en, String ko) {
        findings.add(Finding.error(code, "term", Text.of(en, ko)));
    }
}
