package dev.assay.governance.policy;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much may be stated of an act: no more than a rule needs, whatever script it is in. No fault repeats a value, which may be data. */
final class FactRules {
    /** How many facts there are at most. */
    static final int MOST = 64;

    /** How many characters names and values have together at most. */
    static final int MOST_CHARACTERS = 10_000;

    private FactRules() {}

    static List<Finding> faults(Map<String, String> facts) {
        if (facts.size() > MOST) {
            return List.of(fault(
                    "facts",
                    "facts must be " + MOST + " at most, but were " + facts.size(),
                    "사실은 " + MOST + "개까지 적을 수 있지만 " + facts.size() + "개입니다"));
        }
        List<Finding> faults = new ArrayList<>();
        new TreeMap<>(facts).forEach((name, value) -> {
            if (!Ids.isName(name)) {
                Text unnamed = Ids.unnamed(name);
                faults.add(fault("facts", "the name of a fact " + unnamed.en(), "사실의 이름은 " + unnamed.ko()));
            } else if (value.length() > Ids.LONGEST_NAME) {
                faults.add(fault(
                        "facts[" + name + "]",
                        "the value of a fact must have " + Ids.LONGEST_NAME + " characters at most, but has "
                                + value.length(),
                        "사실의 값에는 " + Ids.LONGEST_NAME + "자까지 쓸 수 있지만 " + value.length() + "자입니다"));
            } else if (!Reasons.isWritable(value)) {
                faults.add(fault(
                        "facts[" + name + "]",
                        "the value of a fact must have whole characters, but has half ones",
                        "사실의 값에는 온전한 글자만 쓸 수 있지만 깨진 글자가 있습니다"));
            }
        });
        int all = facts.entrySet().stream()
                .mapToInt(fact -> fact.getKey().length() + fact.getValue().length())
                .sum();
        if (faults.isEmpty() && all > MOST_CHARACTERS) {
            faults.add(fault(
                    "facts",
                    "facts must have " + MOST_CHARACTERS + " characters together at most, but have " + all,
                    "사실에는 모두 합쳐 " + MOST_CHARACTERS + "자까지 적을 수 있지만 " + all + "자입니다"));
        }
        return faults;
    }

    private static Finding fault(String path, String en, String ko) {
        return Finding.error("POL-FACTS", path, Text.of(en, ko));
    }
}
