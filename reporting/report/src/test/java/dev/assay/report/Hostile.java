package dev.assay.report;

import java.util.stream.Stream;

/** Names and values that someone could put into data to get out of where a report puts them. */
public final class Hostile {
    private Hostile() {}

    public static Stream<String> texts() {
        return Stream.of(
                "</style><script>alert(1)</script>",
                "</title><img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "<!-- --> <![CDATA[ x ]]> ]]>",
                "&amp; &#60;b&#62; &lt;script&gt;",
                "javascript:alert(1)",
                "a | b || `c` ``d`` *e* _f_ ~~g~~",
                "[text](http://example.com) ![x](y) <http://example.com> www.example.com a@example.com",
                "# h\n\n- item\n1. one\n> quote\n```\ncode\n```",
                "\u001B[31mred\u001B[0m \u001B]0;title\u0007 \u009B1m",
                "back\b\bspace\rreturn\ttab\u0000null\u007F",
                "\u202Eright to left\u202C \u2066isolate\u2069 \u200B\u200C\u200D\u2060\uFEFF",
                "line\u2028separator\u2029paragraph\u0085next",
                "\uD800 unpaired \uDC00 \uFFFE \uFFFF \uFDD0",
                "\uD83D\uDE00 \uAC00\uB098\uB2E4 e\u0301 \u05D0\u05D1\u05D2 \u0645\u0631\u062D\u0628\u0627",
                "\\| \\\\| \\` $x$ %s %n {0} ${jndi:ldap://x}",
                "x".repeat(10_000),
                "\uAC00".repeat(10_000),
                "",
                " ");
    }
}
