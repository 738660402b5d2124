package dev.assay.json.internal.value;

import dev.assay.json.internal.tree.Problem;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;

/**
 * Says that a key means nothing beside others. Thread-safe.
 *
 * @since 0.1
 */
public final class Clash {
    private Clash() {}

    /** Returns what is wrong with a key. */
    public static Problem of(String key, String en, String ko) {
        return new Problem(
                "FORM-VALUE",
                Text.of(
                        key + " cannot be combined with " + en,
                        Particle.TOPIC.after(key) + " " + Particle.AND.after(ko) + " 함께 쓸 수 없습니다"));
    }
}
