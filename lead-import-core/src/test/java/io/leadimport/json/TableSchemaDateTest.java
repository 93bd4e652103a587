package io.leadimport.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.FieldType;
import io.leadimport.internal.type.DateType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Date formats of a Table Schema. */
@Tag("machine")
class TableSchemaDateTest {
    @ParameterizedTest
    @CsvSource({
        "default, yyyy-MM-dd",
        "%d.%m.%Y, d.M.yyyy",
        "%m/%d/%Y, M/d/yyyy",
        "%Y. %m. %d., yyyy. M. d.",
        "%d%m%Y, ddMMyyyy",
        "%m%d%Y, MMddyyyy",
        "%d-%m%Y, d-MMyyyy"
    })
    void aNumberMayHaveOneDigitUnlessAnotherNumberFollows(String format, String pattern) {
        String json = "{\"fields\": [{\"name\": \"close\", \"type\": \"date\", \"format\": \"" + format + "\"}]}";

        FieldType type = TableSchema.parse(json).fields().get(0).type();

        assertEquals(new DateType(DateFormat.of(pattern)), type);
    }
}
