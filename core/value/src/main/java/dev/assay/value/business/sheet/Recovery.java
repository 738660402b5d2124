package dev.assay.value.business.sheet;

/** A column that has a number only in periods in which what was spent is recovered. */
record Recovery(Table table, int flows, int cumulative, String nothing) {
    void write(Grid grid, int column, String heading) {
        grid.put(table.first() - 1, column, Cell.text(heading));
        for (int row = table.first(); row <= table.last(); row++) {
            grid.put(row, column, Cell.formula(row == table.first() ? atOnce(row) : later(row)));
        }
    }

    private String atOnce(int row) {
        return "IF(" + Grid.name(row, cumulative) + ">=-" + nothing + ",0,\"\")";
    }

    /** The period before, and as much of this one as brings the sum to 0. */
    private String later(int row) {
        String before = Grid.name(row - 1, cumulative);
        String recovered = "AND(" + Grid.name(row, cumulative) + ">=-" + nothing + "," + before + "<-" + nothing + ")";
        String part = "MIN(1,-" + before + "/" + Grid.name(row, flows) + ")";
        return "IF(" + recovered + "," + Grid.name(row - 1, 0) + "+" + part + ",\"\")";
    }
}
