package dev.assay.quality.text;

import dev.assay.quality.expr.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a text into tokens. */
final class Lexer {
    /** In the order in which they are tried: longer ones first. */
    private static final List<String> SYMBOLS =
            List.of("<>", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", ",", ".");

    /** What other languages write, and what is written here. Longer ones are tried first. */
    private static final List<Map.Entry<String, String>> FOREIGN = List.of(
            Map.entry("==", "="),
            Map.entry("!=", "<>"),
            Map.entry("&&", "and"),
            Map.entry("||", "or"),
            Map.entry("!", "not"),
            Map.entry("\u2018", "'"),
            Map.entry("\u2019", "'"),
            Map.entry("\u201C", "\""),
            Map.entry("\u201D", "\""),
            Map.entry("`", "\""),
            Map.entry("\u2260", "<>"),
            Map.entry("\u2264", "<="),
            Map.entry("\u2265", ">="));

    /** Begins a comment in SQL; read as two minus signs it would silently change what is compared. */
    private static final String COMMENT = "--";

    private final Source source;
    private final String text;
    private int at;

    private Lexer(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** Returns the tokens, the last of which is the end. */
    static List<Token> read(Source source) {
        Lexer lexer = new Lexer(source);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < text.length() && isSpace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", at, at);
        }
        char first = text.charAt(at);
        if (first == '\'' || first == '"') {
            return quoted(first);
        }
        if (isDigit(first)) {
            return number();
        }
        return Keywords.startsWord(text.codePointAt(at)) ? word() : symbol();
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Token quoted(char quote) {
        int start = at;
        StringBuilder inside = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == quote;
                if (!doubled) {
                    at++;
                    return new Token(quote == '"' ? Token.Kind.NAME : Token.Kind.TEXT, inside.toString(), start, at);
                }
                at++;
            }
            inside.append(c);
        }
        throw source.fault(start, SyntaxFaults.unclosed(quote));
    }

    private Token number() {
        int start = at;
        skipDigits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        skipExponent();
        if (at < text.length() && Keywords.continuesWord(text.codePointAt(at))) {
            skipWord();
            throw source.fault(start, SyntaxFaults.startsWithDigit(text.substring(start, at)));
        }
        return new Token(Token.Kind.NUMBER, text.substring(start, at), start, at);
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void skipExponent() {
        if (at == text.length() || text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return;
        }
        int digits = at + 1;
        if (digits < text.length() && (text.charAt(digits) == '-' || text.charAt(digits) == '+')) {
            digits++;
        }
        if (digits < text.length() && isDigit(text.charAt(digits))) {
            at = digits;
            skipDigits();
        }
    }

    private Token word() {
        int start = at;
        skipWord();
        return new Token(Token.Kind.WORD, text.substring(start, at), start, at);
    }

    private void skipWord() {
        while (at < text.length() && Keywords.continuesWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
    }

    private Token symbol() {
        if (text.startsWith(COMMENT, at)) {
            throw source.fault(at, SyntaxFaults.comment());
        }
        for (Map.Entry<String, String> foreign : FOREIGN) {
            if (text.startsWith(foreign.getKey(), at)) {
                throw source.fault(at, SyntaxFaults.foreign(foreign.getKey(), foreign.getValue()));
            }
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Token.Kind.SYMBOL, symbol, at - symbol.length(), at);
            }
        }
        throw source.fault(at, SyntaxFaults.strange(Character.toString(text.codePointAt(at))));
    }
}
