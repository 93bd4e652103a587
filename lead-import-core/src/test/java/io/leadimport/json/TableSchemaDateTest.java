package io.leadimport.json;

import static io.leadimport.json.TableSchemaTypeTest.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.form.FormField;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.FieldType;
import io.leadimport.internal.type.DateType;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    @Test
    void aDateHasEitherALocaleOrAFormat() {
        String date = "{\"name\": \"a\", \"type\": \"date\", \"leadImport\": {%s}}";
        assertEquals(
                new DateType(DateFormat.of(Locale.GERMANY)),
                field(date.formatted("\"locale\": \"de-DE\"")).type());
        assertEquals(
                "the field \"a\" has both a locale and a format",
                assertThrows(
                                InvalidFormException.class,
                                () -> field(date.formatted("\"locale\": \"de\", \"format\": \"d.M.yyyy\"")))
                        .getMessage());
        assertEquals(
                "the field \"a\" has a locale that cannot be used: the Java platform has no data for the locale qaa",
                assertThrows(InvalidFormException.class, () -> field(date.formatted("\"locale\": \"qaa\"")))
                        .getMessage());
    }

    @Test
    void datesHaveTheFormatsOfTableSchema() {
        FormField date = field(
                "{\"name\": \"a\", \"type\": \"date\", \"constraints\": {\"minimum\": \"2026-01-01\", \"maximum\": \"2026-12-31\"}}");
        assertEquals(new DateType(DateFormat.ISO), date.type());
        assertEquals(LocalDate.of(2026, 1, 1), date.constraints().range().min());
        assertEquals(LocalDate.of(2026, 12, 31), date.constraints().range().max());
        assertEquals(
                new DateType(DateFormat.of("d.M.yyyy")),
                field("{\"name\": \"a\", \"type\": \"date\", \"format\": \"%d.%m.%Y\"}")
                        .type());
        assertEquals(
                new DateType(DateFormat.of("yyyyMMd")),
                field("{\"name\": \"a\", \"type\": \"date\", \"format\": \"%Y%m%d\"}")
                        .type());
    }
}
