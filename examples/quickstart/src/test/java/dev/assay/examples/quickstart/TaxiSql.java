package dev.assay.examples.quickstart;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of {@code suites/taxi.yaml}, said once more in SQL and computed by DuckDB. */
final class TaxiSql {
    /** Per expectation: evaluated rows, failing rows. */
    static final Map<String, String> ROWS = new LinkedHashMap<>();

    /** Per expectation: its figure. */
    static final Map<String, String> FIGURES = new LinkedHashMap<>();

    static {
        rows("vendor-present", "true", "vendor_id is null");
        rows("vendor-known", "vendor_id is not null", "vendor_id not in (1, 2, 4)");
        rows("times-present", "true", "pickup_datetime is null or dropoff_datetime is null");
        rows(
                "dropoff-after-pickup",
                "pickup_datetime is not null and dropoff_datetime is not null",
                "pickup_datetime > dropoff_datetime");
        rows(
                "not-longer-than-a-day",
                "pickup_datetime is not null and dropoff_datetime is not null",
                "epoch(dropoff_datetime) - epoch(pickup_datetime) >= 24 * 3600");
        rows("in-2019", "pickup_datetime is not null", "year(pickup_datetime) <> 2019");
        rows("passengers-plausible", "passenger_count is not null", "passenger_count < 0 or passenger_count > 6");
        rows("distance-not-negative", "trip_distance is not null", "trip_distance < 0");
        rows("rate-code-known", "rate_code_id is not null", "rate_code_id not in (1, 2, 3, 4, 5, 6)");
        rows("flag-known", "store_and_fwd_flag is not null", "store_and_fwd_flag not in ('Y', 'N')");
        rows("payment-type-known", "payment_type is not null", "payment_type not in (1, 2, 3, 4, 5, 6)");
        rows(
                "locations-known",
                "pickup_location_id is not null and dropoff_location_id is not null",
                "pickup_location_id < 1 or pickup_location_id > 265 or dropoff_location_id < 1"
                        + " or dropoff_location_id > 265");
        rows("fare-not-negative", "fare_amount is not null", "fare_amount < 0");
        rows("no-tip-recorded-in-cash", "tip_amount is not null and payment_type = 2", "tip_amount <> 0");
        rows(
                "total-adds-up",
                "true",
                "abs(fare_amount + extra + mta_tax + tip_amount + tolls_amount + improvement_surcharge"
                        + " - total_amount) > 2.5");
        rows(
                "surcharge-known",
                "congestion_surcharge is not null",
                "congestion_surcharge not in (-2.5, 0, 0.5, 0.75, 2, 2.5, 2.75)");
        ROWS.put(
                "trip-unique",
                "select count(*), coalesce(sum(n) filter (n > 1), 0) from (select count(*) over (partition by vendor_id,"
                        + " pickup_datetime, dropoff_datetime, pickup_location_id, dropoff_location_id, total_amount) n"
                        + " from trips where vendor_id is not null)");
        FIGURES.put("a-month-of-trips", "select count(*) from trips");
        FIGURES.put("distance-mean", "select avg(trip_distance::double) from trips");
        FIGURES.put("fare-plausible", "select max(fare_amount) from trips");
        FIGURES.put("fare-mean-by-card", "select avg(fare_amount::double) from trips where payment_type = 1");
        FIGURES.put("fare-99", "select quantile_cont(fare_amount::double, 0.99) from trips");
        FIGURES.put("many-places", "select count(distinct pickup_location_id) from trips");
    }

    private final Connection connection;

    private TaxiSql(Connection connection) {
        this.connection = connection;
    }

    private static void rows(String id, String evaluated, String failing) {
        ROWS.put(
                id,
                "select count(*) filter (" + evaluated + "), count(*) filter ((" + evaluated + ") and (" + failing
                        + ")) from trips");
    }

    /** Loads a month into a database in memory. Every number is read as an exact decimal. */
    static TaxiSql load(Path csv) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table trips as select * replace (" + decimals() + ") from read_csv('"
                    + csv.toString().replace("'", "''")
                    + "', header = true, all_varchar = true, delim = ',', strict_mode = false)");
        }
        return new TaxiSql(connection);
    }

    private static String decimals() {
        StringBuilder casts = new StringBuilder(
                "pickup_datetime::timestamp as pickup_datetime," + " dropoff_datetime::timestamp as dropoff_datetime");
        String[] numbers = {
            "vendor_id",
            "passenger_count",
            "trip_distance",
            "rate_code_id",
            "pickup_location_id",
            "dropoff_location_id",
            "payment_type",
            "fare_amount",
            "extra",
            "mta_tax",
            "tip_amount",
            "tolls_amount",
            "improvement_surcharge",
            "total_amount",
            "congestion_surcharge"
        };
        for (String number : numbers) {
            casts.append(", ").append(number).append("::decimal(18, 4) as ").append(number);
        }
        return casts.toString();
    }

    /** Returns evaluated and failing rows. */
    long[] rows(String id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(ROWS.get(id))) {
            result.next();
            return new long[] {result.getLong(1), result.getLong(2)};
        }
    }

    double figure(String id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(FIGURES.get(id))) {
            result.next();
            return result.getDouble(1);
        }
    }

    void close() throws SQLException {
        connection.close();
    }
}
