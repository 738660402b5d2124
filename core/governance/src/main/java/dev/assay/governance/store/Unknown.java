package dev.assay.governance.store;

import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;

/**
 * What is said when somebody names a thing that is not there. Thread-safe.
 *
 * @since 0.1
 */
public final class Unknown {
    private Unknown() {}

    /**
     * Returns the finding about a name that nothing has.
     *
     * @param reader reads what is stored
     * @param kind what was meant
     * @param noun what people call one of that kind, such as {@code persona} and {@code 페르소나}
     * @param path where the name stands
     * @param id the name
     * @param <T> the type of the things
     * @return an error with the code {@code UNKNOWN_} and the noun in capitals, which tells the nearest names
     */
    public static <T> Finding finding(Reader reader, Kind<T> kind, Text noun, String path, String id) {
        List<String> known = reader.all(kind).stream()
                .map(stored -> kind.id(stored.value()))
                .sorted()
                .toList();
        return Finding.error(
                "UNKNOWN_" + noun.en().toUpperCase(Locale.ROOT),
                path,
                Text.of(
                        "no " + noun.en() + " \"" + id + "\"; " + Names.hint(id, noun.en() + "s", known),
                        "없는 " + noun.ko() + "입니다: \"" + id + "\". " + Names.hintInKorean(id, noun.ko(), known)));
    }
}
