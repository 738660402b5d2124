package dev.assay.report.planted;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.assay.checks.planted.KnowsTooMuch;
import org.junit.jupiter.api.extension.Extension;

public interface KnowsLibraries {

    KnowsTooMuch engine();

    ObjectMapper mapper();

    CsvReader<String> csv();

    Extension extension();
}
