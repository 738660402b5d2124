package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.people.PersonaId;
import org.junit.jupiter.api.Test;

class IdsTest {
    /** The syllable han as one code point, and as the three jamo that macOS writes. */
    @Test
    void two_spellings_of_one_Korean_name_are_one_id() {
        String composed = "\uD55C";
        String decomposed = "\u1112\u1161\u11AB";

        assertThat(Ids.require("id", decomposed)).isEqualTo(composed);
        assertThat(new PersonaId(decomposed)).isEqualTo(new PersonaId(composed));
    }
}
