package dev.assay.report;

import dev.assay.quality.Severity;
import dev.assay.quality.outcome.Health;
import dev.assay.quality.outcome.Outcome;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.ShareBars;
import dev.assay.report.tree.StackedBars;
import dev.assay.report.tree.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Draws the health of a dataset: by dimension, owner and severity, and how far what failed is from what is tolerated. */
final class HealthReader {
    private static final int MOST_SHARES = 12;

    private final Outcome outcome;
    private final Labels labels;

    HealthReader(Outcome outcome, Labels labels) {
        this.outcome = outcome;
        this.labels = labels;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(bars(Message.BY_DIMENSION, outcome.healthByDimension(), labels::label));
        blocks.add(bars(Message.BY_OWNER, outcome.healthByOwner(), this::owner));
        blocks.add(
                bars(Message.BY_SEVERITY, outcome.healthBySeverity(), (Severity severity) -> labels.label(severity)));
        shares().ifPresent(blocks::add);
        return new Section(labels.say(Message.HEALTH), blocks);
    }

    private String owner(String persona) {
        return persona.isEmpty() ? labels.say(Message.NO_OWNER) : persona;
    }

    private <K> StackedBars bars(Message title, Map<K, Health> healths, Function<K, String> label) {
        List<StackedBars.Series> series = Labels.BEST_FIRST.stream()
                .map(status -> new StackedBars.Series(labels.badge(status).label(), Tone.of(status)))
                .toList();
        List<StackedBars.Bar> bars = healths.entrySet().stream()
                .map(entry -> new StackedBars.Bar(label.apply(entry.getKey()), counts(entry.getValue())))
                .toList();
        return new StackedBars(labels.say(title), series, bars);
    }

    private static List<Long> counts(Health health) {
        return List.of(health.passed(), health.warned(), health.failed(), health.notEvaluated(), health.errors());
    }

    private Optional<ShareBars> shares() {
        List<ShareBars.Bar> all = outcome.results().stream()
                .flatMap(result -> FailingShare.of(result).stream())
                .sorted(Comparator.comparingDouble(
                                (ShareBars.Bar bar) -> bar.share().value())
                        .reversed())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String title = all.size() <= MOST_SHARES
                ? labels.say(Message.FAILING_SHARES)
                : labels.say(Message.WORST_FAILING_SHARES, MOST_SHARES, Labels.count(all.size()));
        List<ShareBars.Bar> worst = all.stream().limit(MOST_SHARES).toList();
        return Optional.of(new ShareBars(title, labels.say(Message.FAILING), labels.say(Message.TOLERATED), worst));
    }
}
