package dev.assay.report.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.report.tree.RangeBars;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "20853846, '0;8,000,000;16,000,000;24,000,000'",
        "3, '0;1;2;3'",
        "100, '0;40;80;120'",
        "0.5, '0;0.2;0.4;0.6'",
        "0, '0;1'",
        "1e15, '0;400,000,000,000,000;800,000,000,000,000;1,200,000,000,000,000'"
    })
    void an_axis_reaches_the_amount_in_round_steps(double most, String ticks) {
        List<RangeBars.Tick> axis = Amounts.axis(most);

        assertThat(axis).extracting(RangeBars.Tick::text).containsExactly(ticks.split(";"));
        assertThat(axis.get(axis.size() - 1).value()).isGreaterThanOrEqualTo(most);
    }

    @Test
    void a_share_is_a_percentage() {
        assertThat(Amounts.percent(0.1)).isEqualTo("10 %");
        assertThat(Amounts.percent(0.0725)).isEqualTo("7.25 %");
    }
}
