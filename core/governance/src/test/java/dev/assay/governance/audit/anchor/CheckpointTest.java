package dev.assay.governance.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Hash;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final Checkpoint CHECKPOINT = new Checkpoint("trail", 3, Hash.sha256());
    private static final String TEXT = "trail\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    /** The example in the documentation of Go's package golang.org/x/mod/sumdb/note. */
    @Test
    void a_published_note_is_verified() {
        CheckpointKey key = CheckpointKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String text = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n";
        byte[] blob = Base64.getDecoder()
                .decode("x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
        byte[] signature = Arrays.copyOfRange(blob, 4, blob.length);

        assertThat(key.id()).startsWith(blob[0], blob[1], blob[2], blob[3]);
        assertThat(key.verifies(text.getBytes(UTF_8), signature)).isTrue();
        assertThat(key.verifies((text + "\n").getBytes(UTF_8), signature)).isFalse();
    }

    /** The key of the Go check sum database. */
    @Test
    void a_published_key_is_read_and_written() {
        String text = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

        assertThat(CheckpointKey.parse(text)).hasToString(text);
        assertThatThrownBy(() -> CheckpointKey.parse(text.replace("033de0ae", "033de0af")))
                .hasMessage("key must have the id 033de0ae");
    }

    @Test
    void a_checkpoint_is_three_lines() {
        assertThat(CHECKPOINT.text()).isEqualTo(TEXT);
        assertThat(Checkpoint.parse(TEXT)).isEqualTo(CHECKPOINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trail\n3\n",
                "trail\n03\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "trail\n-3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "trail\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
                "\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "trail\n3\nAAAA\n"
            })
    void another_form_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_signed_checkpoint_is_read_as_it_was_written() {
        KeyPairSigner signer = KeyPairSigner.generate("trail-key");

        SignedCheckpoint signed = SignedCheckpoint.sign(CHECKPOINT, signer);

        assertThat(signed.text()).startsWith(TEXT + "\n\u2014 trail-key ").endsWith("\n");
        assertThat(SignedCheckpoint.parse(signed.text())).isEqualTo(signed);
        assertThat(SignedCheckpoint.parseAll(signed.text() + signed.text())).containsExactly(signed, signed);
        assertThat(signed.isSignedBy(List.of(signer.key()))).isTrue();
        assertThat(signed.signers()).containsExactly("trail-key");
    }

    @Test
    void a_signature_counts_for_its_key_and_its_text_only() {
        KeyPairSigner signer = KeyPairSigner.generate("trail-key");
        KeyPairSigner namesake = KeyPairSigner.generate("trail-key");
        SignedCheckpoint signed = SignedCheckpoint.sign(CHECKPOINT, signer);

        SignedCheckpoint moved = new SignedCheckpoint(new Checkpoint("trail", 4, Hash.sha256()), signed.signatures());

        assertThat(signed.isSignedBy(List.of(namesake.key()))).isFalse();
        assertThat(signed.isSignedBy(List.of())).isFalse();
        assertThat(moved.isSignedBy(List.of(signer.key()))).isFalse();
    }
}
