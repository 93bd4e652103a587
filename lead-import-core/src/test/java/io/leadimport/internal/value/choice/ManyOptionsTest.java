package io.leadimport.internal.value.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.leadimport.form.ChoiceField;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.json.TableSchema;
import io.leadimport.validation.RowValidator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form takes time in proportion to its options: what is quadratic takes minutes here. */
class ManyOptionsTest {
    private static final int COUNT = 200_000;
    /** Allows for a busy machine; on an idle one the test takes three seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void aChoiceWithManyOptionsIsBuiltWrittenReadAndUsedInLinearTime() {
        assertIsFast(Fields.choice("a"), "P-%06d");
    }

    @Test
    @Tag("proof")
    void aMultipleChoiceWithManyOptionsIsUsedInLinearTime() {
        assertIsFast(Fields.choices("a"), "%d");
    }

    private static void assertIsFast(ChoiceField field, String key) {
        assertTimeout(LIMIT, () -> useWithManyOptions(field, key));
    }

    private static void useWithManyOptions(ChoiceField field, String key) {
        for (int i = 0; i < COUNT; i++) {
            field.option(key.formatted(i), "Label " + i, "L" + i);
        }
        LeadForm form = LeadForm.named("f").field(field).build();
        LeadForm read = TableSchema.parse(TableSchema.toJson(form));
        assertEquals(form.digest(), read.digest());
        RowValidator validator = RowValidator.of(read);
        for (int i = 0; i < COUNT; i += 97) {
            Object value =
                    validator.validate(Map.of("a", "label " + i)).values().get("a");
            assertEquals(key.formatted(i), value instanceof List<?> several ? several.get(0) : value);
        }
    }
}
