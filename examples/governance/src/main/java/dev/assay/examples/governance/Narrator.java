package dev.assay.examples.governance;

import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.report.Report;
import dev.assay.report.tree.Finding;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Prints what happens, each step with the numbers of the audit records that prove it. */
final class Narrator {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final PrintStream out;
    private final Locale locale;
    private final AuditLog log;
    private final ZoneId zone;
    private int steps;
    private long told;

    Narrator(PrintStream out, Locale locale, AuditLog log, ZoneId zone) {
        this.out = out;
        this.locale = locale;
        this.log = log;
        this.zone = zone;
    }

    void step(Instant at, Text title) {
        steps++;
        line((steps == 1 ? "" : "\n") + steps + ". " + title.in(locale) + " (" + TIME.format(at.atZone(zone)) + ")");
    }

    void say(String en, String ko) {
        say(Text.of(en, ko));
    }

    void say(Text text) {
        line("   " + text.in(locale).replace("\n", "\n     "));
    }

    /** Prints what something says of itself. */
    void tell(BiFunction<Locale, ZoneId, String> described) {
        line("   " + described.apply(locale, zone));
    }

    /** Prints what a suite found, and each expectation that was not met. */
    void found(String month, Outcome outcome) {
        Report report = Report.of(outcome, locale);
        line("   " + month + ": " + report.headline().badge().label() + "; "
                + report.headline().summary());
        Set<String> problems = outcome.problems().stream().map(Result::id).collect(Collectors.toSet());
        report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Finding.class::isInstance)
                .map(Finding.class::cast)
                .filter(finding -> problems.contains(finding.id()))
                .forEach(finding -> line("     " + finding.id() + ": " + finding.title() + " — " + finding.observed()));
    }

    /** Prints the records that were added since the last step, those of a kind in one line. */
    void proof() {
        Map<String, List<Long>> kinds = new LinkedHashMap<>();
        try (var added = log.read(told + 1)) {
            added.forEach(record -> {
                kinds.computeIfAbsent(name(record), name -> new ArrayList<>()).add(record.seq());
                told = record.seq();
            });
        }
        line("   " + Text.of("records:", "기록:").in(locale));
        kinds.forEach((name, numbers) -> line("     " + ranges(numbers) + " " + name));
    }

    /** Returns such as {@code #3–#8, #11}. */
    private static String ranges(List<Long> numbers) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= numbers.size(); to++) {
            if (to == numbers.size() || numbers.get(to) != numbers.get(to - 1) + 1) {
                String first = "#" + numbers.get(from);
                ranges.add(to - 1 == from ? first : first + "–#" + numbers.get(to - 1));
                from = to;
            }
        }
        return String.join(", ", ranges);
    }

    private static String name(AuditRecord added) {
        String outcome =
                added.event().outcome().equals("ok") ? "" : " " + added.event().outcome();
        return added.event().type() + outcome + " · " + added.event().actor().principal();
    }

    private void line(String text) {
        // The same bytes everywhere, whatever the line end of the machine.
        out.print(text + "\n");
    }
}
