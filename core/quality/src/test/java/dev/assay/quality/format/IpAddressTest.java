package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.IPV4;
import static dev.assay.quality.format.StandardFormat.IPV6;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.SplittableRandom;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    private static final InetAddressValidator OTHER = InetAddressValidator.getInstance();

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.235", "255.255.255.255", "1.2.3.4", "127.0.0.1", "10.20.30.40"})
    void accepts_ipv4(String value) {
        assertThat(IPV4.matches(value)).isTrue();
        assertThat(IPV6.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "...",
                "1",
                "1.2.3",
                "1.2.3.",
                "1.2.3.4.",
                ".1.2.3.4",
                "1.2.3.4.5",
                "1..3.4",
                "256.1.1.1",
                "1.1.1.256",
                "1.1.1.999",
                "1.1.1.1000",
                "00.0.0.0",
                "01.2.3.4",
                "1.2.3.04",
                "192.168.000.001",
                "0x7f.0.0.1",
                "3232235777",
                "-1.2.3.4",
                "+1.2.3.4",
                "1.2.3.4 ",
                " 1.2.3.4",
                "1.2.3.4\n",
                "1.2.3.4/32",
                "1,2,3,4",
                "a.b.c.d",
                "\uFF11.2.3.4",
                "1\u30022.3.4",
                "\u0661.2.3.4",
            })
    void refuses_what_is_no_ipv4(String value) {
        assertThat(IPV4.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // RFC 4291 section 2.2
                "ABCD:EF01:2345:6789:ABCD:EF01:2345:6789",
                "2001:DB8:0:0:8:800:200C:417A",
                "FF01:0:0:0:0:0:0:101",
                "0:0:0:0:0:0:0:1",
                "0:0:0:0:0:0:0:0",
                "2001:DB8::8:800:200C:417A",
                "FF01::101",
                "::1",
                "::",
                "0:0:0:0:0:0:13.1.68.3",
                "0:0:0:0:0:FFFF:129.144.52.38",
                "::13.1.68.3",
                "::FFFF:129.144.52.38",
                // RFC 5952 section 2
                "2001:db8:0:0:1:0:0:1",
                "2001:0db8:0:0:1:0:0:1",
                "2001:db8::1:0:0:1",
                "2001:db8::0:1:0:0:1",
                "2001:0db8::1:0:0:1",
                "2001:db8:0:0:1::1",
                "2001:DB8:0:0:1::1",
                "2001:db8:aaaa:bbbb:cccc:dddd::1",
                "2001:db8:aaaa:bbbb:cccc:dddd:0:1",
                "2001:db8:1::",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "1::3:4:5:6:7:8",
                "1:2:3:4:5:6:1.2.3.4",
                "1::1.2.3.4",
                "1:2:3:4:5::1.2.3.4",
                "::2:3:4:5:6:1.2.3.4",
                "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255",
            })
    void accepts_ipv6(String value) {
        assertThat(IPV6.matches(value)).isTrue();
        assertThat(IPV4.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "::::",
                "1",
                "1:",
                ":1",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                ":1:2:3:4:5:6:7",
                ":1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:8:",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "1:2:3:4::5:6:7:8",
                "1::2::3",
                "::1::",
                "1:::2",
                "12345::",
                "::12345",
                "00001::",
                "g::",
                "::-1",
                "1:2:3:4:5:6:7:1.2.3.4",
                "1:2:3:4:5:1.2.3.4",
                "1:2:3:4:5:6::1.2.3.4",
                "1.2.3.4::",
                "::1.2.3.4:5",
                "::1.2.3",
                "::256.1.1.1",
                "::01.2.3.4",
                "::a.b.c.d",
                "::1.2.3.4.",
                "fe80::1%eth0",
                "[::1]",
                "::1/128",
                " ::1",
                "::1 ",
                "::1\n",
                "\uFF1A\uFF1A1",
                "::\uFF11",
                "1:2:3:4:5:6:7:8\0",
            })
    void refuses_what_is_no_ipv6(String value) {
        assertThat(IPV6.matches(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0, 0",
        "1.2.3.4, 0, 01020304",
        "255.255.255.255, 0, ffffffff",
        "::, 0, 0",
        "::1, 0, 1",
        "1::, 0001000000000000, 0",
        "1:2:3:4:5:6:7:8, 0001000200030004, 0005000600070008",
        "1:2:3:4:5:6:7::, 0001000200030004, 0005000600070000",
        "::2:3:4:5:6:7:8, 0000000200030004, 0005000600070008",
        "1:2:3:4::, 0001000200030004, 0",
        "1:2:3:4:5::8, 0001000200030004, 0005000000000008",
        "1:2:3::7:8, 0001000200030000, 0000000000070008",
        "::ffff:1.2.3.4, 0, 0000ffff01020304",
        "FFFF:ffff:FFFF:ffff:FFFF:ffff:FFFF:ffff, ffffffffffffffff, ffffffffffffffff",
    })
    void reads_the_bits(String text, String high, String low) {
        var address = IpAddress.parse(text);

        assertThat(address).isNotNull();
        assertThat(address.high()).isEqualTo(Long.parseUnsignedLong(high, 16));
        assertThat(address.low()).isEqualTo(Long.parseUnsignedLong(low, 16));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void reads_what_the_jdk_writes(long seed) throws UnknownHostException {
        var random = new SplittableRandom(seed);

        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            String text = InetAddress.getByAddress(bytes).getHostAddress();

            var address = IpAddress.parse(text);

            assertThat(address).as(text).isNotNull();
            assertThat(bytesOf(address)).as(text).isEqualTo(bytes);
        }
    }

    private static byte[] bytesOf(IpAddress address) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(address.high())
                .putLong(address.low())
                .array();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agrees_with_another_implementation_on_ipv4(long seed) {
        var mutation = new Mutation(new SplittableRandom(seed), "0123456789. a");

        for (int i = 0; i < 5_000; i++) {
            String value = mutation.of("192.0.25.1");

            assertThat(IPV4.matches(value)).as(value).isEqualTo(OTHER.isValidInet4Address(value));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agrees_with_another_implementation_on_ipv6(long seed) {
        var random = new SplittableRandom(seed);
        var mutation = new Mutation(random, "0123456789abcdefABCDEFg:::::.");
        String[] starts = {"1:2:3:4:5:6:7:8", "::1", "1::", "a:b::c:d", "1:2:3:4:5:6:1.2.3.4", "::f:1.2.3.4"};

        for (int i = 0; i < 10_000; i++) {
            String value = mutation.of(starts[random.nextInt(starts.length)]);

            assertThat(IPV6.matches(value)).as(value).isEqualTo(OTHER.isValidInet6Address(value));
        }
    }
}
