package dev.assay.governance.evidence;

import dev.assay.governance.asset.AssetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out of a state whatever names an asset that somebody may not see, and says how much it was. Confined to one call. */
final class Redaction {
    private static final String WITHHELD = "withheld";

    private final Set<AssetId> hidden;
    private long withheld;

    private Redaction(Set<AssetId> hidden) {
        this.hidden = hidden;
    }

    /** Returns what is left of a state, with how many entries of lists and trees were left out as {@code withheld}. */
    static Map<String, Object> of(Map<String, Object> state, Set<AssetId> hidden) {
        Redaction redaction = new Redaction(hidden);
        Map<String, Object> left = redaction.tree(state);
        left.put(WITHHELD, Long.toString(redaction.withheld));
        return left;
    }

    private Map<String, Object> tree(Map<?, ?> whole) {
        Map<String, Object> left = new HashMap<>();
        whole.forEach((name, value) -> {
            String key = String.valueOf(name);
            if (isShown(key) && isShown(value)) {
                left.put(key, left(value));
            }
        });
        return left;
    }

    private Object left(Object value) {
        if (value instanceof Map<?, ?> tree) {
            return tree(tree);
        }
        if (value instanceof List<?> list) {
            List<Object> left = new ArrayList<>();
            list.stream().filter(this::isShown).forEach(each -> left.add(left(each)));
            return left;
        }
        return value;
    }

    /** A reason or a purpose may name an asset as well as a list does. */
    private boolean isShown(Object value) {
        boolean shown = !(value instanceof String text)
                || hidden.stream().map(AssetId::value).noneMatch(text::contains);
        withheld += shown ? 0 : 1;
        return shown;
    }
}
