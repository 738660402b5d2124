package dev.assay.governance.catalogue;

import dev.assay.governance.Korean;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;

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
        text.add("controls", "통제", line.controls());
        text.add("not for", "충족되지 않은 시스템", line.unmet());
        return Text.of(String.join("; ", text.en), String.join("; ", text.ko));
    }

    private void add(String english, String korean) {
        en.add(english);
        ko.add(korean);
    }

    private void add(String english, String korean, List<String> names) {
        if (!names.isEmpty()) {
            add(english + " " + String.join(", ", names), korean + " " + String.join(", ", names));
        }
    }
}
