package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.Pattern;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClearanceNoticesTest {
    private final Firm firm = new Firm();
    private final Oversight oversight = new Oversight(firm.store());

    private List<Notice> told(Effect effect) {
        OversightRule rule = new OversightRule(
                "refunds",
                new Pattern("refund"),
                new Pattern("*"),
                new Trigger.Always(),
                effect,
                Set.of(Firm.OWNER),
                Duration.ofHours(2));
        Firm.rule(oversight, rule);
        oversight.request(new Act("a-1", Firm.BOT, "refund", Firm.TRIPS, Signals.none()));
        List<Notice> told = new ArrayList<>();
        new Outbox(firm.store()).deliver(told::add);
        return told;
    }

    @Test
    void who_must_decide_is_told_what_on_and_by_when() {
        assertThat(told(new Effect.Block())).singleElement().satisfies(notice -> {
            assertThat(notice.to()).containsExactly("data-owner");
            assertThat(notice.text())
                    .isEqualTo(Text.of(
                            "please decide on refund of taxi-trips by bot, act a-1, by 2026-03-06 12:00 (UTC)",
                            "결정해야 합니다: taxi-trips에 대한 bot의 refund, 행위 a-1, 기한 2026-03-06 12:00 (UTC)"));
        });
    }

    @Test
    void who_only_has_to_know_is_told() {
        assertThat(told(new Effect.Notify())).singleElement().satisfies(notice -> {
            assertThat(notice.to()).containsExactly("data-owner");
            assertThat(notice.text().en()).isEqualTo("for your information: refund of taxi-trips by bot, act a-1");
        });
    }
}
