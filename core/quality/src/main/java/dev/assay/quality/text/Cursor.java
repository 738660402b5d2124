package dev.assay.quality.text;

import java.util.List;

/** Walks along the tokens of a text. Confined to one thread. */
final class Cursor {
    private final Source source;
    private final List<Token> tokens;
    private int at;

    Cursor(Source source) {
        this.source = source;
        this.tokens = Lexer.read(source);
    }

    Source source() {
        return source;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** Returns the token after the next one; the end once there is none. */
    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean takeSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        if (found) {
            take();
        }
        return found;
    }

    boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            take();
        }
        return found;
    }

    void requireSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw fault(SyntaxFaults.expected(symbol, peek()));
        }
    }

    void requireWord(String word) {
        if (!takeWord(word)) {
            throw fault(SyntaxFaults.expected(word, peek()));
        }
    }

    /** Returns a fault at the next token. */
    ConditionSyntaxException fault(SyntaxMessage message) {
        return source.fault(peek().start(), message);
    }
}
