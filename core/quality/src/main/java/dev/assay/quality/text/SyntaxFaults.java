package dev.assay.quality.text;

import dev.assay.quality.data.Names;
import dev.assay.quality.data.Particle;
import dev.assay.quality.expr.Expr;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everything that can be wrong with a condition's text, in words. */
final class SyntaxFaults {
    private static final List<String> AFTER_VALUE = List.of("and", "or", "not", "in", "between", "like", "is");

    private SyntaxFaults() {}

    private static SyntaxMessage say(String english, String korean) {
        return new SyntaxMessage(english, korean);
    }

    static SyntaxMessage empty() {
        return say("condition must not be empty", "조건이 비어 있습니다");
    }

    static SyntaxMessage tooLong(int length, int most) {
        return say(
                "condition must have at most " + most + " characters, but had " + length,
                "조건은 " + most + "자 이하여야 하는데 " + length + "자입니다");
    }

    static SyntaxMessage tooDeep(int most) {
        return say(
                "condition must be at most " + most + " levels deep, but is deeper here",
                "조건은 " + most + "단계까지만 중첩할 수 있는데 여기서 더 깊어집니다");
    }

    static SyntaxMessage strange(String character) {
        return say(
                "\"" + character + "\" has no meaning here; a name that holds it stands in double quotes",
                "\"" + character + "\" 문자는 여기에 쓸 수 없습니다. 이 문자가 든 이름은 큰따옴표로 묶습니다");
    }

    static SyntaxMessage foreign(String found, String right) {
        return say(found + " has no meaning here; write " + right, found + " 대신 이렇게 씁니다: " + right);
    }

    static SyntaxMessage comment() {
        return say(
                "-- has no meaning here: there are no comments, and two minus signs stand apart or in parentheses",
                "-- 는 여기에 쓸 수 없습니다. 주석은 없으며, 빼기 기호 둘은 띄우거나 괄호로 나눕니다");
    }

    static SyntaxMessage tooFar(String duration) {
        return say(
                "offset must be at most 10,000 years, but was " + duration,
                "이동하는 시간은 10,000년 이하여야 하는데 " + duration + "입니다");
    }

    static SyntaxMessage unclosed(char quote) {
        boolean name = quote == '"';
        return say(
                "a " + (name ? "name" : "text") + " must end with " + quote + ", and one inside it is doubled",
                (name ? "이름을 닫는 큰따옴표가" : "문자열을 닫는 작은따옴표가") + " 없습니다. 안에 쓸 때는 두 번 씁니다");
    }

    static SyntaxMessage startsWithDigit(String word) {
        return say(
                "a name that starts with a digit stands in double quotes: \"" + word + "\"",
                "숫자로 시작하는 이름은 큰따옴표로 묶습니다: \"" + word + "\"");
    }

    static SyntaxMessage expected(String what, Token found) {
        SyntaxMessage message =
                say("expected " + what + ", but found " + english(found), what + " 자리인데 " + korean(found));
        return withNearestOperator(message, found);
    }

    private static SyntaxMessage withNearestOperator(SyntaxMessage message, Token found) {
        Optional<String> near = found.kind() == Token.Kind.WORD && !found.isReserved()
                ? Names.nearest(found.text(), AFTER_VALUE)
                : Optional.empty();
        return near.map(word -> didYouMean(message, word)).orElse(message);
    }

    static SyntaxMessage startWanted(Token found) {
        return say("expected a value or a condition, but found " + english(found), "값이나 조건이 와야 하는데 " + korean(found));
    }

    static SyntaxMessage fieldWanted(Token found) {
        return say(
                "expected a field name after the dot, but found " + english(found),
                "점 뒤에는 필드 이름이 와야 하는데 " + korean(found));
    }

    static SyntaxMessage textAfter(String word, Token found) {
        return say(
                "expected a text in single quotes after " + word + ", but found " + english(found),
                word + " 뒤에는 작은따옴표로 묶은 문자열이 와야 하는데 " + korean(found));
    }

    private static String english(Token token) {
        return token.kind() == Token.Kind.END ? "the end" : quote(token);
    }

    private static String korean(Token token) {
        return token.kind() == Token.Kind.END ? "글이 끝났습니다" : Particle.SUBJECT.after(quote(token)) + " 있습니다";
    }

    private static String quote(Token token) {
        return token.kind() == Token.Kind.TEXT ? new Expr.Literal(token.text()).toString() : '"' + token.text() + '"';
    }

    static SyntaxMessage reserved(Token keyword) {
        return startWanted(keyword).then("; a column of that name stands in double quotes", ". 이런 이름의 열은 큰따옴표로 묶습니다");
    }

    static SyntaxMessage nullValue() {
        return say(
                "null cannot be compared; write is null or is not null",
                "null은 비교할 수 없습니다. is null이나 is not null을 씁니다");
    }

    static SyntaxMessage chained(Token operator) {
        return say(
                "a condition cannot be compared with " + quote(operator) + "; join two comparisons with and",
                "조건은 다시 비교할 수 없습니다: " + quote(operator) + ". 비교 둘은 and로 잇습니다");
    }

    static SyntaxMessage valueWanted() {
        return say("expected a value, but found a condition", "값이 와야 하는데 조건이 있습니다");
    }

    static SyntaxMessage tuple() {
        return say("several values in parentheses stand only before in", "괄호 안의 여러 값은 in 앞에만 올 수 있습니다");
    }

    static SyntaxMessage tupleWidth(int width, int had) {
        return say(
                "each element of the set must have " + parts(width) + ", but one had " + had,
                "집합의 원소는 각각 값 " + width + "개여야 하는데 " + had + "개인 것이 있습니다");
    }

    private static String parts(int count) {
        return count == 1 ? "1 part" : count + " parts";
    }

    static SyntaxMessage constantWanted() {
        return say("a set must be made of constants", "집합은 상수로만 이루어집니다");
    }

    static SyntaxMessage escape() {
        return say("escape must be followed by a single character", "escape 뒤에는 한 글자만 올 수 있습니다");
    }

    static SyntaxMessage conditionWanted(Expr value) {
        String found = value.toString();
        return say(
                "expected a condition, but found the value " + found + "; compare it, for example " + found + " = true",
                "조건이 와야 하는데 값 " + Particle.SUBJECT.after(found) + " 있습니다. " + found + " = true처럼 비교합니다");
    }

    static SyntaxMessage trailing(Token found) {
        SyntaxMessage message =
                say("expected an operator or the end, but found " + english(found), "연산자나 끝이 와야 하는데 " + korean(found));
        return withNearestOperator(message, found);
    }

    static SyntaxMessage unknownType(String word) {
        return unknown("type", "types", "자료형", word, Constants.TYPES);
    }

    static SyntaxMessage unknownFunction(String name, Collection<String> known) {
        return unknown("function", "functions", "함수", name, known);
    }

    private static SyntaxMessage unknown(
            String what, String plural, String korean, String name, Collection<String> known) {
        String list = String.join(", ", known);
        SyntaxMessage message = say(
                "no " + what + " \"" + name + "\"; known " + plural + ": " + list,
                "\"" + name + "\" " + Particle.SUBJECT.after(korean) + " 없습니다. 쓸 수 있는 " + korean + ": " + list);
        return Names.nearest(name, known).map(near -> didYouMean(message, near)).orElse(message);
    }

    private static SyntaxMessage didYouMean(SyntaxMessage message, String near) {
        return message.then("; did you mean \"" + near + "\"?", ". \"" + near + "\" 아닌가요?");
    }

    static SyntaxMessage arguments(String function, String shape, int had) {
        return say(
                function + " must be called as " + function + "(" + shape + "), but had " + had
                        + (had == 1 ? " argument" : " arguments"),
                Particle.TOPIC.after(function) + " " + function + "(" + shape + ") 형태로 부르는데 인수가 " + had + "개입니다");
    }

    static SyntaxMessage argumentText(int position, String function) {
        return say(
                "argument " + position + " of " + function + " must be a text in single quotes",
                function + "의 " + position + "번째 인수는 작은따옴표로 묶은 문자열이어야 합니다");
    }

    static SyntaxMessage argumentNumber(int position, String function) {
        return say(
                "argument " + position + " of " + function + " must be a number",
                function + "의 " + position + "번째 인수는 수여야 합니다");
    }

    static SyntaxMessage custom() {
        return say("a test written in Java cannot be written as text", "Java로 작성한 검사는 글로 쓸 수 없습니다");
    }

    static SyntaxMessage formatPairs() {
        return say("each parameter of a format must have a value", "형식의 매개변수마다 값이 있어야 합니다");
    }

    static SyntaxMessage twice(String name) {
        return say("parameter \"" + name + "\" must not occur twice", "매개변수 \"" + name + "\"은(는) 두 번 쓸 수 없습니다");
    }

    static SyntaxMessage typedWanted(String type, String example, String found) {
        return say(
                type + " must be written as in " + type + " '" + example + "', but was '" + found + "'",
                Particle.TOPIC.after(type) + " " + type + " '" + example + "'처럼 써야 하는데 '" + found + "'입니다");
    }

    static SyntaxMessage zone(String found) {
        return say(
                "zone must be a time zone such as 'Asia/Seoul' or '+09:00', but was '" + found + "'",
                "시간대는 'Asia/Seoul'이나 '+09:00' 같아야 하는데 '" + found + "'입니다");
    }

    static SyntaxMessage duration(String found) {
        return say(
                "offset must be a duration such as 'PT-1H' or 'P1D', but was '" + found + "'",
                "간격은 'PT-1H'나 'P1D' 같아야 하는데 '" + found + "'입니다");
    }

    static SyntaxMessage refused(String reason) {
        return say(reason, "쓸 수 없는 조건입니다: " + reason);
    }
}
