package dev.assay.governance.lineage;

import dev.assay.quality.finding.Text;

/**
 * How two things on a map are related. Immutable.
 *
 * @param from the key of the one
 * @param relation how
 * @param to the key of the other
 * @param note what there is to say, such as actions or kinds of decisions; may be empty
 * @since 0.1
 */
public record Edge(String from, Relation relation, String to, String note) {
    /** How two things are related. */
    public enum Relation {
        /** An asset is made from another. */
        FEEDS(Text.of("feeds", "공급")),
        /** A system is made of an asset. */
        PART_OF(Text.of("is part of", "구성 요소")),
        /** A persona may ask for access to an asset; the note says for what. */
        MAY_ACCESS(Text.of("may access", "접근 가능")),
        /** A principal has access to an asset at present; the note says for what, and until when. */
        ACCESSES(Text.of("accesses", "접근 중")),
        /** A persona decides about an asset or a system; the note says what. */
        DECIDED_BY(Text.of("is decided by", "결정 주체")),
        /** A principal acts in a persona at present. */
        ACTS_IN(Text.of("acts in", "수행"));

        private final Text title;

        Relation(Text title) {
            this.title = title;
        }

        /**
         * Returns what it is called.
         *
         * @return the title
         */
        public Text title() {
            return title;
        }
    }
}
