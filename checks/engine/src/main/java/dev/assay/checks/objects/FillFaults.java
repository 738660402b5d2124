package dev.assay.checks.objects;

/** Is told which rows have no value in a column that can be used. */
interface FillFaults {
    /** An accessor threw; the row's value becomes null. */
    void thrown(int row, Throwable thrown);

    /** A value is none of the column's type; it becomes null as well. */
    void misfit(int row, Object value);
}
