package dev.assay.value.business.line;

import dev.assay.value.benchmark.Benchmark;
import java.util.Objects;

/**
 * Where a number comes from. Immutable.
 *
 * @param origin what kind of place
 * @param id the place's id, such as {@code kpi:defect-rate}
 * @param nature what the number says
 * @since 0.1
 */
public record Source(Origin origin, String id, Nature nature) {
    /** What kind of place a number comes from. */
    public enum Origin {
        /** A measured indicator. */
        KPI,
        /** An expectation on data. */
        EXPECTATION,
        /** A published figure. */
        BENCHMARK,
        /** Somebody's judgement. */
        PERSON
    }

    /** What a number says, which decides what it may be used for. */
    public enum Nature {
        /** By how much something changes: what a case needs. */
        EFFECT,
        /** How many report, use or believe something; it says nothing of how much that changes. */
        SHARE,
        /** What somebody wants to reach; it is no forecast. */
        TARGET,
        /** What helps to see the size of things; it is no forecast either. */
        CONTEXT
    }

    /** Checks the components. */
    public Source {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(nature, "nature");
    }

    /**
     * Returns a measured indicator.
     *
     * @param id its id
     * @return the source
     */
    public static Source kpi(String id) {
        return new Source(Origin.KPI, id, Nature.EFFECT);
    }

    /**
     * Returns an expectation on data.
     *
     * @param id its id
     * @return the source
     */
    public static Source expectation(String id) {
        return new Source(Origin.EXPECTATION, id, Nature.EFFECT);
    }

    /**
     * Returns a published figure.
     *
     * @param id its id
     * @param nature what the figure says
     * @return the source
     */
    public static Source benchmark(String id, Nature nature) {
        return new Source(Origin.BENCHMARK, id, nature);
    }

    /**
     * Returns a registered figure, which says itself what it may be used for. A part of those who were asked is a share.
     *
     * @param figure the figure
     * @return the source
     */
    public static Source benchmark(Benchmark figure) {
        return benchmark(
                figure.id(),
                switch (figure.kind()) {
                    case EFFECT -> Nature.EFFECT;
                    case TARGET -> Nature.TARGET;
                    case CONTEXT ->
                        figure.figure().unit().equals(Benchmark.Figure.SHARE) ? Nature.SHARE : Nature.CONTEXT;
                });
    }

    /**
     * Returns somebody's judgement.
     *
     * @param id the persona's id
     * @return the source
     */
    public static Source person(String id) {
        return new Source(Origin.PERSON, id, Nature.EFFECT);
    }

    @Override
    public String toString() {
        return id;
    }
}
