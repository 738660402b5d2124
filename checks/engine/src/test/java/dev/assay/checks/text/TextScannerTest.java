package dev.assay.checks.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.data.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the scanner with the JDK's own readers of numbers and times on random texts. */
class TextScannerTest {
    private final TextScanner scanner = new TextScanner();

    private DataType scan(String text) {
        // Not at the beginning of its buffer, as fields of a file are not.
        char[] buffer = ("12" + text + "34").toCharArray();
        return scanner.scan(buffer, 2, 2 + text.length());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reads_numbers_as_the_jdk_does(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            BigInteger digits = new BigInteger(random.nextInt(80), random);
            BigDecimal number = new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(30));
            String text = number.toPlainString();

            DataType type = scan(text);

            assertThat(type).as(text).isEqualTo(number.scale() == 0 ? DataType.INTEGER : DataType.DECIMAL);
            assertThat(scanner.decimal()).as(text).isEqualTo(number);
            // Adding 0 makes 0 of -0, which are the same number.
            assertThat(scanner.number() + 0.0).as(text).isEqualTo(Double.parseDouble(text) + 0.0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reads_doubles_as_the_jdk_does(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            int exponent = random.nextInt(700) - 350;
            String text = String.format(
                    Locale.ROOT, "%s%.5fe%d", random.nextBoolean() ? "-" : "", random.nextDouble() * 10, exponent);
            double number = Double.parseDouble(text);

            DataType type = scan(text);

            assertThat(type).as(text).isEqualTo(Double.isInfinite(number) ? DataType.STRING : DataType.DOUBLE);
            if (type == DataType.DOUBLE) {
                assertThat(scanner.number()).as(text).isEqualTo(number);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void knows_the_calendar_as_the_jdk_does(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            int year = random.nextInt(10_000);
            int month = random.nextInt(14);
            int day = random.nextInt(33);
            String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);

            DataType type = scan(text);

            try {
                LocalDate date = LocalDate.of(year, month, day);
                assertThat(type).as(text).isEqualTo(DataType.DATE);
                assertThat(scanner.plain()).as(text).isEqualTo(date);
            } catch (DateTimeException e) {
                assertThat(type).as(text).isEqualTo(DataType.STRING);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reads_times_as_the_jdk_does(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            LocalDateTime local = LocalDateTime.of(
                    LocalDate.ofEpochDay(random.nextInt(2_000_000) - 700_000),
                    LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)));
            OffsetDateTime offset = local.atOffset(ZoneOffset.ofTotalSeconds((random.nextInt(2_161) - 1_080) * 60));
            String text = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local).replace('T', i % 2 == 0 ? 'T' : ' ');

            assertThat(scan(local.toLocalTime().toString())).isEqualTo(DataType.TIME);
            assertThat(scanner.plain()).isEqualTo(local.toLocalTime());
            assertThat(scan(text)).as(text).isEqualTo(DataType.DATETIME);
            assertThat(scanner.plain()).as(text).isEqualTo(local);
            assertThat(scan(offset.toString())).as(offset.toString()).isEqualTo(DataType.INSTANT);
            assertThat(scanner.plain()).as(offset.toString()).isEqualTo(offset.toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void looks_at_any_text_without_reading_beyond_it(long seed) {
        Random random = new Random(seed);
        String alphabet = "0123456789-+.:eET Zntrufalsifxy";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            char[] exact = text.toString().toCharArray();

            DataType alone = scanner.scan(exact, 0, exact.length);

            assertThat(scan(text.toString())).as(text.toString()).isEqualTo(alone);
        }
    }
}
