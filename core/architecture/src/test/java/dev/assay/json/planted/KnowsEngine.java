package dev.assay.json.planted;

import dev.assay.checks.planted.KnowsTooMuch;

public interface KnowsEngine {

    KnowsTooMuch engine();
}
