package dev.assay.checks.benchmarks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.text;

import dev.assay.checks.Checks;
import dev.assay.quality.Suite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;

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

    /** Asks a small document a question with the JDK's own parser, to measure how fast the machine starts anything. */
    static final class Document {
        private static final String ORDERS = "<orders><order id='W1'>9.9</order></orders>";

        private Document() {}

        public static void main(String[] arguments) throws Exception {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(ORDERS.getBytes(StandardCharsets.UTF_8)));
            answer(XPathFactory.newInstance().newXPath().evaluate("count(/orders/order[@id='W1'])", document));
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
