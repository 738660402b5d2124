package dev.assay.quality.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataTypeTest {
    private static final Set<DataType> NUMBERS = Set.of(DataType.INTEGER, DataType.DECIMAL, DataType.DOUBLE);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NULL")
    void compares_numbers_with_numbers_and_all_else_with_itself(DataType type) {
        for (DataType other : DataType.values()) {
            boolean numbers = NUMBERS.contains(type) && NUMBERS.contains(other);
            boolean same = type == other && type != DataType.OTHER;

            boolean comparable = numbers || same || other == DataType.NULL;

            assertThat(type.isComparableWith(other))
                    .as("%s and %s", type, other)
                    .isEqualTo(comparable);
            assertThat(other.isComparableWith(type)).isEqualTo(comparable);
        }
    }
}
