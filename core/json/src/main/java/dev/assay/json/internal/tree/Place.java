package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;
import dev.assay.json.internal.tree.Node.Type;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A node and the way to it, which reads the node as what is wanted and says precisely what stands there instead.
 *
 * <p>Confined to one thread, like the {@link FaultList} it adds to.
 *
 * @since 0.1
 */
public final class Place {
    private static final int LONGEST_QUOTE = 60;

    private static final Text QUOTE = Text.of("; quote it if it is text", ". 글이면 따옴표로 감싸십시오");

    private final Node node;
    private final String path;
    private final String name;
    private final FaultList faults;

    Place(Node node, String path, String name, FaultList faults) {
        this.node = node;
        this.path = path;
        this.name = name;
        this.faults = faults;
    }

    /**
     * Returns the place of a file's root.
     *
     * @param root the root
     * @param faults where faults go
     * @return the place
     */
    public static Place root(Node root, FaultList faults) {
        return new Place(root, "", "file", faults);
    }

    Node node() {
        return node;
    }

    Mark mark() {
        return node.mark();
    }

    String path() {
        return path;
    }

    FaultList faults() {
        return faults;
    }

    /**
     * Returns what the place is called in messages: its key, or its key and position in a list.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns an exception that says what is wrong here, to be thrown.
     *
     * @param message what is wrong
     * @return the exception
     */
    public UnreadableException fault(String message) {
        return fault(Problem.value(Text.of(message)));
    }

    /**
     * Returns an exception that says what is wrong here, to be thrown.
     *
     * @param problem what is wrong
     * @return the exception
     */
    public UnreadableException fault(Problem problem) {
        return UnreadableException.at(mark(), path, problem);
    }

    /**
     * Returns an exception that says that something else should be here, to be thrown.
     *
     * @param rule what should be here, after "must be"
     * @return the exception
     */
    public UnreadableException mustBe(String rule) {
        return mustBe(rule, Optional.empty());
    }

    /**
     * Returns an exception that says that something else should be here, to be thrown.
     *
     * @param rule what should be here, after "must be"
     * @param advice what to do about it, at the end of the message
     * @return the exception
     */
    public UnreadableException mustBe(String rule, Optional<Text> advice) {
        return mustBe(Text.of(rule), advice);
    }

    /**
     * Returns an exception that says that something else should be here, to be thrown.
     *
     * @param rule what should be here: in English after "must be", in Korean before "이어야 하지만"
     * @return the exception
     */
    public UnreadableException mustBe(Text rule) {
        return mustBe(rule, Optional.empty());
    }

    /**
     * Returns an exception that says that something else should be here, to be thrown.
     *
     * @param rule what should be here
     * @param advice what to do about it, at the end of the message; empty for nothing
     * @return the exception
     */
    public UnreadableException mustBe(Text rule, Optional<Text> advice) {
        if (node instanceof Scalar scalar && scalar.type() == Type.BROKEN) {
            return UnreadableException.reported();
        }
        String en = name + " must be " + rule.en() + ", but was " + describe(node)
                + advice.map(Text::en).orElse("");
        String ko = Particle.TOPIC.after(name) + " " + Particle.MUST_BE.after(rule.ko()) + " 하지만 "
                + describeInKorean(node) + "입니다" + advice.map(Text::ko).orElse("");
        return fault(Problem.type(Text.of(en, ko)));
    }

    /**
     * Reports what is wrong here and goes on.
     *
     * @param message what is wrong
     */
    public void report(String message) {
        report(Problem.value(Text.of(message)));
    }

    /**
     * Reports what is wrong here and goes on.
     *
     * @param problem what is wrong
     */
    public void report(Problem problem) {
        faults.add(mark(), path, problem);
    }

    /**
     * Reports what the language says of what stands here and goes on.
     *
     * @param findings what it says, with paths that lead on from here
     */
    public void report(List<Finding> findings) {
        faults.add(this, findings);
    }

    /**
     * Reads something here; if that fails, the reason is reported and reading goes on.
     *
     * @param read the reader
     * @param <T> what is read
     * @return what was read, or empty if a fault was reported
     */
    public <T> Optional<T> attempt(Function<Place, T> read) {
        return faults.attempt(this, () -> read.apply(this));
    }

    /**
     * Reads something here, so that an exception of the language is reported here and not further out.
     *
     * @param read the reader
     * @param <T> what is read
     * @return what was read
     */
    public <T> T read(Function<Place, T> read) {
        return attempt(read).orElseThrow(UnreadableException::reported);
    }

    /**
     * Returns what stands here before anybody asks for something.
     *
     * @return the scalar, or empty for a list or mapping
     */
    public Optional<Scalar> scalar() {
        return node instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /**
     * Returns whether a list stands here.
     *
     * @return true for a list
     */
    public boolean isList() {
        return node instanceof Sequence;
    }

    /**
     * Returns whether a mapping stands here.
     *
     * @return true for a mapping
     */
    public boolean isMapping() {
        return node instanceof Mapping;
    }

    /**
     * Reads text.
     *
     * @return the text
     */
    public String text() {
        return text("text");
    }

    /**
     * Reads text that may say anything, so that what looks like something else needs quotes.
     *
     * @param rule what it should be, after "must be"
     * @return the text
     */
    public String text(String rule) {
        if (node instanceof Scalar scalar && scalar.type() == Type.TEXT) {
            return scalar.text();
        }
        throw mustBe(rule, quoteAdvice());
    }

    /**
     * Returns what to do about a bare word that should have been quoted.
     *
     * @return the end of a message; empty if quotes do not help
     */
    public Optional<Text> quoteAdvice() {
        if (!(node instanceof Scalar scalar)) {
            return Optional.empty();
        }
        return switch (scalar.type()) {
            case NUMBER, BOOLEAN -> Optional.of(QUOTE);
            case AMBIGUOUS ->
                disagreement(scalar).map(other -> Text.of(other.en() + QUOTE.en(), other.ko() + QUOTE.ko()));
            case TEXT, NULL, BROKEN -> Optional.empty();
        };
    }

    private static Optional<Text> disagreement(Scalar scalar) {
        return PlainScalars.ambiguity(scalar.text())
                .filter(other -> scalar.type() == Type.AMBIGUOUS)
                .map(other -> Text.of(
                        ", which some readers of YAML take for " + other.en(),
                        ". YAML을 읽는 프로그램에 따라 " + Particle.BY.after(other.ko()) + " 읽힙니다"));
    }

    /**
     * Reads text of a certain form, which no reader of YAML can misunderstand because the form says what it is.
     *
     * @param rule what it should be, after "must be"
     * @return the text as it is written
     */
    public String word(String rule) {
        if (node instanceof Scalar scalar && (scalar.type() == Type.TEXT || scalar.type() == Type.AMBIGUOUS)) {
            return scalar.text();
        }
        throw mustBe(rule);
    }

    /** Reads the word true; a word that needs nothing more is switched on, never off. */
    public void affirmation() {
        if (node instanceof Scalar scalar
                && scalar.type() == Type.BOOLEAN
                && scalar.text().equals("true")) {
            return;
        }
        throw mustBe("true");
    }

    /**
     * Reads a number.
     *
     * @param rule what it should be, after "must be"
     * @return the number as it is written
     */
    public String number(String rule) {
        if (node instanceof Scalar scalar && scalar.type() == Type.NUMBER) {
            return scalar.text();
        }
        throw mustBe(rule, scalar().flatMap(Place::disagreement));
    }

    /**
     * Reads a list.
     *
     * @param rule what it should be, after "must be"
     * @return the places of its items, possibly none
     */
    public List<Place> items(String rule) {
        if (!(node instanceof Sequence sequence)) {
            throw mustBe(rule);
        }
        List<Place> places = new ArrayList<>();
        for (Node item : sequence.items()) {
            String index = "[" + places.size() + "]";
            places.add(new Place(item, path + index, name + index, faults));
        }
        return places;
    }

    /**
     * Reads every item of a list; the faults of all of them are reported.
     *
     * @param rule what it should be, after "must be"
     * @param read reads an item
     * @param <T> what an item is
     * @return the items, possibly none
     */
    public <T> List<T> list(String rule, Function<Place, T> read) {
        List<Place> places = items(rule);
        List<T> values =
                places.stream().flatMap(item -> item.attempt(read).stream()).toList();
        if (values.size() < places.size()) {
            throw UnreadableException.reported();
        }
        return values;
    }

    /**
     * Reads a mapping.
     *
     * @param rule what it should be, after "must be"
     * @return its keys
     */
    public Fields fields(String rule) {
        if (!(node instanceof Mapping mapping)) {
            throw mustBe(rule);
        }
        return new Fields(this, mapping);
    }

    /** Says what a node is, short enough for a message. */
    static String describe(Node node) {
        if (node instanceof Scalar scalar) {
            return describe(scalar);
        }
        return node instanceof Sequence ? "a list" : "a mapping";
    }

    /** Quotes a text, short enough for a message. */
    static String quote(String text) {
        return '"' + brief(text).replace("\n", "\\n") + '"';
    }

    /** Shortens a text that somebody chose, for a message. */
    static String brief(String text) {
        return Escapes.shorten(text, LONGEST_QUOTE);
    }

    private static String describeInKorean(Node node) {
        if (!(node instanceof Scalar scalar)) {
            return node instanceof Sequence ? "목록" : "키와 값";
        }
        return switch (scalar.type()) {
            case NUMBER -> "수 " + brief(scalar.text());
            case NULL -> "빈 값";
            case BROKEN -> "읽을 수 없는 값";
            default -> describe(scalar);
        };
    }

    private static String describe(Scalar scalar) {
        String text = brief(scalar.text());
        return switch (scalar.type()) {
            case TEXT -> quote(scalar.text());
            case NUMBER -> "the number " + text;
            case BOOLEAN -> text;
            case NULL -> "empty";
            case AMBIGUOUS -> text;
            case BROKEN -> "broken";
        };
    }
}
