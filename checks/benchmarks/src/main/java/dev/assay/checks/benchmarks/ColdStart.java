package dev.assay.checks.benchmarks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.text;

import dev.assay.checks.Checks;
import dev.assay.quality.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A small suite over 1,000 records, from the start of a JVM to the outcome. */
final class ColdStart {
    /** A customer's order. */
    public record Order(String id, int quantity, double price, String status) {}

    private ColdStart() {}

    /** Does nothing, to measure what the JVM itself needs. */
    static final class Nothing {
        private Nothing() {}

        public static void main(String[] arguments) throws IOException {
            answer("NOTHING");
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            orders.add(new Order("W" + i, 1 + i % 5, 9.9 + i % 70, i % 3 == 0 ? "PAID" : "SHIPPED"));
        }
        Suite suite = Suite.named("orders")
                .expect(rowCount().isBetween(900, 1_100))
                .expect(text(Order::id).isPrimaryKey())
                .expect(text(Order::status).isIn("PAID", "SHIPPED"))
                .expect(number(Order::quantity).isBetween(1, 10).atLeast(percent("99")))
                .expect(number(Order::price).mean().isBetween(20, 60))
                .expect(column("price").isPositive());
        answer(Checks.of(orders).run(suite).status());
    }

    /** Stays until its reader closes the input, who can so ask the living process what it has used. */
    private static void answer(Object answer) throws IOException {
        System.out.println(answer);
        System.in.read();
    }
}
