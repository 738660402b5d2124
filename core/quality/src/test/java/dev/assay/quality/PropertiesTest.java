package dev.assay.quality;

import static dev.assay.quality.Expectations.flag;
import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.text;
import static dev.assay.quality.Expectations.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.expr.Expr;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PropertiesTest {
    private record Trip(int passengers, @Nullable Double fare, String flag, LocalDateTime pickup, boolean shared) {}

    private static final class Bean {
        public int getPassengers() {
            return 1;
        }

        public String getURL() {
            return "";
        }

        public boolean isShared() {
            return true;
        }

        public String issue() {
            return "";
        }
    }

    @Test
    void a_record_component_names_its_column() {
        assertThat(number(Trip::passengers).expr()).isEqualTo(new Expr.Column("passengers"));
        assertThat(number(Trip::fare).expr()).isEqualTo(new Expr.Column("fare"));
        assertThat(text(Trip::flag).expr()).isEqualTo(new Expr.Column("flag"));
        assertThat(time(Trip::pickup).expr()).isEqualTo(new Expr.Column("pickup"));
        assertThat(flag(Trip::shared).expr()).isEqualTo(new Expr.Column("shared"));
    }

    @Test
    void a_bean_property_names_its_column() {
        assertThat(number(Bean::getPassengers).expr()).isEqualTo(new Expr.Column("passengers"));
        assertThat(text(Bean::getURL).expr()).isEqualTo(new Expr.Column("URL"));
        assertThat(flag(Bean::isShared).expr()).isEqualTo(new Expr.Column("shared"));
        assertThat(text(Bean::issue).expr()).isEqualTo(new Expr.Column("issue"));
    }

    @Test
    void a_lambda_expression_has_no_name() {
        Getter<Trip, Integer> lambda = trip -> trip.passengers() + 1;

        assertThatThrownBy(() -> number(lambda))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("getter must be a method reference such as Trip::passengers, but was a lambda expression");
    }
}
