package dev.assay.examples.quickstart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes the orders of a small web shop, with the defects that {@code data/README.md} lists. The same seed gives the
 * same bytes, so the shipped file can be compared with what this class writes.
 */
final class SampleOrders {
    static final int ROWS = 5_000;

    private static final long SEED = 20_250_930L;
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);
    private static final int DAYS = 92;
    private static final String[][] MARKETS = {
        {"KR", "KRW"},
        {"KR", "KRW"},
        {"KR", "KRW"},
        {"US", "USD"},
        {"US", "USD"},
        {"DE", "EUR"},
        {"FR", "EUR"},
        {"JP", "JPY"},
        {"GB", "GBP"}
    };
    private static final String[] FAMILY = {
        "Kim", "Lee", "Park", "Choi", "Jung", "Smith", "Müller", "Garcia", "Tanaka", "Martin", "O'Brien", "Novak"
    };
    private static final String[] GIVEN = {
        "Minji", "Seojun", "Haeun", "Jiho", "Emma", "Noah", "Lena", "Paul", "Yuki", "Chloé", "Adam", "Sofia"
    };
    private static final String[] PRODUCTS = {
        "Desk lamp, oak",
        "Notebook A5",
        "Travel mug 350 ml",
        "Wool blanket",
        "Headphones \"Quiet\"",
        "USB-C hub",
        "Rain jacket",
        "Tea sampler",
        "Board game",
        "Plant pot"
    };
    private static final String[] PRICES = {
        "39.90", "6.50", "18.00", "74.00", "129.00", "34.95", "89.00", "24.90", "44.00", "12.80"
    };
    private static final String HEADER = "order_id,ordered_at,shipped_at,customer_name,customer_email,country,currency,"
            + "product,quantity,unit_price,discount,total_amount,status";

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** One order as text, field by field. */
    private static final class Order {
        private String id = "";
        private LocalDateTime orderedAt = FIRST_DAY.atStartOfDay();
        private String shippedAt = "";
        private String name = "";
        private String email = "";
        private String country = "";
        private String currency = "";
        private String product = "";
        private int quantity;
        private BigDecimal unitPrice = BigDecimal.ZERO;
        private BigDecimal discount = BigDecimal.ZERO;
        private BigDecimal total = BigDecimal.ZERO;
        private String status = "";

        private String line() {
            return String.join(
                    ",",
                    id,
                    TIMESTAMP.format(orderedAt),
                    shippedAt,
                    quoted(name),
                    email,
                    country,
                    currency,
                    quoted(product),
                    Integer.toString(quantity),
                    unitPrice.toPlainString(),
                    discount.toPlainString(),
                    total.toPlainString(),
                    status);
        }

        private static String quoted(String text) {
            boolean special = text.contains(",") || text.contains("\"");
            return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }

    String csv() {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            orders.add(order(i));
        }
        damage(orders);
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        orders.forEach(order -> csv.append(order.line()).append('\n'));
        return csv.toString();
    }

    private Order order(int index) {
        Order order = new Order();
        order.id = String.format(Locale.ROOT, "W%06d", 100_000 + index);
        long second = (long) index * DAYS * 86_400 / ROWS + random.nextInt(1_200);
        order.orderedAt = FIRST_DAY.atStartOfDay().plusSeconds(second);
        String family = FAMILY[random.nextInt(FAMILY.length)];
        String given = GIVEN[random.nextInt(GIVEN.length)];
        order.name = given + " " + family;
        order.email = ascii(given) + "." + ascii(family) + random.nextInt(1, 100) + "@example.com";
        String[] market = MARKETS[random.nextInt(MARKETS.length)];
        order.country = market[0];
        order.currency = market[1];
        int product = random.nextInt(PRODUCTS.length);
        order.product = PRODUCTS[product];
        order.quantity = 1 + random.nextInt(4) * random.nextInt(2);
        order.unitPrice = new BigDecimal(PRICES[product]);
        price(order);
        ship(order);
        return order;
    }

    private void price(Order order) {
        BigDecimal gross = order.unitPrice.multiply(BigDecimal.valueOf(order.quantity));
        boolean reduced = random.nextInt(6) == 0;
        order.discount =
                reduced ? gross.movePointLeft(1).setScale(2, java.math.RoundingMode.DOWN) : new BigDecimal("0.00");
        order.total = gross.subtract(order.discount);
    }

    private void ship(Order order) {
        int fate = random.nextInt(20);
        if (fate == 0) {
            order.status = "CANCELLED";
        } else if (fate < 3) {
            order.status = "PAID";
        } else {
            order.status = fate < 6 ? "SHIPPED" : "DELIVERED";
            order.shippedAt = TIMESTAMP.format(order.orderedAt.plusHours(4).plusMinutes(random.nextInt(2_880)));
        }
    }

    private static String ascii(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("ü", "ue")
                .replace("é", "e")
                .replace("'", "");
    }

    /** Each defect at stated rows, counted from 0; no row has two, so that every count can be read off. */
    private static void damage(List<Order> orders) {
        for (int i = 0; i < 6; i++) {
            orders.get(703 + 601 * i).id = orders.get(650 + 601 * i).id;
        }
        for (int i = 0; i < 31; i++) {
            orders.get(40 + 97 * i).email = "";
        }
        for (int i = 0; i < 9; i++) {
            orders.get(77 + 501 * i).email = "N/A";
        }
        String[] broken = {
            "minji.kim at example.com", "lena@", "@example.com", "paul..martin@example.com", "yuki@exam ple.com"
        };
        for (int i = 0; i < broken.length; i++) {
            orders.get(333 + 811 * i).email = broken[i];
        }
        damageTimes(orders);
        damageAmounts(orders);
        for (int i = 0; i < 3; i++) {
            orders.get(1_013 + 1_111 * i).country = "UK";
        }
        for (int i = 0; i < 7; i++) {
            orders.get(205 + 613 * i).status = i % 2 == 0 ? "DELIVERD" : "delivered";
        }
    }

    private static void damageTimes(List<Order> orders) {
        List<Order> shipped = orders.subList(2_000, 2_400).stream()
                .filter(order -> !order.shippedAt.isEmpty())
                .limit(5)
                .toList();
        shipped.forEach(order -> order.shippedAt = TIMESTAMP.format(order.orderedAt.minusHours(30)));
        orders.get(4_990).orderedAt = LocalDateTime.of(2052, 9, 30, 10, 15, 0);
        orders.get(4_990).shippedAt = "";
        orders.get(4_990).status = "PAID";
    }

    private static void damageAmounts(List<Order> orders) {
        for (int i = 0; i < 4; i++) {
            Order order = orders.get(1_500 + 7 * i);
            order.quantity = -order.quantity;
            order.total =
                    order.unitPrice.multiply(BigDecimal.valueOf(order.quantity)).subtract(order.discount);
        }
        for (int i = 0; i < 13; i++) {
            Order order = orders.get(2_450 + 150 * i);
            order.total = order.total.add(new BigDecimal(i % 2 == 0 ? "10.00" : "-0.10"));
        }
        Order slipped = orders.get(3_333);
        slipped.unitPrice = slipped.unitPrice.movePointRight(2).setScale(2);
        slipped.total =
                slipped.unitPrice.multiply(BigDecimal.valueOf(slipped.quantity)).subtract(slipped.discount);
    }
}
