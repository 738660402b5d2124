package dev.assay.governance.run;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;

/** Names that are given elsewhere, such as those of suites, as a run keeps them. Thread-safe. */
final class Named {
    private static final int LONGEST = 1_000;
    private static final int DIGITS = 16;

    private Named() {}

    /**
     * Returns a name as it is kept: one that no record can hold must not keep the failure beside it from being recorded.
     *
     * @param given the name
     * @return the name itself; if no line can show it, or it has more than {@value #LONGEST} characters, its beginning and a
     *     digest of all of it, so that two names stay two
     */
    static String kept(String given) {
        boolean whole = Reasons.isReadable(given)
                && Reasons.length(given) <= LONGEST
                && given.codePoints().noneMatch(Character::isISOControl);
        if (whole) {
            return given;
        }
        StringBuilder seen = new StringBuilder();
        Ids.shown(given)
                .codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(seen::appendCodePoint);
        return seen + " #" + digest(given);
    }

    /** Of its units: as bytes, all halves of characters are one. */
    private static String digest(String text) {
        return Digests.of(text.chars().boxed().toList()).substring(0, DIGITS);
    }
}
