package dev.assay.governance.posture;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.catalogue.Axis;
import dev.assay.quality.finding.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a posture is written.
 *
 * @since 0.1
 */
public enum PostureForm {
    /** For a terminal, by function. */
    TEXT {
        @Override
        String write(GovernancePosture posture, Locale locale) {
            StringBuilder text =
                    new StringBuilder(TITLE.in(locale) + " " + Moments.print(posture.at(), posture.zone()) + "\n");
            for (Function function : Function.values()) {
                text.append('\n').append(function.title().in(locale)).append('\n');
                posture.on(function).forEach(figure -> {
                    text.append("  ").append(figure.describe(locale)).append('\n');
                    worst(figure)
                            .forEach(offender -> text.append("    ")
                                    .append(offender.ref())
                                    .append(": ")
                                    .append(offender.why().in(locale))
                                    .append('\n'));
                });
            }
            return text.toString();
        }
    },
    /** For people, by the axes of the operations frame. */
    MARKDOWN {
        @Override
        String write(GovernancePosture posture, Locale locale) {
            StringBuilder text = new StringBuilder(
                    "# " + TITLE.in(locale) + "\n\n" + Moments.print(posture.at(), posture.zone()) + "\n");
            for (Axis axis : Axis.values()) {
                text.append("\n## ").append(axis.title().in(locale)).append("\n\n");
                text.append("| ").append(FIGURE.in(locale)).append(" | ").append(FUNCTION.in(locale));
                text.append(" | ").append(WORST.in(locale)).append(" |\n|---|---|---|\n");
                posture.on(axis).forEach(figure -> row(text, figure, locale));
            }
            return text.toString();
        }
    },
    /** For programs: every figure with all that was looked at, as canonical JSON; numbers are texts. */
    JSON {
        @Override
        String write(GovernancePosture posture, Locale locale) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("at", Moments.print(posture.at()));
            List<Object> figures = new ArrayList<>();
            posture.figures().forEach(figure -> figures.add(tree(figure, locale)));
            tree.put("figures", figures);
            return new String(CanonicalJson.write(tree, Integer.MAX_VALUE), StandardCharsets.UTF_8) + "\n";
        }
    };

    private static final int MOST = 5;
    private static final Text TITLE = Text.of("Governance posture", "거버넌스 현황");
    private static final Text FIGURE = Text.of("Figure", "지표");
    private static final Text FUNCTION = Text.of("Function", "기능");
    private static final Text WORST = Text.of("Worst offenders", "가장 시급한 항목");

    abstract String write(GovernancePosture posture, Locale locale);

    private static List<Offender> worst(Figure figure) {
        return figure.offenders().stream().limit(MOST).toList();
    }

    private static void row(StringBuilder text, Figure figure, Locale locale) {
        text.append("| ").append(cell(figure.describe(locale))).append(" | ");
        text.append(figure.category()).append(" | ");
        List<String> worst = worst(figure).stream()
                .map(offender ->
                        "`" + offender.ref() + "` " + cell(offender.why().in(locale)))
                .toList();
        text.append(String.join("<br>", worst)).append(" |\n");
    }

    /** A cell is one line, and a bar would end it. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
    }

    private static Map<String, Object> tree(Figure figure, Locale locale) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", figure.id());
        tree.put("title", figure.title().in(locale));
        tree.put("category", figure.category());
        tree.put("function", figure.function().name());
        tree.put("axis", figure.axis().name());
        tree.put("part", String.valueOf(figure.share().part()));
        tree.put("whole", String.valueOf(figure.share().whole()));
        tree.put("looked", figure.looked().stream().map(PostureForm::tree).toList());
        tree.put(
                "offenders",
                figure.offenders().stream()
                        .map(offender -> {
                            Map<String, Object> found = new LinkedHashMap<>(tree(offender.ref()));
                            found.put("why", offender.why().in(locale));
                            return found;
                        })
                        .toList());
        return tree;
    }

    private static Map<String, Object> tree(Ref ref) {
        return Map.of("kind", ref.kind(), "id", ref.id(), "version", String.valueOf(ref.version()));
    }
}
