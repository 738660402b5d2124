package dev.assay.governance.run;

import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.MissingCode;
import dev.assay.quality.Rule;
import dev.assay.quality.Suite;
import dev.assay.quality.engine.Query;
import dev.assay.quality.measure.Bound;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what an expectation is judged: by more than its words, and by no more of its suite than concerns it. */
final class Judging {
    private Judging() {}

    /** Returns the SHA-256 of an expectation's rule, of what becomes of nothing to judge, and of the missing codes of its columns. */
    static String digest(Suite.Settings settings, Expectation expectation) {
        EmptyPolicy onEmpty = expectation.traits().onEmpty().orElse(settings.onEmpty());
        Suite codes = Suite.named("codes").missingWhen(missing(settings, expectation.rule()));
        return Digests.of(List.of(expectation.fingerprint(), onEmpty.id(), codes.fingerprint()));
    }

    private static Map<String, List<MissingCode>> missing(Suite.Settings settings, Rule rule) {
        Map<String, List<MissingCode>> missing = new HashMap<>();
        for (String column : columns(rule)) {
            List<MissingCode> codes = settings.missing().get(column);
            if (codes != null) {
                missing.put(column, codes);
            }
        }
        return missing;
    }

    /** In a file the type of a column depends on its missing codes, too. */
    private static Set<String> columns(Rule rule) {
        Set<String> columns = new HashSet<>(new Query(rule.measure(), rule.where(), rule.groupedBy()).columns());
        if (rule.bound() instanceof Bound.HasType type) {
            columns.add(type.name());
        }
        return columns;
    }
}
