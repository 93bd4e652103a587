package io.leadimport.form;

import static io.leadimport.form.LeadFormTest.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.internal.type.YesNoType;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that is not valid is refused when it is built, with a message that names the reason. */
@Tag("machine")
class LeadFormRefusalTest {
    static Stream<Arguments> refused() {
        return Stream.of(
                refused("the form cannot be used: it has no field", LeadFormTest::form),
                refused(
                        "the field \"a\" has a name, label or alias that the field \"a\" already has",
                        () -> form(Fields.text("a"), Fields.text("a"))),
                refused(
                        "the field \"b\" has a name, label or alias that the field \"a\" already has",
                        () -> form(
                                Fields.text("a").label("Stra\u00DFe"),
                                Fields.text("b").label(" STRASSE"))),
                refused(
                        "the field \"b\" has a name, label or alias that the field \"a\" already has",
                        () -> form(Fields.text("a").label("b"), Fields.text("b").label("c"))),
                refused("the field \" \" has a blank name, label or alias", () -> form(Fields.text(" "))),
                refused(
                        "the field \"a\" has a blank name, label or alias",
                        () -> form(Fields.text("a").label("\u200B\u00A0"))),
                refused(
                        "the field \"PARTNER_id\" has a name, label or alias that is reserved for a column of the import itself",
                        () -> form(Fields.text("PARTNER_id"))),
                refused(
                        "the field \"a\" has a name, label or alias that is reserved for a column of the import itself",
                        () -> form(Fields.text("a").label("Partner  user ID"))),
                refused(
                        "the field \"a\" has a name, label or alias that is reserved for a column of the import itself",
                        () -> form(Fields.text("a").label("Import problems"))),
                refused(
                        "the field \"a\" has a bad pattern: [a",
                        () -> form(Fields.text("a").pattern("[a"))),
                refused(
                        "the field \"a\" has a pattern that repeats something more than 10000 times: (?:(?=){1000000}a)*x",
                        () -> form(Fields.text("a").pattern("(?:(?=){1000000}a)*x"))),
                refused(
                        "the field \"a\" has a bad pattern: " + "(".repeat(20_000),
                        () -> form(Fields.text("a").pattern("(".repeat(20_000)))),
                refused("the field \"a\" has an empty list of choices", () -> form(Fields.choice("a"))),
                refused(
                        "the field \"a\" has two choices with the same text:  X (letter case and space do not count)",
                        () -> form(Fields.choice("a", "x", " X"))),
                refused("the field \"a\" has a blank choice", () -> form(Fields.choice("a", "x", " "))),
                refused(
                        "the field \"a\" has an empty list of choices",
                        () -> form(Fields.of("a", new YesNoType(List.of("y"), List.of())))),
                refused(
                        "the field \"a\" has two choices with the same text: Y (letter case and space do not count)",
                        () -> form(Fields.of("a", new YesNoType(List.of("y"), List.of("Y"))))),
                refused("the field \"a\" has an empty list of choices", () -> form(Fields.choices("a"))),
                refused(
                        "the field \"a\" has an empty list of choices",
                        () -> form(Fields.yesNo("a", List.of(), List.of("y")))),
                refused(
                        "the field \"a\" has two choices with the same text: Ja (letter case and space do not count)",
                        () -> form(Fields.yesNo("a", List.of("ja"), List.of("nein", "Ja")))),
                refused(
                        "the field \"a\" cannot have both a region and international numbers",
                        () -> form(Fields.phone("a").region("DE").international())),
                refused(
                        "the field \"a\" cannot have both a region and international numbers",
                        () -> form(Fields.phone("a").international().region("DE"))),
                refused(
                        "the field \"a\" is constant and therefore never blank, so required has no effect",
                        () -> form(Fields.constant("a", "x").required())),
                ambiguous("CAF\u00C9", Fields.choice("a", "Cafe\u0301").option("2", "CAF\u00C9")),
                ambiguous("1", Fields.choice("a").option("1", "Online").option("2", "1")),
                ambiguous("web", Fields.choice("a").option("1", "Web").option("2", "Online", "Net", "web")),
                ambiguous("\uFF11", Fields.choices("a", "1").option("2", "Fair", "\uFF11")),
                refused(
                        "the field \"a\" has a blank choice",
                        () -> form(Fields.choice("a").option("1", "\u200B"))),
                refused(
                        "the field \"a\" has a choice that contains a control character",
                        () -> form(Fields.choice("a").option("1", "On\u0007line"))),
                refused(
                        "the field \"a\" has a choice that contains a separator: R&D; Sales",
                        () -> form(Fields.choices("a").option("1", "R&D; Sales"))),
                refused(
                        "the field \"a\" has a choice that contains a separator: a|b",
                        () -> form(Fields.choices("a").option("1", "Web", "a|b"))),
                refused(
                        "the field \"a\" is not a choice of several options, so minCount does not apply",
                        () -> form(Fields.choice("a", "x").minCount(1))),
                refused(
                        "the field \"a\" has a maxCount below 1: 0",
                        () -> form(Fields.choices("a", "x").maxCount(0))),
                refused(
                        "the field \"a\" has a minCount above its maxCount",
                        () -> form(Fields.choices("a", "x").minCount(2).maxCount(1))),
                refused(
                        "the field \"a\" has an empty list of allowed values",
                        () -> form(Fields.text("a").oneOf(List.of()))),
                refused(
                        "the field \"a\" has a minLength below 0: -1",
                        () -> form(Fields.text("a").minLength(-1))),
                refused(
                        "the field \"a\" has a minLength above its maxLength",
                        () -> form(Fields.text("a").minLength(2).maxLength(1))),
                refused(
                        "the field \"a\" has a min that is not a number or an ISO date: one",
                        () -> form(Fields.decimal("a").min("one"))),
                refused(
                        "the field \"a\" has a max that is not a number or an ISO date: 2026-02-30",
                        () -> form(Fields.date("a").max("2026-02-30"))),
                refused(
                        "the field \"a\" has a min of more than 1000 digits",
                        () -> form(Fields.decimal("a").min("-1E+2147483647"))),
                refused(
                        "the field \"a\" has a min of more than 1000 digits",
                        () -> form(Fields.integer("a").min("1E-2000"))),
                refused(
                        "the field \"a\" has a min above its max",
                        () -> form(Fields.decimal("a").min("1").max("0.9"))),
                refused(
                        "the field \"a\" has no value between its bounds",
                        () -> form(Fields.decimal("a").greaterThan("1").max("1.0"))),
                refused(
                        "the field \"a\" has no value between its bounds",
                        () -> form(Fields.date("a").min("2026-01-02").lessThan("2026-01-02"))),
                refused(
                        "the field \"a\" has no value between its bounds",
                        () -> form(Fields.integer("a").greaterThan("2").lessThan("1"))),
                refused(
                        "the field \"a\" has a lessThan that is not a number or an ISO date: x",
                        () -> form(Fields.integer("a").lessThan("x"))),
                refused(
                        "the field \"a\" has digits below 0",
                        () -> form(Fields.decimal("a").digits(1, -1))),
                refused(
                        "the field \"a\" is neither a date nor a month, so past and future do not apply",
                        () -> form(Fields.time("a").past())),
                refused(
                        "the field \"a\" has a blank hint",
                        () -> form(Fields.text("a").pattern("a", " "))),
                refused(
                        "the field \"a\" has a min above its max",
                        () -> form(Fields.date("a").min("2026-01-02").max("2026-01-01"))),
                refused(
                        "the field \"a\" is not a date, so the format dd.MM.yyyy does not apply",
                        () -> form(Fields.time("a").dateFormat("dd.MM.yyyy"))),
                refused(
                        "the field \"a\" has a default value that it does not accept: \u201CA\u201D takes a whole number such"
                                + " as 250, not \u201Cabc\u201D.",
                        () -> form(Fields.integer("a").label("A").defaultValue("abc"))),
                refused(
                        "the field \"a\" has a default value that it does not accept: \u201Ca\u201D must be at most 9, but is 10.",
                        () -> form(Fields.decimal("a").max("9").defaultValue("10"))),
                refused(
                        "the field \"a\" has a constant that it does not accept: it is blank",
                        () -> form(Fields.constant("a", " "))),
                refused(
                        "the field \"a\" has a constant that it does not accept: \u201Ca\u201D takes one of x; y, not"
                                + " \u201Cz\u201D.",
                        () -> form(Fields.choice("a", "x", "y").constant("z"))),
                refused(
                        "the field \"a\" has a constant that it does not accept: \u201Ca\u201D takes a date such as 2026-12-31"
                                + " (yyyy-MM-dd), not \u201C31.12.2026\u201D.",
                        () -> form(Fields.date("a").dateFormat("dd.MM.yyyy").constant("31.12.2026"))),
                refused(
                        "the field \"a\" is required if the field \"b\" is filled in, but the form has no such field",
                        () -> form(Fields.text("a").requiredIf("b"))),
                refused(
                        "the field \"a\" is required if the field \"a\" is filled in, but a field cannot depend on itself",
                        () -> form(Fields.text("a").requiredIf("a", "x"))),
                refused(
                        "the field \"a\" is required if \"b\" has a value that \"b\" does not accept: \u201CB\u201D takes one"
                                + " of x, not \u201Cy\u201D.",
                        () -> form(
                                Fields.text("a").requiredIf("b", "x", "y"),
                                Fields.choice("b", "x").label("B"))),
                refused(
                        "the field \"a\" is always required, so requiredIf has no effect",
                        () -> form(Fields.text("a").requiredIf("b").required(), Fields.text("b"))),
                refused(
                        "the field \"a\" always has a value, so requiredIf has no effect",
                        () -> form(Fields.text("a").requiredIf("b").defaultValue("x"), Fields.text("b"))),
                refused(
                        "the field \"a\" has one value for many rows, so it cannot be unique",
                        () -> form(Fields.constant("a", "x").unique())),
                refused(
                        "the field \"a\" is constant, so a default value has no effect",
                        () -> form(Fields.constant("a", "x").defaultValue("x"))),
                refused(
                        "the field \"a\" is a reference, which only an import resolves, so it cannot have a default value or a constant",
                        () -> form(Fields.reference("a", (ids, submitter) -> java.util.Map.of())
                                .constant("x"))),
                badFormat("dd.MM.yy"),
                badFormat("dd.MM"),
                badFormat("dd.MM.yyyy dd"),
                badFormat("dd MMM yyyy"),
                badFormat("yyyy-MM-dd'T'"),
                badFormat("yyyy-MM-dd 00"),
                badFormat("dMyyyy"),
                badFormat("dd.Myyyy"),
                badFormat(""));
    }

    private static Arguments ambiguous(String text, FieldBuilder<?> field) {
        return refused(
                "the field \"a\" has two choices with the same text: " + text + " (letter case and space do not count)",
                () -> form(field));
    }

    private static Arguments badFormat(String pattern) {
        return refused(
                "the field \"a\" has a bad format: it must have yyyy, MM or M, and dd or d, each once; only"
                        + " punctuation and spaces may stand between them, and must follow M and d; found " + pattern,
                () -> form(Fields.date("a").dateFormat(pattern)));
    }

    private static Arguments refused(String message, Supplier<LeadForm> form) {
        return Arguments.of(message, form);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aFormThatCannotWorkIsRefusedWhenItIsBuilt(String message, Supplier<LeadForm> form) {
        InvalidFormException refused = assertThrows(InvalidFormException.class, form::get);
        assertEquals(message, refused.getMessage());
        assertEquals(message.startsWith("the form"), refused.field() == null);
    }
}
