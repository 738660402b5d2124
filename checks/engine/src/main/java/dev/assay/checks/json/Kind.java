package dev.assay.checks.json;

/** What a JSON value is. */
enum Kind {
    NULL,
    TRUE,
    FALSE,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT
}
