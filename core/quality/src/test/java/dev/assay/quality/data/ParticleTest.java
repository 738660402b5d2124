package dev.assay.quality.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As a Korean reader says each word. */
class ParticleTest {
    @ParameterizedTest
    @CsvSource({
        "평균, 평균은, 평균이, 평균을, 평균과, 평균으로, 평균이다",
        "합계, 합계는, 합계가, 합계를, 합계와, 합계로, 합계다",
        "서울, 서울은, 서울이, 서울을, 서울과, 서울로, 서울이다",
    })
    void follows_the_last_syllable(
            String word, String topic, String subject, String object, String and, String by, String is) {
        assertThat(Particle.TOPIC.after(word)).isEqualTo(topic);
        assertThat(Particle.SUBJECT.after(word)).isEqualTo(subject);
        assertThat(Particle.OBJECT.after(word)).isEqualTo(object);
        assertThat(Particle.AND.after(word)).isEqualTo(and);
        assertThat(Particle.BY.after(word)).isEqualTo(by);
        assertThat(Particle.IS.after(word)).isEqualTo(is);
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
