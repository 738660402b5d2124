package dev.assay.governance.posture;

import dev.assay.governance.Moments;
import dev.assay.governance.catalogue.Axis;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How governance stands at a time. Every figure names all that was looked at and the worst of what does not hold, so that each
 * number can be traced to records of the log. Immutable.
 *
 * @param at the time
 * @param zone the zone of the organisation, in which people read it
 * @param figures the figures, in the order Map, Measure, Manage, Govern
 * @since 0.1
 */
public record GovernancePosture(Instant at, ZoneId zone, List<Figure> figures) {
    /** Copies the figures. */
    public GovernancePosture {
        figures = List.copyOf(figures);
    }

    /**
     * Looks at everything that is stored.
     *
     * @param store what is looked at
     * @param settings what it needs to know
     * @return the posture at the store's time
     */
    public static GovernancePosture of(GovernanceStore store, PostureSettings settings) {
        return store.read(reader -> of(reader, settings));
    }

    private static GovernancePosture of(Reader reader, PostureSettings settings) {
        ZoneId zone = LocalZone.of(reader);
        List<Figure> figures = new ArrayList<>(MapFigures.of(reader, settings.limits()));
        figures.addAll(MeasureFigures.of(reader, settings.cards()));
        figures.addAll(ManageFigures.of(reader, zone));
        figures.addAll(GovernFigures.of(reader, settings));
        return new GovernancePosture(reader.now(), zone, figures);
    }

    /**
     * Finds a figure.
     *
     * @param id its id
     * @return the figure; empty if there is none
     */
    public Optional<Figure> figure(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /**
     * Returns the figures on the axis of a function.
     *
     * @param function the function
     * @return its figures, in their order
     */
    public List<Figure> on(Function function) {
        return figures.stream().filter(figure -> figure.function() == function).toList();
    }

    /**
     * Returns the figures on an axis of the operations frame.
     *
     * @param axis the axis
     * @return its figures, in their order
     */
    public List<Figure> on(Axis axis) {
        return figures.stream().filter(figure -> figure.axis() == axis).toList();
    }

    /**
     * Writes the posture.
     *
     * @param form the form
     * @param locale the reader's locale; every language but Korean means English
     * @return the text
     */
    public String write(PostureForm form, Locale locale) {
        return form.write(this, locale);
    }

    /** Returns the time, how many figures had nothing to judge, and one line for each that has offenders, in English. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("posture at " + Moments.print(at, zone));
        List<Figure> open =
                figures.stream().filter(figure -> !figure.offenders().isEmpty()).toList();
        long empty =
                figures.stream().filter(figure -> figure.looked().isEmpty()).count();
        text.append(": ").append(figures.size() - open.size() - empty).append(" of ");
        text.append(figures.size()).append(" figures without offenders");
        text.append(empty == 0 ? "" : ", " + empty + " with nothing to judge");
        open.forEach(figure -> text.append("\n  ").append(figure.describe(Locale.ENGLISH)));
        return text.toString();
    }
}
