package dev.assay.quality.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As a Korean reader says each word. */
class ParticleTest {
    /** Each word ends in a consonant, in a vowel, in ㄹ. */
    @ParameterizedTest
    @CsvSource({
        "TOPIC, 평균은, 합계는, 서울은",
        "SUBJECT, 평균이, 합계가, 서울이",
        "OBJECT, 평균을, 합계를, 서울을",
        "AND, 평균과, 합계와, 서울과",
        "BY, 평균으로, 합계로, 서울로",
        "IS, 평균이다, 합계다, 서울이다",
    })
    void follows_the_last_syllable(Particle particle, String consonant, String vowel, String rieul) {
        assertThat(particle.after("평균")).isEqualTo(consonant);
        assertThat(particle.after("합계")).isEqualTo(vowel);
        assertThat(particle.after("서울")).isEqualTo(rieul);
    }

    @Test
    void settles_what_a_sentence_that_is_filled_in_leaves_open() {
        assertThat(Particle.settle("평균은(는) 7이(가) 아니라 \"zone_id\"을(를) 합계와(과) 표과(와) 서울(으)로"))
                .isEqualTo("평균은 7이 아니라 \"zone_id\"를 합계와 표와 서울로");
        assertThat(Particle.settle("평균 '-'을(를) ★(으)로")).isEqualTo("평균 '-'을(를) ★(으)로");
        assertThat(Particle.settle("사고(2건)")).isEqualTo("사고(2건)");
    }

    /** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; 퍼센트. */
    @ParameterizedTest
    @ValueSource(strings = {"10은", "21은", "2는", "33은", "4는", "5는", "6은", "7은", "8은", "9는", "0.5는", "99 %는"})
    void reads_numbers_aloud(String spoken) {
        assertThat(Particle.TOPIC.after(spoken.substring(0, spoken.length() - 1)))
                .isEqualTo(spoken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1로", "7로", "8로", "3으로", "6으로", "2로"})
    void reads_numbers_before_the_particle_that_minds_its_own_consonant(String spoken) {
        assertThat(Particle.BY.after(spoken.substring(0, 1))).isEqualTo(spoken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vendor_id가",
                "pickup이",
                "tip이",
                "mean이",
                "total이",
                "title이",
                "name이",
                "zone이",
                "amount가",
                "fare가",
                "status가",
                "block이",
                "rating이",
                "ID가",
                "URL이",
                "JSON이",
                "VAT가",
                "x가",
                "R이"
            })
    void reads_latin_words_as_english_has_them(String spoken) {
        String word = spoken.substring(0, spoken.length() - 1);

        assertThat(Particle.SUBJECT.after(word)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'PAID'는", "\"결제 상태\"는", "(a, b)는", "분위수(작은 값)는", "'총액'은"})
    void passes_over_what_is_not_read(String spoken) {
        assertThat(Particle.TOPIC.after(spoken.substring(0, spoken.length() - 1)))
                .isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"東京, 東京은(는)", "+, +은(는)", "'', 은(는)"})
    void writes_both_forms_when_nobody_can_know(String word, String written) {
        assertThat(Particle.TOPIC.after(word)).isEqualTo(written);
    }
}
