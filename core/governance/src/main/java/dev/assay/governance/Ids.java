package dev.assay.governance;

import dev.assay.quality.finding.ValueException;
import java.text.Normalizer;
import java.util.Objects;

/**
 * What identifiers of governed things have in common. Thread-safe.
 *
 * @since 0.1
 */
public final class Ids {
    private static final int LONGEST = 64;
    private static final String MARKS = "-_.:/";

    private Ids() {}

    /**
     * Returns an identifier in composed form (NFC), in which two spellings of one Korean name are the same.
     *
     * @param what what it identifies, for the message
     * @param id 1 to 64 code points: letters and digits of any script, and {@code - _ . : /}
     * @return the identifier
     * @throws IllegalArgumentException if it has another form
     */
    public static String require(String what, String id) {
        String composed = Normalizer.normalize(Objects.requireNonNull(id, what), Normalizer.Form.NFC);
        int length = composed.codePointCount(0, composed.length());
        if (length < 1 || length > LONGEST || !composed.codePoints().allMatch(Ids::isAllowed)) {
            throw new ValueException(
                    what + " must be 1 to 64 letters, digits or - _ . : /, but was \"" + shown(composed) + "\"",
                    what + "에는 글자, 숫자와 - _ . : / 문자를 1~64자 쓸 수 있지만 \"" + shown(composed) + "\"입니다");
        }
        return composed;
    }

    private static boolean isAllowed(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || MARKS.indexOf(point) >= 0;
    }

    private static String shown(String id) {
        int length = id.codePointCount(0, id.length());
        return length <= LONGEST ? id : id.substring(0, id.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
