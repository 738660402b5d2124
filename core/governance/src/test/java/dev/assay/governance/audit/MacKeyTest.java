package dev.assay.governance.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MacKeyTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final MacKey KEY = MacKey.of("app-1", SECRET.getBytes(US_ASCII));

    // The bytes 0 to 31.
    private static final Hash CHAIN = Hash.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @Test
    void tags_as_python_does() {
        // hmac.new(secret, b"assay/audit/mac/v1\n" + bytes(range(32)), hashlib.sha256).hexdigest()
        String tag = "1422cd6f3b615a814a42cc5308c8fb21110f25221c814d54bb08078a38a8a25e:app-1";

        assertThat(KEY.tag(CHAIN)).isEqualTo(tag);
        assertThat(KEY.verifies(tag, CHAIN)).isTrue();
        assertThat(KEY.verifies(tag.replace("app-1", "app-2"), CHAIN)).isFalse();
        assertThat(KEY.verifies(tag, Hash.leaf(new byte[0]))).isFalse();
        assertThat(MacKey.idOf(tag)).isEqualTo("app-1");
    }

    @Test
    void never_says_its_secret() {
        String hex = HexFormat.of().formatHex(SECRET.getBytes(US_ASCII));

        assertThat(KEY).hasToString("key app-1");
        assertThat(KEY.toString() + KEY.tag(CHAIN)).doesNotContain(SECRET).doesNotContain(hex);
        assertThatThrownBy(() -> MacKey.of("not an id", SECRET.getBytes(US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void has_enough_bytes_and_keeps_its_own() {
        byte[] mine = SECRET.getBytes(US_ASCII);
        MacKey key = MacKey.of("app-1", mine);

        mine[0] = 0;

        assertThat(key.tag(CHAIN)).isEqualTo(KEY.tag(CHAIN));
        assertThatThrownBy(() -> MacKey.of("app-1", new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("secret must have 32 bytes or more, but had 31");
    }
}
