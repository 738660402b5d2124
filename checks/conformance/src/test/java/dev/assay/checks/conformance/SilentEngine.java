package dev.assay.checks.conformance;

import dev.assay.quality.Suite;
import dev.assay.quality.data.Schema;
import dev.assay.quality.engine.Answers;
import dev.assay.quality.engine.Capability;
import dev.assay.quality.engine.Engine;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.RunOptions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An engine that knows its columns and answers nothing. */
record SilentEngine(TableFixture table, Set<Capability> missing) implements Engine {
    @Override
    public String name() {
        return "silent";
    }

    @Override
    public String dataset() {
        return table.name();
    }

    @Override
    public Set<Capability> capabilities() {
        Set<Capability> had = EnumSet.allOf(Capability.class);
        had.removeAll(missing);
        return had;
    }

    @Override
    public Optional<Schema> schema(Suite.Settings settings, RunOptions options) {
        return Optional.of(table.schema());
    }

    @Override
    public Answers answer(Plan plan, RunOptions options) {
        return new Answers(table.rows().size(), Map.of());
    }
}
