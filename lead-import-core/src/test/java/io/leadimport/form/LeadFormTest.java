package io.leadimport.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.leadimport.bean.ClassForms;
import io.leadimport.internal.type.YesNoType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
class LeadFormTest {
    static LeadForm form(FieldBuilder<?>... fields) {
        LeadForm.Builder form = LeadForm.named("Leads");
        Stream.of(fields).forEach(form::field);
        return form.build();
    }

    @Test
    void aLabelMayEqualTheNameOfItsField() {
        LeadForm form = form(Fields.text("a").label("A"), Fields.text("b"));
        assertEquals(
                List.of("A", "b"), form.fields().stream().map(FormField::label).toList());
        assertEquals(Optional.of("A"), form.field("a").map(FormField::label));
        assertEquals(Optional.empty(), form.field("A"));
        assertEquals("LeadForm[Leads, fields=2]", form.toString());
    }

    @Test
    void aStrictFormMakesEachFieldStrict() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.text("a"))
                .strict()
                .field(Fields.text("b"))
                .build();
        assertEquals(
                List.of(true, true),
                form.fields().stream().map(FormField::problemsAreErrors).toList());
    }

    @Test
    void aStrictFormDoesNotChangeFieldsOfOtherForms() {
        record Shared(String a) {}
        FieldBuilder<?> shared = Fields.text("a");

        LeadForm strict = LeadForm.named("f").field(shared).strict().build();
        LeadForm strictOfClass =
                ClassForms.builder(Shared.class).field(shared).strict().build();

        assertEquals(List.of(true, true), List.of(isStrict(strict), isStrict(strictOfClass)));
        assertFalse(isStrict(LeadForm.named("f").field(shared).build()));
    }

    private static boolean isStrict(LeadForm form) {
        return form.fields().get(0).strict();
    }

    @Test
    void changingAFieldAfterItWasAddedDoesNotChangeTheForm() {
        List<Consumer<ChoiceField>> changes = List.of(
                field -> field.label("B"),
                field -> field.aliases("b"),
                FieldBuilder::required,
                field -> field.requiredIf("x", "y"),
                field -> field.defaultValue("b"),
                field -> field.constant("b"),
                FieldBuilder::strict,
                FieldBuilder::unique,
                field -> field.minLength(1),
                field -> field.maxLength(1),
                field -> field.pattern("b", "a b"),
                field -> field.option("b", "B"),
                field -> field.oneOf(List.of("a")));
        for (Consumer<ChoiceField> change : changes) {
            ChoiceField shared = Fields.choice("a", "a");
            LeadForm.Builder first = LeadForm.named("f").field(shared);

            change.accept(shared);

            assertEquals(form(Fields.choice("a", "a")).fields(), first.build().fields());
        }
    }

    /** Every setting that changes how a file is read changes the digest, which identifies an import. */
    @Test
    void theDigestCoversEverySettingThatAffectsReading() {
        List<LeadForm> forms = new ArrayList<>(List.of(
                form(Fields.text("a")),
                LeadForm.named("Other").field(Fields.text("a")).build(),
                form(Fields.text("b")),
                form(Fields.text("a").label("b")),
                form(Fields.longText("a")),
                form(Fields.email("a")),
                form(Fields.integer("a")),
                form(Fields.decimal("a")),
                form(Fields.date("a")),
                form(Fields.date("a").dateFormat("dd.MM.yyyy")),
                form(Fields.yesNo("a")),
                form(Fields.of("a", new YesNoType(List.of("a\nb", "c"), List.of("d")))),
                form(Fields.of("a", new YesNoType(List.of("a", "b\nc"), List.of("d")))),
                form(Fields.of("a", new YesNoType(List.of("a"), List.of("b", "d")))),
                form(Fields.of("a", new YesNoType(List.of("a", "b"), List.of("d")))),
                form(Fields.choice("a", "x", "y")),
                form(Fields.choice("a", "y", "x")),
                form(Fields.choice("a", "x")),
                form(Fields.choice("a").option("x", "X")),
                form(Fields.choice("a").option("x", "X", "y")),
                form(Fields.choice("a").option("x", "X", "y", "z")),
                form(Fields.choice("a").option("x", "y")),
                form(Fields.choices("a", "x", "y")),
                form(Fields.choices("a", "x", "y").minCount(1)),
                form(Fields.choices("a", "x", "y").maxCount(1)),
                form(Fields.text("a").required()),
                form(Fields.text("a").strict()),
                form(Fields.text("a").unique()),
                form(Fields.text("a").minLength(1)),
                form(Fields.text("a").maxLength(1)),
                form(Fields.text("a").pattern("x")),
                form(Fields.text("a").oneOf(List.of("x"))),
                form(Fields.text("a").oneOf(List.of("x", "y"))),
                form(Fields.integer("a").min("1")),
                form(Fields.integer("a").max("1")),
                form(Fields.integer("a").greaterThan("1")),
                form(Fields.integer("a").lessThan("1")),
                form(Fields.integer("a").digits(1, 0)),
                form(Fields.integer("a").digits(1, 1)),
                form(Fields.date("a").past()),
                form(Fields.date("a").pastOrPresent()),
                form(Fields.date("a").future()),
                form(Fields.date("a").futureOrPresent()),
                form(Fields.text("a").pattern("x", "an x")),
                form(Fields.reference("a", (ids, submitter) -> java.util.Map.of())),
                form(Fields.text("a").defaultValue("x")),
                form(Fields.text("a").defaultValue("y")),
                form(Fields.text("a").constant("x")),
                form(Fields.text("a"), Fields.text("b").requiredIf("a")),
                form(Fields.text("a"), Fields.text("b").requiredIf("a", "x")),
                form(Fields.text("a"), Fields.text("b").requiredIf("a", "x", "y")),
                form(Fields.text("a").requiredIf("b"), Fields.text("b")),
                form(Fields.text("a"), Fields.text("b")),
                form(Fields.text("b"), Fields.text("a"))));
        assertEquals(forms.size(), new HashSet<>(forms).size());
        assertEquals(
                forms.size(), forms.stream().map(LeadForm::digest).distinct().count());
        assertEquals(form(Fields.text("a").pattern("x")), form(Fields.text("a").pattern("x")));
        assertEquals(
                form(Fields.text("a").pattern("y", "a y").pattern("x")),
                form(Fields.text("a").pattern("x")));
        assertEquals(
                form(Fields.decimal("a").min("1.50")), form(Fields.decimal("a").min("15e-1")));
        assertEquals(64, forms.get(0).digest().length());
        assertNotEquals(forms.get(0), null);
    }
}
