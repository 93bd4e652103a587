package io.leadimport.form;

import static io.leadimport.form.LeadFormTest.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.ClassFormConstraintsTest.Customer;
import io.leadimport.form.ClassFormTest.Labels;
import io.leadimport.form.ClassFormTest.Types;
import jakarta.validation.constraints.Size;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Refuses a class that cannot have a form, and a field that does not fit its property. */
@Tag("machine")
class ClassFormRefusalTest {
    private record Odd(java.net.URI uri) {}

    private record Wrong(@Size(max = 3) Integer number) {}

    private record Id(String partnerId) {}

    private abstract static class Abstract {}

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        "the form cannot be used: the class " + Abstract.class.getName()
                                + " is neither a record nor a class that can be instantiated",
                        () -> ClassForms.of(Abstract.class)),
                refused(
                        "the field \"uri\" is a URI, of which no field can be made; leave it out",
                        () -> ClassForms.of(Odd.class)),
                refused(
                        "the field \"number\" is constrained by " + Wrong.class.getName()
                                + ".number, whose constraints cannot be used",
                        () -> ClassForms.of(Wrong.class)),
                refused(
                        "the field \"partnerId\" has a name, label or alias that is reserved for a column of the import itself",
                        () -> ClassForms.of(Id.class)),
                refused(
                        "the field \"vat\" is not a property of " + Labels.class.getName(),
                        () -> ClassForms.builder(Labels.class)
                                .field("vat", field -> field.label("x"))
                                .build()),
                refused(
                        "the field \"region\" fills " + Types.class.getName()
                                + ".region, which is a Region and cannot hold its values",
                        () -> ClassForms.builder(Types.class)
                                .field(Fields.choice("region", "EMEA", "APAC"))
                                .build()),
                refused(
                        "the field \"region\" fills " + Types.class.getName()
                                + ".region, which is a Region and cannot hold its values",
                        () -> ClassForms.builder(Types.class)
                                .field(
                                        "region",
                                        field -> field.as(ChoiceField.class).option("APAC", "APAC"))
                                .build()),
                refused(
                        "the field \"regions\" fills " + Types.class.getName()
                                + ".regions, which is a Set and cannot hold its values",
                        () -> ClassForms.builder(Types.class)
                                .field(
                                        "regions",
                                        field -> field.as(ChoiceField.class).option("APAC", "APAC"))
                                .build()),
                beyond("fewer", "Integer", field -> field.as(NumberField.class).max("2147483648")),
                beyond("fewer", "Integer", field -> field.as(NumberField.class).lessThan("2147483649")),
                beyond("least", "byte", field -> field.as(NumberField.class).min("-129")),
                beyond("least", "byte", field -> field.as(NumberField.class).greaterThan("-130")),
                beyond("least", "byte", field -> field.as(NumberField.class).min("1000")),
                beyond("rounded", "Double", field -> field.as(NumberField.class).max("1e309")),
                refused(
                        "the field \"a\" is constrained by " + Customer.class.getName()
                                + ".count, which is a int, and has a bound beyond its range",
                        () -> form(Fields.integer("a").max("2147483648").constrainedBy(Customer.class, "count"))),
                refused(
                        "the field \"date\" fills " + Types.class.getName()
                                + ".date, which is a LocalDate and cannot hold its values",
                        () -> ClassForms.builder(Types.class)
                                .field(Fields.dateTime("date"))
                                .build()),
                refused(
                        "the field \"a\" is constrained by " + Customer.class.getName()
                                + ".free, which does not exist or has no constraints",
                        () -> form(Fields.text("a").constrainedBy(Customer.class, "free"))),
                refused(
                        "the field \"a\" is constrained by " + Customer.class.getName()
                                + ".count, which is a int and cannot hold its values",
                        () -> form(Fields.text("a").constrainedBy(Customer.class, "count"))),
                refused(
                        "the field \"a\" is constrained by " + Customer.class.getName()
                                + ".region, which is a Region and cannot hold its values",
                        () -> form(Fields.text("a").constrainedBy(Customer.class, "region"))),
                refused(
                        "the field \"a\" has a minLength above its maxLength",
                        () -> form(Fields.text("a").minLength(4).constrainedBy(Customer.class, "text"))));
    }

    private static Arguments beyond(String property, String type, Consumer<FieldBuilder<?>> bound) {
        return refused(
                "the field \"" + property + "\" fills " + Types.class.getName() + "." + property + ", which is a "
                        + type + ", and has a bound beyond its range",
                () -> ClassForms.builder(Types.class).field(property, bound).build());
    }

    private static Arguments refused(String message, Supplier<LeadForm> form) {
        return Arguments.of(message, form);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aFormThatCannotWorkIsRefused(String message, Supplier<LeadForm> form) {
        assertEquals(
                message, assertThrows(InvalidFormException.class, form::get).getMessage());
    }
}
