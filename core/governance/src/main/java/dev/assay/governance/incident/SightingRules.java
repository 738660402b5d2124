package dev.assay.governance.incident;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** In which order something happens, is detected and is known. */
final class SightingRules {
    private SightingRules() {}

    static List<Finding> check(Sighting.Times times, Instant now) {
        List<Finding> findings = new ArrayList<>();
        if (times.detected().isBefore(times.occurred())) {
            findings.add(Finding.error(
                    "INC-1",
                    "detected",
                    Text.of(
                            "an incident must not be detected before it occurred at " + times.occurred()
                                    + ", but was at " + times.detected(),
                            "사고는 일어난 시각 " + times.occurred() + "보다 먼저 발견될 수 없습니다. 적힌 시각: " + times.detected())));
        }
        if (times.aware().isBefore(times.detected()) || times.aware().isAfter(now)) {
            findings.add(Finding.error(
                    "INC-1",
                    "aware",
                    Text.of(
                            "awareness, from which the law counts, must lie between detection and now, but was at "
                                    + times.aware(),
                            "법정 기한을 세는 인지 시각은 발견과 지금 사이여야 합니다. 적힌 시각: " + times.aware())));
        }
        return findings;
    }
}
