package dev.assay.quality.binding;

import static dev.assay.quality.Expectations.blank;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.matching;
import static dev.assay.quality.Expectations.nan;
import static dev.assay.quality.Expectations.row;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.table;
import static dev.assay.quality.binding.Binding.KNOWN;
import static dev.assay.quality.binding.Binding.SCHEMA;
import static dev.assay.quality.binding.Binding.assertFault;
import static dev.assay.quality.binding.Binding.assertFits;
import static dev.assay.quality.binding.Binding.faults;
import static dev.assay.quality.binding.Binding.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BinderTest {
    @Test
    void tells_all_faults_together_each_with_its_place() {
        Suite suite = Suite.named("taxi trips")
                .keyedBy("trip")
                .missingWhen("fair", "N/A")
                .sensitive("nome")
                .expect(column("fare").isEqualTo("5").as("fare"))
                .expect(column("vendr").isNotNull().as("vendor"));

        FaultsException thrown =
                catchThrowableOfType(FaultsException.class, () -> Binder.bind(suite, SCHEMA, "trips.csv"));

        assertThat(thrown)
                .hasMessage("5 problems in suite \"taxi trips\" on trips.csv"
                        + "\n  keyedBy: no column \"trip\" in trips.csv" + KNOWN
                        + "\n  missingWhen: no column \"fair\" in trips.csv" + KNOWN + "; did you mean \"fare\"?"
                        + "\n  sensitive: no column \"nome\" in trips.csv" + KNOWN + "; did you mean \"note\"?"
                        + "\n  fare: fare must be compared with a number, but \"5\" is text;"
                        + " assay never reads text as a number"
                        + "\n  vendor: no column \"vendr\" in trips.csv" + KNOWN + "; did you mean \"vendor\"?");
    }

    @Test
    void says_last_how_columns_of_a_wrong_type_came_to_it() {
        Suite suite = Suite.named("trips")
                .missingWhen("day", 9)
                .expect(column("note")
                        .isBetween(1, 2)
                        .where(column("total amount").isEqualTo("x"))
                        .as("types"))
                .expect(column("vendr")
                        .isNotNull()
                        .where(column("speed").isAtMost(9))
                        .as("names"));

        FaultsException thrown = catchThrowableOfType(
                FaultsException.class,
                () -> Binder.bind(
                        suite,
                        SCHEMA,
                        "trips.csv",
                        new BindingNotes(name -> Optional.of("line 7 holds " + name), Optional.empty())));

        assertThat(thrown.faults())
                .extracting(Fault::toString)
                .endsWith(
                        "column note: line 7 holds note",
                        "column day: line 7 holds day",
                        "column \"total amount\": line 7 holds total amount")
                .noneMatch(fault -> fault.contains("holds speed") || fault.contains("holds vendor"));
    }

    @Test
    void accepts_a_suite_that_fits() {
        Suite suite = Suite.named("trips")
                .keyedBy("vendor")
                .sensitive("note")
                .expect(column("fare").isBetween(0, 9.5).where(column("day").isAtLeast(LocalDate.EPOCH)))
                .expect(column("note").matches("[a-z]+").groupedBy("vendor", "paid"))
                .expect(rowCount().isBetween(1, 20.5));

        assertThatCode(() -> Binder.bind(suite, SCHEMA, "trips.csv")).doesNotThrowAnyException();
    }

    @Test
    void tells_the_same_name_once_in_an_expectation() {
        assertFault(
                column("fair").isUnique().where(column("fair").isNotNull()),
                "no column \"fair\" in trips.csv" + KNOWN + "; did you mean \"fare\"?");
    }

    @Test
    void leaves_disabled_expectations_alone() {
        assertFits(column("nowhere").isNotNull().disabled());
    }

    @Test
    void judges_the_schema_instead_of_binding_it() {
        assertFits(table().hasColumn("nowhere"));
        assertFits(table().hasNoColumn("fare"));
        assertFits(column("nowhere").hasType(DataType.DATE));
        assertFits(table().hasColumnsInOrder("a", "b"));
        assertFits(table().columnNamesMatch("[a-z]+"));
        assertFits(table().hasColumnCount(15));
    }

    @Test
    void lets_every_word_stand_on_a_column_without_a_value() {
        assertFits(column("gone").isBetween(1, 2));
        assertFits(column("gone").matches("x"));
        assertFits(column("gone").mean().isAtMost(3));
        assertFits(column("gone").min().isAtMost(LocalDate.EPOCH));
        assertFits(column("gone").distinctValues().areIn("a", "b"));
    }

    @Nested
    class Names {
        @Test
        void are_exact() {
            assertFault(
                    column("Fare").isNotNull(), "no column \"Fare\" in trips.csv" + KNOWN + "; did you mean \"fare\"?");
        }

        @Test
        void are_looked_up_in_where_and_groups() {
            Expectation both =
                    rowCount().isAtLeast(1).where(column("zone_id").isNotNull()).groupedBy("carrier");

            assertThat(messages(both))
                    .containsExactly(
                            "no column \"zone_id\" in trips.csv" + KNOWN, "no column \"carrier\" in trips.csv" + KNOWN);
        }

        @Test
        void are_looked_up_for_custom_tests() {
            assertFault(
                    row("even", List.of("vendor", "vendors"), values -> true),
                    "no column \"vendors\" in trips.csv" + KNOWN + "; did you mean \"vendor\"?");
        }

        @Test
        void are_quoted_when_they_are_no_plain_word() {
            assertFault(
                    column("total amount").isEqualTo("5"),
                    "\"total amount\" must be compared with a number, but \"5\" is text;"
                            + " assay never reads text as a number");
        }

        @Test
        void of_a_dataset_without_columns_cannot_be_listed() {
            Suite suite = Suite.named("trips").expect(column("fare").isNotNull().as("fare"));

            FaultsException thrown =
                    catchThrowableOfType(FaultsException.class, () -> Binder.bind(suite, Schema.of(), "empty.csv"));

            assertThat(thrown)
                    .hasMessage("1 problem in suite \"trips\" on empty.csv"
                            + "\n  fare: no column \"fare\" in empty.csv; there are no columns");
        }
    }

    @Nested
    class MissingCodes {
        private List<Fault> faults(String column, Object code) {
            return Binding.faults(Suite.named("trips").missingWhen(column, code));
        }

        @Test
        void may_be_text_whatever_the_column() {
            assertThat(faults("fare", "N/A")).isEmpty();
            assertThat(faults("day", blank())).isEmpty();
            assertThat(faults("vendor", matching("-+"))).isEmpty();
        }

        @Test
        void may_be_of_the_columns_own_type() {
            assertThat(faults("vendor", -999)).isEmpty();
            assertThat(faults("speed", nan())).isEmpty();
            assertThat(faults("vendor", nan())).isEmpty();
            assertThat(faults("gone", -999)).isEmpty();
            assertThat(faults("gone", nan())).isEmpty();
        }

        @Test
        void must_be_able_to_occur() {
            assertThat(faults("note", -999))
                    .containsExactly(new Fault(
                            "missingWhen",
                            "note must have missing codes that are text, but -999 is a number;"
                                    + " assay never reads text as a number"));
            assertThat(faults("day", -999))
                    .containsExactly(new Fault(
                            "missingWhen", "day must have missing codes that are a date, but -999 is a number"));
        }

        @Test
        void of_nan_need_a_number() {
            assertThat(faults("note", nan()))
                    .containsExactly(new Fault(
                            "missingWhen", "note must be a number to have the missing code nan, but is text"));
        }
    }
}
