package io.leadimport.json;

import io.leadimport.form.ChoiceField;
import io.leadimport.form.DateField;
import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.MoneyField;
import io.leadimport.form.NumberField;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
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
    private final SchemaNode descriptor;
    /** The object under {@code leadImport}. */
    private final SchemaNode extension;

    private TableSchemaField(String name, JsonNode descriptor) {
        this.name = name;
        this.descriptor = new SchemaNode(descriptor, name);
        this.extension = this.descriptor.object("leadImport");
    }

    static FieldBuilder<?> read(JsonNode descriptor) {
        String name =
                descriptor.path("name").isString() ? descriptor.get("name").stringValue() : "";
        if (name.isBlank()) {
            throw new InvalidFormException(null, "each of its fields needs a \"name\"");
        }
        return new TableSchemaField(name, descriptor).read();
    }

    private FieldBuilder<?> read() {
        requireKnown();
        FieldBuilder<?> field = typed();
        field.label(descriptor.text("title", name));
        extension.requireExtensions(extensions());
        if (extension.has("aliases")) {
            field.aliases(extension.texts("aliases").toArray(String[]::new));
        }
        if (extension.flag("strict")) {
            field.strict();
        }
        policy(field);
        // without categories, the values of an enum are the options of the choice
        boolean enumHasOptions = isChoice() && !descriptor.has("categories");
        String type = ownType().isEmpty() ? type() : ownType();
        new TableSchemaConstraints(field, type, enumHasOptions, descriptor.object("constraints")).add(extension);
        return field;
    }

    private void requireKnown() {
        Set<String> known = new HashSet<>(PROPERTIES);
        known.addAll(DESCRIPTIVE);
        known.addAll(TYPE_OF_PROPERTY.keySet());
        descriptor.requireKnown(known, extensions());
        JsonNode missing = descriptor.json().path("missingValues");
        if (!missing.isMissingNode() && !missing.toString().equals("[\"\"]")) {
            throw descriptor.refused(
                    "has \"missingValues\" of its own, which are not supported; the form as a whole can have them");
        }
        String type = type();
        for (String property : descriptor.json().propertyNames()) {
            if (!TYPE_OF_PROPERTY.getOrDefault(property, type).equals(type)) {
                throw descriptor.refused(
                        "has the type \"" + type + "\", for which \"" + property + "\" is not supported");
            }
        }
    }

    private void policy(FieldBuilder<?> field) {
        SchemaNode requiredIf = extension.object("requiredIf");
        for (String other : requiredIf.json().propertyNames()) {
            field.requiredIf(other, requiredIf.texts(other).toArray(String[]::new));
        }
        if (extension.has("default")) {
            field.defaultValue(extension.scalar("default"));
        }
        if (extension.has("constant")) {
            field.constant(extension.scalar("constant"));
        }
    }

    private String type() {
        return descriptor.text("type", "string");
    }

    /** Returns the type under {@code leadImport}; empty if the field has none. */
    private String ownType() {
        return extension.text("type", "");
    }

    private String format() {
        return descriptor.text("format", "default");
    }

    private List<String> extensions() {
        List<String> known = new ArrayList<>(EXTENSIONS);
        known.addAll(TableSchemaTypes.properties(ownType()));
        return known;
    }

    private FieldBuilder<?> typed() {
        String type = type();
        String format = format();
        only(type, "string", "lines", "is not a text");
        only(type, "datetime", "zone", "is not a date with a time");
        only(type, "date", "format", "is not a date");
        only(type, "date", "locale", "is not a date");
        if (!isChoice() && extension.has("synonyms")) {
            throw descriptor.refused("is not a choice, so \"synonyms\" does not apply");
        }
        if (!isChoice() && descriptor.has("categories")) {
            throw descriptor.refused(
                    "is neither a string of the default format nor a list, so \"categories\" are not supported");
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
            default -> throw descriptor.refused("has the type \"" + type + "\"; " + TYPES + " are supported");
        };
    }

    private void only(String type, String wanted, String property, String why) {
        if (!type.equals(wanted) && extension.has(property)) {
            throw descriptor.refused(why + ", so \"" + property + "\" does not apply");
        }
    }

    /** Returns true for a list, and for a string of the default format with a list of values that has no other type. */
    private boolean isChoice() {
        boolean listed = descriptor.has("categories")
                || descriptor.json().path("constraints").has("enum");
        return switch (type()) {
            case "list" -> true;
            case "string" -> listed && ownType().isEmpty() && format().equals("default") && !extension.has("lines");
            default -> false;
        };
    }

    private ChoiceField list() {
        String delimiter = descriptor.text("delimiter", ",");
        String itemType = descriptor.text("itemType", "string");
        if (!delimiter.equals(";") && !delimiter.equals("|") || !itemType.equals("string")) {
            throw descriptor.refused("has items of the type \"" + itemType + "\" and the delimiter \"" + delimiter
                    + "\"; strings with ; or | between them are supported");
        }
        return TableSchemaOptions.add(Fields.choices(name), descriptor);
    }

    private FieldBuilder<?> own(String ownType, String type, String format) {
        FieldBuilder<?> field = TableSchemaTypes.read(name, ownType, extension);
        String base = TableSchemaTypes.base(ownType);
        if (!type.equals(base)) {
            throw descriptor.refused(
                    "has the type \"" + type + "\", but the leadImport type " + ownType + " needs the type " + base);
        }
        if (base.equals("number")) {
            descriptor.flag("bareNumber");
            field.as(MoneyField.class).numberNotation(notation());
        }
        if (extension.has("lines")) {
            throw descriptor.refused("is not a text, so \"lines\" does not apply");
        }
        return plain(field, ownType, format);
    }

    private FieldBuilder<?> string(String format) {
        String lines = extension.text("lines", "multiple");
        if (!lines.equals("single") && !lines.equals("multiple")) {
            throw descriptor.refused("has \"lines\" \"" + lines + "\"; single and multiple are supported");
        }
        return switch (format) {
            case "email" -> Fields.email(name);
            case "uri" -> Fields.url(name);
            case "hostname" -> Fields.domain(name);
            case "default" ->
                isChoice()
                        ? TableSchemaOptions.add(Fields.choice(name), descriptor)
                        : Fields.of(
                                name,
                                new TextType(lines.equals("single") ? TextType.Lines.SINGLE : TextType.Lines.MULTIPLE));
            default ->
                throw descriptor.refused("has the format \"" + format
                        + "\"; default, email, uri and hostname are supported for a string");
        };
    }

    private FieldBuilder<?> number(String format) {
        if (descriptor.has("bareNumber") && !descriptor.flag("bareNumber")) {
            throw descriptor.refused("has numbers with text around them, which are not supported");
        }
        NumberField field = format.equals("percent") ? Fields.percent(name) : Fields.decimal(name);
        return plain(field.numberNotation(notation()), "number", format.equals("percent") ? "default" : format);
    }

    private NumberNotation notation() {
        try {
            return new NumberNotation(descriptor.text("decimalChar", "."), descriptor.text("groupChar", ""));
        } catch (IllegalArgumentException e) {
            throw descriptor.refused("has a decimalChar or groupChar that cannot be used", e);
        }
    }

    private FieldBuilder<?> date(String format) {
        String own = extension.text("format", "");
        String pattern = own.isEmpty() ? TableSchemaDate.pattern(format) : own;
        String locale = extension.text("locale", "");
        if (!locale.isEmpty()) {
            return ofLocale(locale, own);
        }
        if (own.isEmpty() && format.equals("default")) {
            return Fields.date(name);
        }
        if (pattern == null) {
            throw descriptor.refused("has the format \"" + format
                    + "\"; default and patterns of %Y, %m and %d are supported for a date");
        }
        return Fields.date(name).dateFormat(pattern);
    }

    private FieldBuilder<?> ofLocale(String locale, String format) {
        if (!format.isEmpty()) {
            throw descriptor.refused("has both a locale and a format");
        }
        try {
            return Fields.of(name, new DateType(DateFormat.of(Locale.forLanguageTag(locale))));
        } catch (IllegalArgumentException e) {
            throw descriptor.refused("has a locale that cannot be used: " + e.getMessage(), e);
        }
    }

    private FieldBuilder<?> dateTime(String format) {
        plain(Fields.dateTime(name), "datetime", format);
        DateField field = Fields.dateTime(name);
        String zone = extension.text("zone", "");
        try {
            return zone.isEmpty() ? field : field.zone(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw descriptor.refused("has an unknown time zone: " + zone, e);
        }
    }

    private FieldBuilder<?> yesNo() {
        if (!descriptor.has("trueValues") && !descriptor.has("falseValues")) {
            return Fields.yesNo(name);
        }
        return Fields.yesNo(
                name,
                descriptor.has("trueValues") ? descriptor.texts("trueValues") : List.of("true", "1"),
                descriptor.has("falseValues") ? descriptor.texts("falseValues") : List.of("false", "0"));
    }

    private FieldBuilder<?> plain(FieldBuilder<?> field, String type, String format) {
        if (!format.equals("default")) {
            throw descriptor.refused("has the format \"" + format + "\"; only default is supported for type " + type);
        }
        return field;
    }
}
