package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.value.business.BusinessCase;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessCaseFilesTest {
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_written_reads_as_the_same(long seed) {
        BusinessCase drawn = RandomCases.draw(seed);

        String yaml = BusinessCaseFiles.toYaml(drawn);
        BusinessCase read = BusinessCaseFiles.readYaml(yaml, "case.yaml");

        assertThat(read).as(yaml).isEqualTo(drawn);
        assertThat(read.digest()).isEqualTo(drawn.digest());
        assertThat(BusinessCaseFiles.readJson(BusinessCaseFiles.toJson(drawn), "case.json"))
                .isEqualTo(drawn);
        assertThat(BusinessCaseFiles.toYaml(read)).isEqualTo(yaml);
    }
}
