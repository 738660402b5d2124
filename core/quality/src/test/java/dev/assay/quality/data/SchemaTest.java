package dev.assay.quality.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final Schema TRIPS =
            Schema.of(new Field("id", DataType.INTEGER), new Field("pick.up", DataType.DATETIME));

    @Test
    void keeps_the_columns_in_order() {
        assertThat(TRIPS.names()).containsExactly("id", "pick.up");
        assertThat(TRIPS).hasToString("Schema[id integer, pick.up datetime]");
    }

    @Test
    void finds_a_column_by_its_exact_name() {
        assertThat(TRIPS.field("pick.up")).contains(new Field("pick.up", DataType.DATETIME));
        assertThat(TRIPS.indexOf("pick.up")).isEqualTo(1);
        assertThat(TRIPS.field("ID")).isEmpty();
        assertThat(TRIPS.indexOf("pick")).isEqualTo(-1);
    }

    @Test
    void grows_at_its_end_into_a_new_schema() {
        Schema more = TRIPS.with("fare", DataType.DECIMAL);

        assertThat(more.names()).containsExactly("id", "pick.up", "fare");
        assertThat(TRIPS.names()).hasSize(2);
    }

    @Test
    void may_be_empty() {
        assertThat(new Schema(List.of()).names()).isEmpty();
    }

    @Test
    void refuses_a_name_that_is_there_already() {
        assertThatThrownBy(() -> TRIPS.with("id", DataType.STRING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fields must have unique names, but \"id\" occurs twice");
    }
}
