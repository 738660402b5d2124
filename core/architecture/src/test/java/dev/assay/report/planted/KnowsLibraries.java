package dev.assay.report.planted;

import com.fasterxml.jackson.core.JsonFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.assay.checks.planted.KnowsTooMuch;
import org.junit.jupiter.api.extension.Extension;

public interface KnowsLibraries {

    KnowsTooMuch engine();

    JsonFactory mapper();

    CsvReader<String> csv();

    Extension extension();
}
