package dev.assay.quality.format;

import java.util.List;

/** The code lists of ISO that ship with this package, each read when it is first asked for. */
final class IsoCodes {

    private IsoCodes() {}

    /** ISO 3166-1. */
    static final class Countries {
        private static final List<List<String>> ROWS = CodeFile.rows("iso-3166-1.txt");

        static final CodeList ALPHA_2 = column(ROWS, 0);
        static final CodeList ALPHA_3 = column(ROWS, 1);
        static final CodeList NUMERIC = column(ROWS, 2);

        private Countries() {}
    }

    /** ISO 3166-2. */
    static final class Subdivisions {
        static final CodeList ALL = CodeList.of(CodeFile.rows("iso-3166-2.txt").stream()
                .flatMap(row -> row.stream().skip(1).map(part -> row.get(0) + '-' + part)));

        private Subdivisions() {}
    }

    /** ISO 4217. */
    static final class Currencies {
        static final CodeList ALPHABETIC =
                CodeList.of(CodeFile.rows("iso-4217.txt").stream().flatMap(List::stream));

        private Currencies() {}
    }

    /** ISO 639. */
    static final class Languages {
        private static final List<List<String>> ROWS = CodeFile.rows("iso-639.txt");

        static final CodeList ALPHA_3_TERMINOLOGICAL = column(ROWS, 0);
        static final CodeList ALPHA_3_BIBLIOGRAPHIC = column(ROWS, 1);
        static final CodeList ALPHA_2 = column(ROWS, 2);

        private Languages() {}
    }

    /** Returns the codes of one column; a hyphen stands where a row has none. */
    private static CodeList column(List<List<String>> rows, int index) {
        return CodeList.of(rows.stream().map(row -> row.get(index)).filter(code -> !code.equals("-")));
    }
}
