package dev.assay.governance.raci;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the default matrix, which is data. */
final class DefaultRaci {
    private static final String RESOURCE = "default-raci.txt";
    private static final String NONE = "-";

    private final Map<String, PersonaId> personas = new HashMap<>();
    private final List<Activity> activities = new ArrayList<>();

    private DefaultRaci() {}

    static RaciMatrix read() {
        DefaultRaci table = new DefaultRaci();
        text().lines().filter(line -> !line.startsWith("#")).forEach(table::add);
        return new RaciMatrix(1, table.activities);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(DefaultRaci.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
        if (cells.size() == 2) {
            personas.put(cells.get(0), new PersonaId(cells.get(1)));
        } else {
            activities.add(activity(cells));
        }
    }

    private Activity activity(List<String> cells) {
        Optional<ActivityId> parent =
                cells.get(3).equals(NONE) ? Optional.empty() : Optional.of(new ActivityId(cells.get(3)));
        Letters letters = new Letters(of(cells.get(7)), of(cells.get(8)), of(cells.get(9)), of(cells.get(10)));
        Reach reach = new Reach(
                Set.copyOf(list(cells.get(4))),
                all(cells.get(5), "assets"),
                all(cells.get(5), "systems"),
                Optional.of(Severity.valueOf(cells.get(6).toUpperCase(Locale.ROOT))));
        return new Activity(
                new ActivityId(cells.get(0)),
                Text.of(cells.get(1), cells.get(2)),
                parent,
                letters,
                reach,
                Set.of(),
                List.of());
    }

    private static List<Pattern> all(String about, String what) {
        return about.equals(what) ? List.of(new Pattern("*")) : List.of();
    }

    private List<PersonaId> of(String cell) {
        return list(cell).stream()
                .map(code -> Objects.requireNonNull(personas.get(code), code))
                .toList();
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split(",")).map(String::strip).toList();
    }
}
