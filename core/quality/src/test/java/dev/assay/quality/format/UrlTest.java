package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.URL;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // RFC 3986 section 1.1.2 and 3, as far as the schemes are those accepted
                "ftp://ftp.is.co.za/rfc/rfc1808.txt",
                "http://www.ietf.org/rfc/rfc2396.txt",
                // RFC 3986 section 6.2.2 and 6.2.3
                "HTTP://www.EXAMPLE.com/",
                "http://example.com",
                "http://example.com/",
                "http://example.com:/",
                "http://example.com:80/",
                "https://example.com:0",
                "https://example.com:65535",
                "https://example.com:00080",
                "http://localhost",
                "http://localhost:8080/a?b=c#d",
                "http://192.0.2.1/",
                "http://[2001:db8::7]/c=GB?objectClass?one",
                "http://[::1]:8080/",
                "http://a.long.user.name@[2001:0db8:0000:0000:0000:0000:0000:0001]/",
                "http://[::ffff:192.0.2.1]",
                "http://user@example.com/",
                "ftp://user:pass%20word@example.com/",
                "http://:@example.com/",
                "http://a.b.c.d.example.co.kr/",
                "http://example.com./",
                "http://1and1.com/",
                "http://xn--bj0bj06e.xn--3e0b707e/",
                "http://example.com/a/b/../c;p=1,2/~user/!$&'()*+,;=:@",
                "http://example.com//double//slash",
                "http://example.com/%ED%95%9C",
                "http://example.com/%ed?q=%20#%7E",
                "http://example.com?query",
                "http://example.com#fragment",
                "http://example.com/?a/b?c#d/e?f",
                "http://example.com/a@b:c",
                "http://example.com/#",
            })
    void accepts_absolute_urls_with_a_host(String value) {
        assertThat(URL.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "www.example.com/path",
                "//example.com/",
                "http:",
                "http:/",
                "http:/example.com",
                "http:example.com",
                "http://",
                "http:///path",
                "http://?q",
                "http://#f",
                "http://:80/",
                "http://user@/",
                "http://a@b@example.com/",
                "http://us[er@example.com/",
                "http://example.com:65536",
                "http://example.com:-1",
                "http://example.com:8a",
                "http://example.com:000080",
                "http://example.com:80:80",
                "http://.example.com",
                "http://example..com",
                "http://example.com..",
                "http://-example.com",
                "http://example-.com",
                "http://exam_ple.com",
                "http://exam%70le.com",
                "http://256.0.0.1/",
                "http://1.2.3/",
                "http://1.2.3.4.5/",
                "http://192.0.2.1./",
                "http://01.2.3.4/",
                "http://0x7f.1/",
                "http://[2001:db8::7",
                "http://2001:db8::7]/",
                "http://[2001:db8::7]a/",
                "http://[fe80::1%25eth0]/",
                "http://[v1.fe80::a]/",
                "http://[192.0.2.1]/",
                "http://[]/",
                "http://example.com/a b",
                "http://example.com/a\tb",
                "http://example.com/\n",
                " http://example.com/",
                "http://example.com/ ",
                "http://example.com/%",
                "http://example.com/%2",
                "http://example.com/%2g",
                "http://example.com/%%20",
                "http://example.com/?%zz",
                "http://example.com/#a#b",
                "http://example.com/<b>",
                "http://example.com/\"",
                "http://example.com/a\\b",
                "http://example.com/^",
                "http://example.com/`",
                "http://example.com/{a}",
                "http://example.com/a|b",
                "http://example.com/[a]",
                "http://example.com/한글",
                "http://도메인.한국/",
                "http\uFF1A//example.com/",
                "http://example\u3002com/",
                // The long s turns into an S when its case is folded.
                "http\u017F://example.com/",
                "ftps://example.com/",
                "httpss://example.com/",
                "mailto:John.Doe@example.com",
                "news:comp.infosystems.www.servers.unix",
                "tel:+1-816-555-1212",
                "telnet://192.0.2.16:80/",
                "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
                "ldap://[2001:db8::7]/c=GB?objectClass?one",
                "file:///etc/hosts",
                "javascript://example.com/%0Aalert(1)",
            })
    void refuses_everything_else(String value) {
        assertThat(URL.matches(value)).isFalse();
    }

    @Test
    void host_has_253_characters_at_most() {
        String host = "a".repeat(63) + '.' + "b".repeat(63) + '.' + "c".repeat(63) + '.';

        assertThat(URL.matches("http://" + host + "d".repeat(61) + "/")).isTrue();
        assertThat(URL.matches("http://" + host + "d".repeat(61) + "./")).isTrue();
        assertThat(URL.matches("http://" + host + "d".repeat(62) + "/")).isFalse();
    }

    @Test
    void path_may_be_long() {
        assertThat(URL.matches("http://example.com/" + "a/".repeat(100_000))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_it_accepts_the_jdk_can_take_apart(long seed) throws URISyntaxException {
        var mutation = new Mutation(new SplittableRandom(seed), "az09:/?#[]@!$&'()*+,;=%2F-._~ <\"\u00e9");

        int accepted = 0;
        for (int i = 0; i < 2_000; i++) {
            String value =
                    mutation.of("http://us:er@[::1]:80/a/b%20c?q=1#f".replace("[::1]", i % 2 == 0 ? "[::1]" : "a.bc"));

            if (URL.matches(value)) {
                accepted++;
                assertThat(new URI(value).getHost()).as(value).isNotEmpty();
            }
        }
        assertThat(accepted).isGreaterThan(500);
    }
}
