package dev.assay.value.simulation;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.distribution.Uncertainty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the figures of a simulation depend on. Threads and listeners are not among it. */
record Settings(
        PathModel model,
        String unit,
        String digest,
        long seed,
        int paths,
        Sampling sampling,
        Optional<Correlation> correlation) {
    /** How many paths are computed together; part of what makes results the same. */
    static final int BLOCK = 1024;

    /** The least of all uniform numbers that are drawn. */
    private static final double LOWEST = 0x1p-53;

    private static final int MOST_PATHS = 100_000_000;

    /** Whether every path is the same, because each factor has one value. */
    boolean areCertain() {
        return model.factors().stream()
                .allMatch(
                        factor -> factor.uncertainty().filter(Settings::spreads).isEmpty());
    }

    private static boolean spreads(Uncertainty uncertainty) {
        return uncertainty.quantile(LOWEST) < uncertainty.quantile(1 - LOWEST);
    }

    int blocks() {
        return (paths + BLOCK - 1) / BLOCK;
    }

    int pathsOf(int block) {
        return StrictMath.min(BLOCK, paths - block * BLOCK);
    }

    void check() {
        List<Finding> faults = new ArrayList<>();
        if (paths < 2 || paths > MOST_PATHS) {
            faults.add(Finding.error(
                    "SIM-PATHS",
                    "paths",
                    Text.of(
                            "paths must be in [2, 100000000], but was " + paths,
                            "경로 수는 [2, 100000000]에 있어야 하지만 " + paths + "입니다")));
        }
        Set<String> names = new HashSet<>();
        Set<String> uncertain = new HashSet<>();
        for (Factor factor : model.factors()) {
            if (!names.add(factor.name())) {
                faults.add(Finding.error(
                        "SIM-NAME-TWICE",
                        factor.name(),
                        Text.of("factors must have different names", "인자의 이름은 서로 달라야 합니다")));
            }
            factor.uncertainty().ifPresent(present -> uncertain.add(factor.name()));
        }
        correlation.ifPresent(present -> present.names().stream()
                .filter(name -> !uncertain.contains(name))
                .forEach(name -> faults.add(Finding.error(
                        "SIM-NOT-UNCERTAIN",
                        name,
                        Text.of(
                                "a correlated factor must be uncertain; known are " + uncertain,
                                "상관을 갖는 인자는 불확실해야 합니다. 불확실한 인자: " + uncertain)))));
        FindingsException.throwErrors("simulation", faults);
    }
}
