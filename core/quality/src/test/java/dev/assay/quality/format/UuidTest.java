package dev.assay.quality.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // RFC 9562 section 4, 5.9, 5.10 and appendix A
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "00000000-0000-0000-0000-000000000000",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "C232AB00-9414-11EC-B3C8-9F6BDECED846",
                "5df41881-3aed-3515-88a7-2f4a814cf09e",
                "919108f7-52d1-4320-9bac-f847db4148a8",
                "2ed6657d-e927-568b-95e1-2665a8aea6a2",
                "1EC9414C-232A-6B00-B3C8-9F6BDECED846",
                "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
                "2489E9AD-2EE2-8E00-8EC9-32D5F69181C0",
                "aAaAaAaA-0000-0000-0000-000000000000",
            })
    void accepts_the_text_form_of_every_version(String value) {
        assertThat(StandardFormat.UUID.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f81d4fae",
                "f81d4fae7dec11d0a76500a0c91e6bf6",
                "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
                "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf60",
                "f81d4fae-7dec-11d0-a76500a0c91e6bf6-",
                "f81d4fa-e7dec-11d0-a765-00a0c91e6bf6",
                "f81d4fae-7dec11d0-a765-00a0c91e6bf6",
                "g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf ",
                " 81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "f81d4fae_7dec_11d0_a765_00a0c91e6bf6",
                "f81d4fae--dec-11d0-a765-00a0c91e6bf6",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf6\n",
                "\uFF4681d4fae-7dec-11d0-a765-00a0c91e6bf6",
                // read by lenient parsers, each group cut or filled up
                "1-1-1-1-1",
            })
    void refuses_everything_else(String value) {
        assertThat(StandardFormat.UUID.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void accepts_exactly_what_the_jdk_reads_and_writes_alike(long seed) {
        var random = new SplittableRandom(seed);
        var mutation = new Mutation(random, "0123456789abcdefABCDEF-----g");

        for (int i = 0; i < 2_000; i++) {
            String value = mutation.of(new UUID(random.nextLong(), random.nextLong()).toString());

            assertThat(StandardFormat.UUID.matches(value)).as(value).isEqualTo(survivesTheJdk(value));
        }
    }

    private static boolean survivesTheJdk(String value) {
        try {
            return UUID.fromString(value).toString().equalsIgnoreCase(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
