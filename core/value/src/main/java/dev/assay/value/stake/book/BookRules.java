package dev.assay.value.stake.book;

import dev.assay.quality.Dimension;
import dev.assay.quality.Expectation;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.stake.fix.Effect;
import dev.assay.value.stake.fix.Fix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What must hold between a book and a suite.
 *
 * @param book the book
 * @param expectations the suite's expectations by id
 */
record BookRules(StakeBook book, Map<String, Expectation> expectations) {
    private static final Text EXPECTATION = Text.of("expectation", "기대 조건");

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < book.losses().size(); i++) {
            findings.addAll(scope("losses[" + i + "]", book.losses().get(i).scope()));
        }
        Collection<String> priced = new TreeSet<>(expectations.keySet());
        priced.removeIf(id -> book.losses().stream().noneMatch(loss -> covers(loss, id)));
        if (!findings.isEmpty()) {
            // A price whose name is wrong is missing where it is wanted, and one mistake is told once.
            priced.addAll(expectations.keySet());
        }
        Collection<String> fixes = new TreeSet<>();
        book.fixes().forEach(fix -> fixes.add(fix.id()));
        for (int i = 0; i < book.fixes().size(); i++) {
            findings.addAll(fix("fixes[" + i + "]", book.fixes().get(i), priced, fixes));
        }
        return findings;
    }

    private boolean covers(LossModel loss, String id) {
        Expectation expectation = expectations.get(id);
        return expectation != null && loss.scope().covers(id, expectation);
    }

    private List<Finding> scope(String path, Scope scope) {
        return switch (scope.kind()) {
            case EXPECTATION -> missing("BOOK-EXPECTATION", path + ".expectation", scope, expectations.keySet());
            case TAG -> missing("BOOK-TAG", path + ".tag", scope, tags());
            case DIMENSION -> missing("BOOK-DIMENSION", path + ".dimension", scope, dimensions());
        };
    }

    private Collection<String> tags() {
        Collection<String> tags = new TreeSet<>();
        expectations
                .values()
                .forEach(expectation -> tags.addAll(expectation.traits().tags()));
        return tags;
    }

    private static Collection<String> dimensions() {
        return Arrays.stream(Dimension.values())
                .map(dimension -> dimension.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Finding> missing(String code, String path, Scope scope, Collection<String> known) {
        return known.contains(scope.name())
                ? List.of()
                : List.of(StakeBook.unknown(code, path, scope.kind().label(), scope.name(), known));
    }

    private List<Finding> fix(String path, Fix fix, Collection<String> priced, Collection<String> fixes) {
        List<Finding> findings = new ArrayList<>();
        for (Effect effect : fix.effects()) {
            String id = effect.expectation();
            String there = path + ".mends." + id;
            if (!expectations.containsKey(id)) {
                findings.add(StakeBook.unknown("BOOK-EXPECTATION", there, EXPECTATION, id, expectations.keySet()));
            } else if (!priced.contains(id)) {
                findings.add(StakeBook.unknown("BOOK-UNPRICED", there, Text.of("price of", "단가:"), id, priced));
            }
        }
        fix.requires().stream()
                .filter(id -> !fixes.contains(id))
                .forEach(id ->
                        findings.add(StakeBook.unknown("BOOK-FIX", path + ".needs", Text.of("fix", "개선안"), id, fixes)));
        return findings;
    }
}
