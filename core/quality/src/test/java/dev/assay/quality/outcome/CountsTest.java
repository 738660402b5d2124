package dev.assay.quality.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void derive_selected_and_evaluated_rows() {
        Counts counts = new Counts(100, 30, 20, 5);

        assertThat(counts.selected()).isEqualTo(70);
        assertThat(counts.evaluated()).isEqualTo(50);
    }

    @Test
    void may_leave_nothing() {
        assertThat(new Counts(10, 4, 6, 0).evaluated()).isZero();
        assertThat(new Counts(10, 0, 4, 6).nanRows()).isEqualTo(6);
    }

    @Test
    void must_add_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Counts(10, 5, 6, 0))
                .withMessage(
                        "counts must be 0 or more and add up, but were rows 10, filtered out 5, skipped as null 6, NaN 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(10, 0, 4, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(-1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(10, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(10, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(10, 0, 0, -1));
    }
}
