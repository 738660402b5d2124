package dev.assay.governance.catalogue;

import dev.assay.governance.Korean;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says how an item stands, a part after another; what is empty is not said. */
final class LineText {
    private final List<String> en = new ArrayList<>();
    private final List<String> ko = new ArrayList<>();

    private LineText() {}

    static Text of(ComplianceMap.Line line) {
        LineText text = new LineText();
        text.add(
                line.status() + line.since().map(day -> " since " + day).orElse(""),
                line.since().map(day -> day + "부터 ").orElse("") + Korean.of(line.status()));
        text.add("controls", "통제", texts(line.controls()));
        text.add("evidence", "증빙", line.evidence().stream().map(LineText::text).toList());
        text.add("not for", "충족되지 않은 시스템", texts(line.unmet()));
        text.add("excluded for", "제외된 시스템", texts(line.excluded()));
        return Text.of(String.join("; ", text.en), String.join("; ", text.ko));
    }

    private void add(String english, String korean) {
        en.add(english);
        ko.add(korean);
    }

    private static List<Text> texts(List<String> names) {
        return names.stream().map(Text::of).toList();
    }

    private static Text text(Evidence evidence) {
        String what = evidence.control() + " " + evidence.digest();
        String en = what + " (" + evidence.type().label().en() + ", until " + evidence.until();
        String ko = what + " (" + evidence.type().label().ko() + ", " + evidence.until() + "까지";
        return Text.of(
                en + evidence.producedBy().map(who -> ", shown by " + who).orElse("") + ")",
                ko + evidence.producedBy().map(who -> ", 제시 " + who).orElse("") + ")");
    }

    private void add(String english, String korean, List<Text> parts) {
        if (!parts.isEmpty()) {
            add(
                    english + " " + parts.stream().map(Text::en).collect(Collectors.joining(", ")),
                    korean + " " + parts.stream().map(Text::ko).collect(Collectors.joining(", ")));
        }
    }
}
