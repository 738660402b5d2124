package dev.assay.examples.value;

import dev.assay.report.Report;
import dev.assay.report.console.Ansi;
import dev.assay.report.console.ConsoleRenderer;
import dev.assay.report.html.HtmlRenderer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what seven plans are worth, one of them on real outcomes of a suite, in English or Korean. */
public final class ValueExample {
    static final int TOLD = 0;
    static final int COULD_NOT_RUN = 2;

    private final PrintStream out;
    private final PrintStream faults;
    private final Ansi colours;

    ValueExample(PrintStream out, PrintStream faults, Ansi colours) {
        this.out = out;
        this.faults = faults;
        this.colours = colours;
    }

    /**
     * Runs the program.
     *
     * @param words the command line; see {@link Arguments#USAGE}
     */
    public static void main(String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream faults = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Ansi colours = Ansi.auto(System.console(), System.getenv());
        System.exit(new ValueExample(out, faults, colours).run(words));
    }

    /** Returns the exit code: 0 when all was told, 2 when the words were wrong or files could not be used. */
    int run(String... words) {
        try {
            tell(Arguments.parse(words));
            return TOLD;
        } catch (IllegalArgumentException e) {
            // Faults of the command line or the data, in words.
            faults.println(e.getMessage());
        } catch (IOException | RuntimeException e) {
            faults.println("could not run: " + e);
        }
        return COULD_NOT_RUN;
    }

    private void tell(Arguments arguments) throws IOException {
        Report report = new Story(arguments).report();
        // The same bytes everywhere, whatever the line end of the machine.
        out.print(ConsoleRenderer.ofDefaults().ansi(colours).render(report));
        Path page = arguments.folder().resolve("value.html");
        Files.createDirectories(arguments.folder());
        Files.writeString(page, new HtmlRenderer().render(report));
        Narrator narrator = new Narrator(arguments.locale());
        out.print("\n" + narrator.word("written: ", "작성됨: ") + page + "\n");
    }
}
