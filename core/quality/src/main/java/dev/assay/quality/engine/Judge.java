package dev.assay.quality.engine;

import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.Rule;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.PlainOrder;
import dev.assay.quality.data.Schema;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the answers to a plan by the bounds of expectations, the same for every engine. */
final class Judge {
    private final Plan plan;
    private final Answers answers;
    private final ResultContext context;
    private final Masking masking;
    private final Optional<String> failure;

    private Judge(Plan plan, Answers answers, ResultContext context, Optional<String> failure) {
        this.plan = plan;
        this.answers = answers;
        this.context = context;
        this.masking = new Masking(context.sensitive());
        this.failure = failure;
    }

    static Judge of(Plan plan, Answers answers, ResultContext context) {
        return new Judge(plan, answers, context, Optional.empty());
    }

    /** Returns a judge of a run that came to no plan. */
    static Judge ofFailure(Suite suite, String cause, ResultContext context) {
        Plan none = new Plan(suite.settings(), Optional.empty(), List.of());
        return new Judge(none, new Answers(0, Map.of()), context, Optional.of(cause));
    }

    /** Returns how many rows were read. */
    long rows() {
        return answers.rows();
    }

    /** Judges one expectation; never throws for what an engine answered. */
    Result judge(String id, Expectation expectation) {
        if (expectation.traits().activity() == Traits.Activity.DISABLED) {
            return result(id, expectation, Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.DISABLED));
        }
        if (failure.isPresent()) {
            return result(id, expectation, Verdict.error(failure.get()));
        }
        if (isAboutNothing(expectation.rule())) {
            return result(id, expectation, nothing(expectation, Reason.EMPTY));
        }
        Answer answer = answer(Query.of(expectation.rule()));
        return answer instanceof Answer.Failure failed
                ? result(id, expectation, Verdict.error(failed.cause()))
                : judge(id, expectation, ((Answer.Measurement) answer).groups());
    }

    /** Where nobody knows a column there is no row, and the number of rows is all that can be said. */
    private boolean isAboutNothing(Rule rule) {
        boolean count =
                rule.measure() instanceof Measure.RowCount && rule.groupedBy().isEmpty();
        return plan.schema().isEmpty() && !count;
    }

    private Answer answer(Query query) {
        if (plan.schema().isEmpty()) {
            return whole(new Figure.Scalar(0L));
        }
        if (query.measure() instanceof Measure.Columns) {
            return whole(new Figure.Shape(plan.schema().get()));
        }
        Answer answer = answers.byQuery().get(query);
        return answer == null ? new Answer.Failure("engine " + context.engine() + " gave no answer") : answer;
    }

    /** Returns a figure that no row was looked at for. */
    private static Answer whole(Figure figure) {
        Counts none = new Counts(0, 0, 0, 0);
        return new Answer.Measurement(List.of(new Measured(List.of(), none, figure, List.of())));
    }

    private Result judge(String id, Expectation expectation, List<Measured> measured) {
        Query query = Query.of(expectation.rule());
        int width = query.groupedBy().size();
        if (hasOddGroup(measured, width) || width == 0 && measured.size() != 1) {
            String cause = "engine " + context.engine() + " answered with other groups than were asked for";
            return result(id, expectation, Verdict.error(cause));
        }
        if (measured.isEmpty()) {
            Reason reason = answers.rows() == 0 ? Reason.EMPTY : Reason.FILTER_MATCHED_NOTHING;
            return result(id, expectation, nothing(expectation, reason));
        }
        List<GroupResult> groups = new ArrayList<>();
        for (Measured group : inOrder(measured)) {
            groups.add(new GroupResult(verdict(expectation, group), masking.mask(group, query)));
        }
        return new Result(id, expectation, worst(groups), List.copyOf(groups), context);
    }

    private static List<Measured> inOrder(List<Measured> measured) {
        return measured.size() == 1
                ? measured
                : measured.stream()
                        .sorted(Comparator.comparing(Measured::group, PlainOrder.ASCENDING::compareTuples))
                        .toList();
    }

    private static Verdict worst(List<GroupResult> groups) {
        Verdict worst = groups.get(0).verdict();
        for (GroupResult group : groups) {
            if (group.verdict().status().compareTo(worst.status()) < 0) {
                worst = group.verdict();
            }
        }
        return worst;
    }

    private static boolean hasOddGroup(List<Measured> measured, int width) {
        for (Measured group : measured) {
            if (group.group().size() != width) {
                return true;
            }
        }
        return false;
    }

    private Result result(String id, Expectation expectation, Verdict verdict) {
        return new Result(id, expectation, verdict, List.of(), context);
    }

    private Verdict verdict(Expectation expectation, Measured measured) {
        Optional<Reason> reason = reasonNotToJudge(expectation.rule(), measured);
        if (reason.isPresent()) {
            return nothing(expectation, reason.get());
        }
        if (measured.figure() instanceof Figure.Undefined) {
            return Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.DEGENERATE);
        }
        if (measured.figure() instanceof Figure.Tally tally
                && tally.evaluated() != measured.counts().evaluated()) {
            return Verdict.error("engine " + context.engine() + " answered with counts that do not add up");
        }
        try {
            return Verdict.of(status(expectation, measured.figure()));
        } catch (IllegalArgumentException | ClassCastException e) {
            return Verdict.error("engine " + context.engine() + " answered with a figure that does not fit its bound");
        }
    }

    private static Status status(Expectation expectation, Figure figure) {
        Rule rule = expectation.rule();
        BoundCheck check = new BoundCheck(figure);
        if (!rule.bound().fold(check)) {
            return broken(expectation);
        }
        boolean warned = rule.warning().isPresent() && !rule.warning().get().fold(check);
        return warned ? Status.WARNED : Status.PASSED;
    }

    private static Status broken(Expectation expectation) {
        return expectation.traits().severity() == Severity.WARNING ? Status.WARNED : Status.FAILED;
    }

    /** Applies the policy on empty data, the expectation's own before the suite's. */
    private Verdict nothing(Expectation expectation, Reason reason) {
        EmptyPolicy policy =
                expectation.traits().onEmpty().orElse(plan.settings().onEmpty());
        Status status = switch (policy) {
            case PASS -> Status.PASSED;
            case FAIL -> broken(expectation);
            case NOT_EVALUATED -> Status.NOT_EVALUATED;
        };
        return Verdict.nothingToJudge(status, reason);
    }

    private static Optional<Reason> reasonNotToJudge(Rule rule, Measured measured) {
        if (measured.figure() instanceof Figure.Shape shape) {
            return isTypeUnknown(rule.bound(), shape.schema()) ? Optional.of(Reason.ALL_NULL) : Optional.empty();
        }
        return isDefinedOnNoRows(rule.measure()) ? Optional.empty() : reasonOf(measured.counts());
    }

    private static Optional<Reason> reasonOf(Counts counts) {
        if (counts.rows() == 0) {
            return Optional.of(Reason.EMPTY);
        }
        if (counts.selected() == 0) {
            return Optional.of(Reason.FILTER_MATCHED_NOTHING);
        }
        return counts.evaluated() == 0 ? Optional.of(Reason.ALL_NULL) : Optional.empty();
    }

    private static boolean isDefinedOnNoRows(Measure measure) {
        return measure instanceof Measure.RowCount
                || measure instanceof Measure.Occurrences occurrences
                        && occurrences.what() == Measure.Occurrence.DISTINCT_COUNT;
    }

    /** A column without any value has no type that could be right or wrong. */
    private static boolean isTypeUnknown(Bound bound, Schema schema) {
        return bound instanceof Bound.HasType type
                && schema.field(type.name())
                        .filter(field -> field.type() == DataType.NULL)
                        .isPresent();
    }
}
