package dev.assay.governance.planted;

import dev.assay.json.planted.KnowsEngine;

public interface KnowsReader {

    KnowsEngine reader();
}
