package dev.assay.checks.planted;

import dev.assay.json.planted.KnowsEngine;
import dev.assay.report.planted.KnowsLibraries;
import org.yaml.snakeyaml.Yaml;

public interface KnowsTooMuch {

    KnowsEngine json();

    KnowsLibraries report();

    Yaml yaml();
}
