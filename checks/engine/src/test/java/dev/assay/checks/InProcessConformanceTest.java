package dev.assay.checks;

import dev.assay.checks.conformance.EngineConformance;
import dev.assay.checks.conformance.TableFixture;
import dev.assay.checks.source.Parallelism;
import dev.assay.checks.source.Reading;
import dev.assay.quality.engine.Engine;

class InProcessConformanceTest extends EngineConformance {
    @Override
    protected Engine engineFor(TableFixture table) {
        return new TableEngine(table, Parallelism.none(), Reading.BATCH_ROWS);
    }
}
