package io.leadimport.json;

import io.leadimport.form.ChoiceField;
import io.leadimport.form.DateField;
import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.MoneyField;
import io.leadimport.form.NumberField;
import io.leadimport.form.PhoneField;
import io.leadimport.form.TextField;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.TextType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one field descriptor of a Table Schema. */
final class TableSchemaField {
    private static final String TYPES = "string, integer, number, date, time, datetime, yearmonth, list and boolean";
    private static final List<String> EXTENSIONS = List.of(
            "aliases",
            "strict",
            "type",
            "lines",
            "zone",
            "format",
            "locale",
            "synonyms",
            "digits",
            "tense",
            "hint",
            "requiredIf",
            "default",
            "constant");

    private static final Set<String> CONSTRAINTS = Set.of(
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
    /** The properties of every type that an import uses. */
    private static final List<String> PROPERTIES =
            List.of("name", "title", "type", "format", "constraints", "categories", "missingValues", "leadImport");
    /** The properties that only describe a field. */
    private static final List<String> DESCRIPTIVE = List.of("description", "example", "rdfType", "categoriesOrdered");
    /** The type of each property that only one type has. */
    private static final Map<String, String> TYPE_OF_PROPERTY = Map.of(
            "decimalChar", "number",
            "groupChar", "number",
            "bareNumber", "number",
            "trueValues", "boolean",
            "falseValues", "boolean",
            "delimiter", "list",
            "itemType", "list");

    private final String name;
    private final JsonNode descriptor;

    private TableSchemaField(JsonNode descriptor) {
        this.name = descriptor.path("name").isString() ? descriptor.get("name").stringValue() : "";
        this.descriptor = descriptor;
    }

    static FieldBuilder<?> read(JsonNode descriptor) {
        TableSchemaField field = new TableSchemaField(descriptor);
        if (field.name.isBlank()) {
            throw new InvalidFormException(null, "each of its fields needs a \"name\"");
        }
        field.requireKnown();
        FieldBuilder<?> builder = field.typed();
        builder.label(text(descriptor, "title", field.name, field.name));
        JsonNode extension = leadImport(descriptor, field.name, field.extensions());
        if (extension.has("aliases")) {
            builder.aliases(field.texts(extension.get("aliases")).toArray(String[]::new));
        }
        if (flag(extension, "strict", field.name)) {
            builder.strict();
        }
        field.policy(builder, extension);
        object(descriptor, "constraints", field.name)
                .properties()
                .forEach(constraint -> field.constrain(builder, constraint));
        field.constrainFurther(builder, extension);
        return builder;
    }

    private void requireKnown() {
        Set<String> known = new HashSet<>(PROPERTIES);
        known.addAll(DESCRIPTIVE);
        known.addAll(TYPE_OF_PROPERTY.keySet());
        requireKnown(descriptor, name, known, extensions());
        JsonNode missing = descriptor.path("missingValues");
        if (!missing.isMissingNode() && !missing.toString().equals("[\"\"]")) {
            throw refused(
                    "has \"missingValues\" of its own, which are not supported; the form as a whole can have them");
        }
        String type = text(descriptor, "type", "string", name);
        for (String property : descriptor.propertyNames()) {
            if (!TYPE_OF_PROPERTY.getOrDefault(property, type).equals(type)) {
                throw refused("has the type \"" + type + "\", for which \"" + property + "\" is not supported");
            }
        }
    }

    /** Rejects an unknown property. The message names the object where the property belongs, if it is known there. */
    static void requireKnown(JsonNode descriptor, @Nullable String owner, Set<String> known, List<String> extensions) {
        for (String property : descriptor.propertyNames()) {
            if (CONSTRAINTS.contains(property)) {
                throw refused(owner, "has \"" + property + "\" outside \"constraints\"");
            }
            if (!known.contains(property)) {
                String why = extensions.contains(property)
                        ? "has \"" + property + "\" outside \"leadImport\""
                        : "has the unknown property \"" + property + "\"";
                throw refused(owner, why);
            }
        }
    }

    private void policy(FieldBuilder<?> builder, JsonNode extension) {
        object(extension, "requiredIf", name)
                .properties()
                .forEach(condition -> builder.requiredIf(
                        condition.getKey(), texts(condition.getValue()).toArray(String[]::new)));
        if (extension.has("default")) {
            builder.defaultValue(scalar("a \"default\"", extension.get("default")));
        }
        if (extension.has("constant")) {
            builder.constant(scalar("a \"constant\"", extension.get("constant")));
        }
    }

    private String ownType() {
        return text(object(descriptor, "leadImport", name), "type", "", name);
    }

    private List<String> extensions() {
        List<String> known = new ArrayList<>(EXTENSIONS);
        known.addAll(TableSchemaTypes.properties(ownType()));
        return known;
    }

    private FieldBuilder<?> typed() {
        String type = text(descriptor, "type", "string", name);
        String format = text(descriptor, "format", "default", name);
        only(type, "string", "lines", "is not a text");
        only(type, "datetime", "zone", "is not a date with a time");
        only(type, "date", "format", "is not a date");
        only(type, "date", "locale", "is not a date");
        if (!isChoice() && descriptor.path("leadImport").has("synonyms")) {
            throw refused("is not a choice, so \"synonyms\" does not apply");
        }
        if (!isChoice() && descriptor.has("categories")) {
            throw refused("is neither a string of the default format nor a list, so \"categories\" are not supported");
        }
        if (!ownType().isEmpty()) {
            return own(ownType(), type, format);
        }
        return switch (type) {
            case "string" -> string(format);
            case "integer" -> plain(Fields.integer(name), type, format);
            case "number" -> number(format);
            case "date" -> date(format);
            case "time" -> plain(Fields.time(name), type, format);
            case "yearmonth" -> plain(Fields.yearMonth(name), type, format);
            case "datetime" -> dateTime(format);
            case "list" -> plain(list(), type, format);
            case "boolean" -> plain(yesNo(), type, format);
            default -> throw refused("has the type \"" + type + "\"; " + TYPES + " are supported");
        };
    }

    private void only(String type, String wanted, String extension, String why) {
        if (!type.equals(wanted) && descriptor.path("leadImport").has(extension)) {
            throw refused(why + ", so \"" + extension + "\" does not apply");
        }
    }

    /** Returns true for a list, and for a string of the default format with a list of values that has no other type. */
    private boolean isChoice() {
        boolean listed =
                descriptor.has("categories") || descriptor.path("constraints").has("enum");
        return switch (text(descriptor, "type", "string", name)) {
            case "list" -> true;
            case "string" ->
                listed
                        && ownType().isEmpty()
                        && text(descriptor, "format", "default", name).equals("default")
                        && !descriptor.path("leadImport").has("lines");
            default -> false;
        };
    }

    private ChoiceField list() {
        String delimiter = text(descriptor, "delimiter", ",", name);
        String itemType = text(descriptor, "itemType", "string", name);
        if (!delimiter.equals(";") && !delimiter.equals("|") || !itemType.equals("string")) {
            throw refused("has items of the type \"" + itemType + "\" and the delimiter \"" + delimiter
                    + "\"; strings with ; or | between them are supported");
        }
        return options(Fields.choices(name));
    }

    /** Adds the categories of Table Schema 2 as options, or the allowed values if there are no categories. */
    private ChoiceField options(ChoiceField choice) {
        JsonNode listed = descriptor.has("categories")
                ? descriptor.get("categories")
                : descriptor.path("constraints").path("enum");
        JsonNode synonyms = object(descriptor.path("leadImport"), "synonyms", name);
        Set<String> unknown = new HashSet<>(synonyms.propertyNames());
        if (!listed.isMissingNode() && !listed.isArray()) {
            throw refused("needs a list, not " + listed);
        }
        for (JsonNode option : listed) {
            for (String property : option.propertyNames()) {
                if (!property.equals("value") && !property.equals("label")) {
                    throw refused("has a category with the unknown property \"" + property + "\"");
                }
            }
            JsonNode value = option.has("value") ? option.get("value") : option;
            String key = scalar("an option", value);
            List<String> others = synonyms.has(key) ? texts(synonyms.get(key)) : List.of();
            choice.option(key, text(option, "label", key, name), others.toArray(String[]::new));
            unknown.remove(key);
        }
        if (!unknown.isEmpty()) {
            throw refused("has synonyms of an unknown option: " + new TreeSet<>(unknown).first());
        }
        return choice;
    }

    private FieldBuilder<?> own(String ownType, String type, String format) {
        FieldBuilder<?> field = TableSchemaTypes.read(name, ownType, descriptor.get("leadImport"));
        String base = TableSchemaTypes.base(ownType);
        if (!type.equals(base)) {
            throw refused(
                    "has the type \"" + type + "\", but the leadImport type " + ownType + " needs the type " + base);
        }
        if (base.equals("number")) {
            flag(descriptor, "bareNumber", name);
            field.as(MoneyField.class).numberNotation(notation());
        }
        if (descriptor.path("leadImport").has("lines")) {
            throw refused("is not a text, so \"lines\" does not apply");
        }
        return plain(field, ownType, format);
    }

    private FieldBuilder<?> string(String format) {
        String lines = text(descriptor.path("leadImport"), "lines", "multiple", name);
        if (!lines.equals("single") && !lines.equals("multiple")) {
            throw refused("has \"lines\" \"" + lines + "\"; single and multiple are supported");
        }
        return switch (format) {
            case "email" -> Fields.email(name);
            case "uri" -> Fields.url(name);
            case "hostname" -> Fields.domain(name);
            case "default" ->
                isChoice()
                        ? options(Fields.choice(name))
                        : Fields.of(
                                name,
                                new TextType(lines.equals("single") ? TextType.Lines.SINGLE : TextType.Lines.MULTIPLE));
            default ->
                throw refused("has the format \"" + format
                        + "\"; default, email, uri and hostname are supported for a string");
        };
    }

    private FieldBuilder<?> number(String format) {
        if (descriptor.has("bareNumber") && !flag(descriptor, "bareNumber", name)) {
            throw refused("has numbers with text around them, which are not supported");
        }
        NumberField field = format.equals("percent") ? Fields.percent(name) : Fields.decimal(name);
        return plain(field.numberNotation(notation()), "number", format.equals("percent") ? "default" : format);
    }

    private NumberNotation notation() {
        try {
            return new NumberNotation(
                    text(descriptor, "decimalChar", ".", name), text(descriptor, "groupChar", "", name));
        } catch (IllegalArgumentException e) {
            throw new InvalidFormException(name, "has a decimalChar or groupChar that cannot be used", e);
        }
    }

    private FieldBuilder<?> date(String format) {
        String own = text(descriptor.path("leadImport"), "format", "", name);
        String pattern = own.isEmpty() ? TableSchemaDate.pattern(format) : own;
        String locale = text(descriptor.path("leadImport"), "locale", "", name);
        if (!locale.isEmpty()) {
            return ofLocale(locale, own);
        }
        if (own.isEmpty() && format.equals("default")) {
            return Fields.date(name);
        }
        if (pattern == null) {
            throw refused("has the format \"" + format
                    + "\"; default and patterns of %Y, %m and %d are supported for a date");
        }
        return Fields.date(name).dateFormat(pattern);
    }

    private FieldBuilder<?> ofLocale(String locale, String format) {
        if (!format.isEmpty()) {
            throw refused("has both a locale and a format");
        }
        try {
            return Fields.of(name, new DateType(DateFormat.of(Locale.forLanguageTag(locale))));
        } catch (IllegalArgumentException e) {
            throw new InvalidFormException(name, "has a locale that cannot be used: " + e.getMessage(), e);
        }
    }

    private FieldBuilder<?> dateTime(String format) {
        plain(Fields.dateTime(name), "datetime", format);
        DateField field = Fields.dateTime(name);
        String zone = text(descriptor.path("leadImport"), "zone", "", name);
        try {
            return zone.isEmpty() ? field : field.zone(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new InvalidFormException(name, "has an unknown time zone: " + zone, e);
        }
    }

    private FieldBuilder<?> yesNo() {
        if (!descriptor.has("trueValues") && !descriptor.has("falseValues")) {
            return Fields.yesNo(name);
        }
        return Fields.yesNo(
                name,
                descriptor.has("trueValues") ? texts(descriptor.get("trueValues")) : List.of("true", "1"),
                descriptor.has("falseValues") ? texts(descriptor.get("falseValues")) : List.of("false", "0"));
    }

    private FieldBuilder<?> plain(FieldBuilder<?> field, String type, String format) {
        if (!format.equals("default")) {
            throw refused("has the format \"" + format + "\"; only default is supported for type " + type);
        }
        return field;
    }

    private void constrain(FieldBuilder<?> field, Map.Entry<String, JsonNode> constraint) {
        JsonNode value = constraint.getValue();
        switch (constraint.getKey()) {
            case "required" -> {
                if (flag(descriptor.get("constraints"), "required", name)) {
                    field.required();
                }
            }
            case "unique" -> {
                if (flag(descriptor.get("constraints"), "unique", name)) {
                    field.unique();
                }
            }
            case "minLength" -> minLength(field, wholeNumber(constraint));
            case "maxLength" -> maxLength(field, wholeNumber(constraint));
            case "minimum" ->
                bound(
                        field,
                        constraint.getKey(),
                        scalar("a \"minimum\"", value),
                        NumberField::min,
                        MoneyField::min,
                        DateField::min);
            case "maximum" ->
                bound(
                        field,
                        constraint.getKey(),
                        scalar("a \"maximum\"", value),
                        NumberField::max,
                        MoneyField::max,
                        DateField::max);
            case "exclusiveMinimum" ->
                bound(
                        field,
                        constraint.getKey(),
                        scalar("an \"exclusiveMinimum\"", value),
                        NumberField::greaterThan,
                        MoneyField::greaterThan,
                        DateField::greaterThan);
            case "exclusiveMaximum" ->
                bound(
                        field,
                        constraint.getKey(),
                        scalar("an \"exclusiveMaximum\"", value),
                        NumberField::lessThan,
                        MoneyField::lessThan,
                        DateField::lessThan);
            case "pattern" -> field.pattern(scalar("a \"pattern\"", value));
            case "enum" -> {
                // without categories, the values are the options of the choice
                if (!isChoice() || descriptor.has("categories")) {
                    field.oneOf(texts(value));
                }
            }
            default -> throw refused("has the unknown constraint \"" + constraint.getKey() + "\"");
        }
    }

    /** Adds the constraints that Table Schema lacks. */
    private void constrainFurther(FieldBuilder<?> field, JsonNode extension) {
        if (extension.has("digits")) {
            kind(NumberField.class, field, "digits")
                    .digits(digits(extension, "integer"), digits(extension, "fraction"));
        }
        if (extension.has("tense")) {
            String asked = text(extension, "tense", "", name);
            kind(DateField.class, field, "tense")
                    .temporal(Stream.of(TemporalBound.values())
                            .filter(bound -> bound.code().equals(asked))
                            .findFirst()
                            .orElseThrow(() -> refused("has the tense \"" + asked
                                    + "\"; past, past-or-present, future-or-present and future are supported")));
        }
        if (extension.has("hint")) {
            JsonNode pattern = descriptor.path("constraints").path("pattern");
            if (!pattern.isString()) {
                throw refused("has no pattern, so \"hint\" does not apply");
            }
            field.pattern(pattern.stringValue(), text(extension, "hint", "", name));
        }
    }

    private int digits(JsonNode extension, String part) {
        JsonNode digits = extension.get("digits").path(part);
        if (!digits.isInt() || extension.get("digits").size() != 2) {
            throw refused("needs \"digits\" like {\"integer\": 10, \"fraction\": 2}, not " + extension.get("digits"));
        }
        return digits.intValue();
    }

    /** The length of a list is the number of its items. */
    private void minLength(FieldBuilder<?> field, int min) {
        if (field instanceof ChoiceField choice) {
            if (isList()) {
                choice.minCount(min);
            } else {
                choice.minLength(min);
            }
        } else if (field instanceof PhoneField phone) {
            phone.minLength(min);
        } else {
            kind(TextField.class, field, "minLength").minLength(min);
        }
    }

    private void maxLength(FieldBuilder<?> field, int max) {
        if (field instanceof ChoiceField choice) {
            if (isList()) {
                choice.maxCount(max);
            } else {
                choice.maxLength(max);
            }
        } else if (field instanceof PhoneField phone) {
            phone.maxLength(max);
        } else {
            kind(TextField.class, field, "maxLength").maxLength(max);
        }
    }

    private boolean isList() {
        return text(descriptor, "type", "string", name).equals("list");
    }

    private void bound(
            FieldBuilder<?> field,
            String constraint,
            String bound,
            BiConsumer<NumberField, String> ofNumber,
            BiConsumer<MoneyField, String> ofMoney,
            BiConsumer<DateField, String> ofDate) {
        if (field instanceof NumberField number) {
            ofNumber.accept(number, bound);
        } else if (field instanceof MoneyField money) {
            ofMoney.accept(money, bound);
        } else {
            ofDate.accept(kind(DateField.class, field, constraint), bound);
        }
    }

    private <K extends FieldBuilder<K>> K kind(Class<K> kind, FieldBuilder<?> field, String property) {
        if (!kind.isInstance(field)) {
            String type = ownType().isEmpty() ? text(descriptor, "type", "string", name) : ownType();
            throw refused("has the type \"" + type + "\", for which \"" + property + "\" is not supported");
        }
        return field.as(kind);
    }

    private int wholeNumber(Map.Entry<String, JsonNode> constraint) {
        if (!constraint.getValue().isIntegralNumber() || !constraint.getValue().canConvertToInt()) {
            throw refused("has a " + constraint.getKey() + " that is not a whole number: " + constraint.getValue());
        }
        return constraint.getValue().intValue();
    }

    private List<String> texts(JsonNode list) {
        return texts(list, name);
    }

    static List<String> texts(JsonNode list, String owner) {
        if (!list.isArray()) {
            throw refused(owner, "needs a list, not " + list);
        }
        List<String> texts = new ArrayList<>();
        list.forEach(value -> texts.add(scalar("an \"enum\" value", value, owner)));
        return texts;
    }

    private String scalar(String what, JsonNode value) {
        return scalar(what, value, name);
    }

    /** Returns the text of a string, a number or a boolean, as a cell holds it. */
    private static String scalar(String what, JsonNode value, String owner) {
        if (!value.isValueNode() || value.isNull()) {
            throw refused(owner, "has " + what + " that is not a text: " + value);
        }
        return value.asString();
    }

    /** Returns the text of a property; the default if it is missing or null. A null owner means the form as a whole. */
    static String text(JsonNode descriptor, String property, String absent, @Nullable String owner) {
        JsonNode value = descriptor.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isString()) {
            throw refused(owner, "has a \"" + property + "\" that is not a text: " + value);
        }
        return value.stringValue();
    }

    /** Returns the object under a property; an empty object if it is missing. */
    private static JsonNode object(JsonNode descriptor, String property, @Nullable String owner) {
        JsonNode value = descriptor.path(property);
        if (!value.isMissingNode() && !value.isObject()) {
            throw refused(owner, "has a \"" + property + "\" that is not a JSON object: " + value);
        }
        return value;
    }

    static JsonNode leadImport(JsonNode descriptor, @Nullable String owner, List<String> known) {
        JsonNode extension = object(descriptor, "leadImport", owner);
        for (Map.Entry<String, JsonNode> property : extension.properties()) {
            if (!known.contains(property.getKey())) {
                throw refused(owner, "has the unknown leadImport property \"" + property.getKey() + "\"");
            }
        }
        return extension;
    }

    static boolean flag(JsonNode object, String property, @Nullable String owner) {
        JsonNode value = object.get(property);
        if (value != null && !value.isBoolean()) {
            throw refused(owner, "has a \"" + property + "\" that is neither true nor false: " + value);
        }
        return value != null && value.booleanValue();
    }

    private InvalidFormException refused(String why) {
        return refused(name, why);
    }

    private static InvalidFormException refused(@Nullable String owner, String why) {
        return new InvalidFormException(owner, owner == null ? "it " + why : why);
    }
}
