package io.leadimport.form;

import static io.leadimport.form.LeadFormTest.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.bean.ClassForms;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.json.TableSchema;
import io.leadimport.validation.RowValidator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of forms and files are neither parsed nor expanded before their number of digits is checked. */
class HugeNumberTest {
    private static final List<String> HUGE = List.of(
            "1E999999999",
            "-1e2147483647",
            "1e2147483648",
            "1e-2147483648",
            "1E-999999999",
            "12e99999999999999999999",
            "9".repeat(1_001),
            "9".repeat(2_000_000),
            "0." + "0".repeat(2_000_000) + "1");

    /** The settings of a form that accept numbers. */
    private static final List<BiFunction<FieldBuilder<?>, String, FieldBuilder<?>>> PLACES = List.of(
            (field, number) -> AnyField.with(field, "min", number),
            (field, number) -> AnyField.with(field, "max", number),
            (field, number) -> AnyField.with(field, "greaterThan", number),
            (field, number) -> AnyField.with(field, "lessThan", number),
            FieldBuilder::defaultValue,
            FieldBuilder::constant,
            (field, number) -> field.oneOf(List.of(number)));

    static Stream<Supplier<FieldBuilder<?>>> numbers() {
        return Stream.of(
                () -> Fields.integer("a"),
                () -> Fields.decimal("a"),
                () -> Fields.percent("a"),
                () -> Fields.money("a"));
    }

    private static void assertRefused(Supplier<?> form) {
        assertThrows(InvalidFormException.class, form::get);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aFormWithAHugeNumberIsRefused(Supplier<FieldBuilder<?>> field) {
        for (String number : HUGE) {
            PLACES.forEach(place -> assertRefused(() -> form(place.apply(field.get(), number))));
            assertRefused(() -> form(field.get(), Fields.text("b").requiredIf("a", number)));
            assertRefused(() -> form(Fields.money("a").oneOf(List.of("EUR " + number))));
            assertRefused(() -> form(Fields.money("a").defaultValue("EUR " + number)));
        }
    }

    static Stream<Arguments> properties() {
        return Stream.of("integer", "number")
                .flatMap(type -> Stream.of(
                                "\"constraints\": {\"minimum\": #}",
                                "\"constraints\": {\"exclusiveMaximum\": #}",
                                "\"constraints\": {\"enum\": [#]}",
                                "\"constraints\": {\"minLength\": #}",
                                "\"leadImport\": {\"default\": #}",
                                "\"leadImport\": {\"constant\": #}",
                                "\"leadImport\": {\"digits\": {\"integer\": #, \"fraction\": 0}}")
                        .map(property -> Arguments.of(type, property)));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void aTableSchemaWithAHugeNumberOrItsTextIsRefused(String type, String property) {
        String schema = "{\"fields\": [{\"name\": \"a\", \"type\": \"" + type + "\", " + property + "}]}";
        for (String number : HUGE) {
            assertRefused(() -> TableSchema.parse(schema.replace("#", number)));
            assertRefused(() -> TableSchema.parse(schema.replace("#", '"' + number + '"')));
        }
        String money = "{\"fields\": [{\"name\": \"a\", \"type\": \"number\", \"leadImport\": {\"type\": \"money\"},"
                + " \"constraints\": {\"enum\": [\"EUR 1E999999999\"]}}]}";
        assertRefused(() -> TableSchema.parse(money));
    }

    record HugeMin(@DecimalMin("1E999999999") BigDecimal a) {}

    record HugeMax(@DecimalMax("1e2147483648") BigDecimal a) {}

    record NoNumber(@DecimalMax("one") Long a) {}

    @ParameterizedTest
    @ValueSource(classes = {HugeMin.class, HugeMax.class, NoNumber.class})
    void aClassThatDeclaresAHugeNumberIsRefused(Class<?> type) {
        assertRefused(() -> ClassForms.of(type));
    }

    record Texts(
            @DecimalMin("1") String least,
            @DecimalMax("1") String most,
            @Digits(integer = 3, fraction = 1) String few) {}

    @Test
    void aCellWithAHugeNumberIsRead() {
        LeadForm declared = ClassForms.of(Texts.class);
        for (String number : HUGE.subList(0, 7)) {
            Map<String, String> row = Map.of("least", number, "most", number, "few", number);
            assertTrue(RowValidator.of(declared).validate(row).isAccepted());
        }
    }

    @Test
    void aBoundMayHaveAsManyDigitsAsACell() {
        String most = "9".repeat(DecimalType.MAX_DIGITS);
        LeadForm form = form(Fields.decimal("a").max(most), Fields.money("m").oneOf(List.of("EUR 1E900")));
        assertEquals(
                new BigDecimal(most), form.fields().get(0).constraints().range().max());
    }
}
