package dev.assay.value.planted;

import dev.assay.governance.planted.KnowsReader;

public interface KnowsGovernance {

    KnowsReader governance();
}
