package dev.assay.quality.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource({
        // the private blocks of RFC 1918 section 3, first and last address
        "10.0.0.0/8, 10.0.0.0",
        "10.0.0.0/8, 10.255.255.255",
        "172.16.0.0/12, 172.16.0.0",
        "172.16.0.0/12, 172.31.255.255",
        "192.168.0.0/16, 192.168.0.0",
        "192.168.0.0/16, 192.168.255.255",
        "0.0.0.0/0, 255.255.255.255",
        "192.0.2.1/32, 192.0.2.1",
        "192.0.2.128/25, 192.0.2.255",
        "::/0, ffff::1",
        "::1/128, ::1",
        "2001:db8::/32, 2001:DB8:ffff::1",
        "fe80::/10, febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8:0:0:8000::/65, 2001:db8::ffff:0:0:0",
        "2001:db8:0:1::/64, 2001:db8:0:1:ffff:ffff:ffff:ffff",
        "::ffff:0:0/96, ::ffff:10.0.0.1",
    })
    void accepts_addresses_inside(String block, String value) {
        assertThat(new Cidr(block).matches(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 9.255.255.255",
        "10.0.0.0/8, 11.0.0.0",
        "172.16.0.0/12, 172.15.255.255",
        "172.16.0.0/12, 172.32.0.0",
        "192.0.2.1/32, 192.0.2.2",
        "192.0.2.128/25, 192.0.2.127",
        "::1/128, ::2",
        "2001:db8::/32, 2001:db9::",
        "fe80::/10, fec0::",
        "2001:db8:0:0:8000::/65, 2001:db8::7fff:0:0:0",
        "2001:db8:0:1::/64, 2001:db8:0:2::",
        // versions do not mix
        "0.0.0.0/0, ::",
        "::/0, 0.0.0.0",
        "10.0.0.0/8, ::ffff:10.0.0.1",
        "::ffff:0:0/96, 10.0.0.1",
        // no addresses
        "0.0.0.0/0, 1.2.3",
        "0.0.0.0/0, 01.2.3.4",
        "10.0.0.0/8, 10.0.0.0/8",
        "0.0.0.0/0, ''",
        "::/0, ::1%lo",
    })
    void refuses_addresses_outside(String block, String value) {
        assertThat(new Cidr(block).matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "10.0.0.0",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/ 8",
                "10.0.0.0/8 ",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "10/8",
                "::/129",
                "::/1000",
                "::/99999999999",
                "::",
                "2001:db8/32",
                "a/8",
                "10.0.0.0/\uFF18",
            })
    void what_is_no_block_cannot_be_asked_for(String block) {
        assertThatThrownBy(() -> new Cidr(block))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("block must be an address block such as 10.0.0.0/8 or 2001:db8::/32, but was \"" + block
                        + "\"");
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1/8, 8", "10.128.0.0/8, 8", "0.0.0.1/0, 0", "2001:db8::1/64, 64", "::3/127, 127"})
    void block_has_only_zero_bits_after_its_prefix(String block, int length) {
        assertThatThrownBy(() -> new Cidr(block))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("block must have only zero bits after the first " + length + ", but was \"" + block + "\"");
    }

    @Test
    void says_what_it_is() {
        var format = new Cidr("10.0.0.0/8");

        assertThat(format.id()).isEqualTo("cidr");
        assertThat(format.parameters()).isEqualTo(Map.of("block", "10.0.0.0/8"));
        assertThat(format).hasToString("Cidr[block=10.0.0.0/8]");
        assertThat(format.describe(Locale.ENGLISH)).isEqualTo("an IP address in 10.0.0.0/8");
        assertThat(format.describe(Locale.KOREA)).isEqualTo("10.0.0.0/8에 속하는 IP 주소");
        assertThat(format).isEqualTo(new Cidr("10.0.0.0/8")).isNotEqualTo(new Cidr("10.0.0.0/9"));
    }

    @Test
    void null_is_refused() {
        assertThatThrownBy(() -> new Cidr(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("block");
        assertThatThrownBy(() -> new Cidr("::/0").matches(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }
}
