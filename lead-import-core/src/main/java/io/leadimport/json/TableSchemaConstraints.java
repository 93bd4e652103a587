package io.leadimport.json;

import io.leadimport.form.ChoiceField;
import io.leadimport.form.DateField;
import io.leadimport.form.FieldBuilder;
import io.leadimport.form.MoneyField;
import io.leadimport.form.NumberField;
import io.leadimport.form.PhoneField;
import io.leadimport.form.TextField;
import io.leadimport.form.type.TemporalBound;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the constraints of one field of a Table Schema, for {@link TableSchemaField}. */
final class TableSchemaConstraints {
    /** The constraints of Table Schema. */
    static final Set<String> NAMES = Set.of(
            "required",
            "unique",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "pattern",
            "enum");

    private final FieldBuilder<?> field;
    private final String type;
    private final boolean enumHasOptions;
    private final SchemaNode constraints;

    /**
     * Prepares to read the constraints of a field.
     *
     * @param field receives the constraints
     * @param type the name of its type
     * @param enumHasOptions true if the {@code enum} has the options of a choice, which are no constraint
     * @param constraints the object under {@code constraints}
     */
    TableSchemaConstraints(FieldBuilder<?> field, String type, boolean enumHasOptions, SchemaNode constraints) {
        this.field = field;
        this.type = type;
        this.enumHasOptions = enumHasOptions;
        this.constraints = constraints;
    }

    /** Adds the constraints of Table Schema in their order, and then those that it lacks. */
    void add(SchemaNode extension) {
        constraints.json().propertyNames().forEach(this::constrain);
        constrainFurther(extension);
    }

    private void constrain(String name) {
        switch (name) {
            case "required" -> {
                if (constraints.flag(name)) {
                    field.required();
                }
            }
            case "unique" -> {
                if (constraints.flag(name)) {
                    field.unique();
                }
            }
            case "minLength" ->
                length(
                        name,
                        ChoiceField::minCount,
                        ChoiceField::minLength,
                        PhoneField::minLength,
                        TextField::minLength);
            case "maxLength" ->
                length(
                        name,
                        ChoiceField::maxCount,
                        ChoiceField::maxLength,
                        PhoneField::maxLength,
                        TextField::maxLength);
            case "minimum" -> bound(name, NumberField::min, MoneyField::min, DateField::min);
            case "maximum" -> bound(name, NumberField::max, MoneyField::max, DateField::max);
            case "exclusiveMinimum" ->
                bound(name, NumberField::greaterThan, MoneyField::greaterThan, DateField::greaterThan);
            case "exclusiveMaximum" -> bound(name, NumberField::lessThan, MoneyField::lessThan, DateField::lessThan);
            case "pattern" -> field.pattern(constraints.scalar(name));
            case "enum" -> {
                if (!enumHasOptions) {
                    field.oneOf(constraints.texts(name));
                }
            }
            default -> throw constraints.refused("has the unknown constraint \"" + name + "\"");
        }
    }

    /** The length of a list is the number of its items. */
    private void length(
            String name,
            BiConsumer<ChoiceField, Integer> ofList,
            BiConsumer<ChoiceField, Integer> ofChoice,
            BiConsumer<PhoneField, Integer> ofPhone,
            BiConsumer<TextField, Integer> ofText) {
        int bound = wholeNumber(name);
        if (field instanceof ChoiceField choice) {
            (type.equals("list") ? ofList : ofChoice).accept(choice, bound);
        } else if (field instanceof PhoneField phone) {
            ofPhone.accept(phone, bound);
        } else {
            ofText.accept(kind(TextField.class, name), bound);
        }
    }

    private int wholeNumber(String name) {
        JsonNode value = constraints.json().get(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw constraints.refused("has a " + name + " that is not a whole number: " + value);
        }
        return value.intValue();
    }

    private void bound(
            String name,
            BiConsumer<NumberField, String> ofNumber,
            BiConsumer<MoneyField, String> ofMoney,
            BiConsumer<DateField, String> ofDate) {
        String bound = constraints.scalar(name);
        if (field instanceof NumberField number) {
            ofNumber.accept(number, bound);
        } else if (field instanceof MoneyField money) {
            ofMoney.accept(money, bound);
        } else {
            ofDate.accept(kind(DateField.class, name), bound);
        }
    }

    private void constrainFurther(SchemaNode extension) {
        if (extension.has("digits")) {
            kind(NumberField.class, "digits").digits(digits(extension, "integer"), digits(extension, "fraction"));
        }
        if (extension.has("tense")) {
            String asked = extension.text("tense", "");
            kind(DateField.class, "tense")
                    .temporal(Stream.of(TemporalBound.values())
                            .filter(bound -> bound.code().equals(asked))
                            .findFirst()
                            .orElseThrow(() -> extension.refused("has the tense \"" + asked
                                    + "\"; past, past-or-present, future-or-present and future are supported")));
        }
        if (extension.has("hint")) {
            JsonNode pattern = constraints.json().path("pattern");
            if (!pattern.isString()) {
                throw extension.refused("has no pattern, so \"hint\" does not apply");
            }
            field.pattern(pattern.stringValue(), extension.text("hint", ""));
        }
    }

    private static int digits(SchemaNode extension, String part) {
        JsonNode digits = extension.json().get("digits");
        if (!digits.path(part).isInt() || digits.size() != 2) {
            throw extension.refused("needs \"digits\" like {\"integer\": 10, \"fraction\": 2}, not " + digits);
        }
        return digits.path(part).intValue();
    }

    private <K extends FieldBuilder<K>> K kind(Class<K> kind, String property) {
        if (!kind.isInstance(field)) {
            throw constraints.refused("has the type \"" + type + "\", for which \"" + property + "\" is not supported");
        }
        return field.as(kind);
    }
}
