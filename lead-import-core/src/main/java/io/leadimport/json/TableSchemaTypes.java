package io.leadimport.json;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.FormField;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.MoneyField;
import io.leadimport.form.PhoneField;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.internal.type.ChoiceType;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.CompanyIdType;
import io.leadimport.internal.type.CountryType;
import io.leadimport.internal.type.DateTimeType;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.DomainType;
import io.leadimport.internal.type.EmailType;
import io.leadimport.internal.type.HostType;
import io.leadimport.internal.type.IntegerType;
import io.leadimport.internal.type.LanguageType;
import io.leadimport.internal.type.MoneyType;
import io.leadimport.internal.type.PercentType;
import io.leadimport.internal.type.PhoneType;
import io.leadimport.internal.type.ReferenceType;
import io.leadimport.internal.type.TextType;
import io.leadimport.internal.type.TimeType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.internal.type.UrlType;
import io.leadimport.internal.type.YearMonthType;
import io.leadimport.internal.type.YesNoType;
import io.leadimport.internal.value.TypeCases;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the types of fields, and reads those that Table Schema lacks, which stand under {@code leadImport}. */
final class TableSchemaTypes {
    /** The properties of each type that Table Schema lacks. */
    private static final Map<String, List<String>> PROPERTIES = Map.of(
            "companyId",
            List.of(),
            "phone",
            List.of("international", "region"),
            "money",
            List.of("currency", "currencies"),
            "country",
            List.of("names"),
            "language",
            List.of("names"));

    private static final TypeCases<Consumer<TableSchemaTypes>> WRITERS = new TypeCases.Builder<
                    Consumer<TableSchemaTypes>>()
            .on(TextType.class, type -> json -> json.text(type))
            .on(EmailType.class, type -> json -> json.type("string", "email"))
            .on(UrlType.class, type -> json -> json.type("string", "uri"))
            .on(DomainType.class, type -> json -> json.type("string", "hostname"))
            .on(CompanyIdType.class, type -> json -> json.ownType("companyId", "string"))
            .on(PhoneType.class, type -> json -> json.phone(type))
            .on(IntegerType.class, type -> json -> json.type("integer"))
            .on(DecimalType.class, type -> json -> json.type("number").notation(type.notation()))
            .on(
                    PercentType.class,
                    type -> json -> json.type("number", "percent").notation(type.notation()))
            .on(MoneyType.class, type -> json -> json.money(type))
            .on(DateType.class, type -> json -> json.date(type.format()))
            .on(TimeType.class, type -> json -> json.type("time"))
            .on(YearMonthType.class, type -> json -> json.type("yearmonth"))
            .on(DateTimeType.class, type -> json -> json.dateTime(type))
            .on(YesNoType.class, type -> json -> json.yesNo(type))
            .on(ChoiceType.class, type -> json -> json.choice(type))
            .on(ChoicesType.class, type -> json -> json.choices(type))
            .on(CountryType.class, type -> json -> json.named("country", type.languages()))
            .on(LanguageType.class, type -> json -> json.named("language", type.languages()))
            .on(ReferenceType.class, type -> json -> json.refuse("is a reference to a record of the host"))
            .on(HostType.class, type -> json -> json.refuse("has a type of the host"))
            .build();

    private final FormField field;
    private final ObjectNode descriptor;
    private final ObjectNode extension;
    private final ObjectNode constraints;

    private TableSchemaTypes(FormField field, ObjectNode descriptor, ObjectNode extension, ObjectNode constraints) {
        this.field = field;
        this.descriptor = descriptor;
        this.extension = extension;
        this.constraints = constraints;
    }

    /**
     * Writes the type of a field.
     *
     * @param field the field
     * @param descriptor its descriptor
     * @param extension the object under {@code leadImport}
     * @param constraints the object under {@code constraints}
     * @throws InvalidFormException if Table Schema cannot express the type
     */
    static void write(FormField field, ObjectNode descriptor, ObjectNode extension, ObjectNode constraints) {
        WRITERS.of(TypeDefinition.of(field.type()))
                .accept(new TableSchemaTypes(field, descriptor, extension, constraints));
    }

    private TableSchemaTypes type(String type) {
        descriptor.put("type", type);
        return this;
    }

    private TableSchemaTypes type(String type, String format) {
        descriptor.put("type", type).put("format", format);
        return this;
    }

    private TableSchemaTypes ownType(String own, String type) {
        extension.put("type", own);
        return type(type);
    }

    private void refuse(String why) {
        throw new InvalidFormException(field.name(), why + ", which a Table Schema cannot express");
    }

    private void notation(NumberNotation notation) {
        if (!notation.decimalChar().equals(".")) {
            descriptor.put("decimalChar", notation.decimalChar());
        }
        if (!notation.groupChar().isEmpty()) {
            descriptor.put("groupChar", notation.groupChar());
        }
    }

    private void text(TextType type) {
        type("string").extension.put("lines", type.lines().name().toLowerCase(Locale.ROOT));
    }

    private void date(DateFormat format) {
        type("date");
        if (!format.equals(DateFormat.ISO)) {
            // Table Schema cannot say how many digits a day or a month has
            descriptor.put("format", TableSchemaDate.format(format.pattern()));
            format.locale()
                    .ifPresentOrElse(
                            locale -> extension.put("locale", locale.toLanguageTag()),
                            () -> extension.put("format", format.pattern()));
        }
    }

    private void dateTime(DateTimeType type) {
        type("datetime");
        if (type.zone() != null) {
            extension.put("zone", type.zone().getId());
        }
    }

    private void yesNo(YesNoType type) {
        type("boolean").descriptor.set("trueValues", TableSchemaWriter.texts(type.yes()));
        descriptor.set("falseValues", TableSchemaWriter.texts(type.no()));
    }

    private void choice(ChoiceType type) {
        type("string");
        boolean plain = type.options().stream().allMatch(Option::isKeyOnly);
        if (plain && field.constraints().allowed().isEmpty()) {
            List<String> keys = type.options().stream().map(Option::key).toList();
            constraints.set("enum", TableSchemaWriter.texts(keys));
        } else {
            options(type.options());
        }
    }

    private void choices(ChoicesType type) {
        type("list").descriptor.put("delimiter", ChoicesType.SEPARATORS.substring(0, 1));
        options(type.options());
    }

    private void options(List<Option> options) {
        ArrayNode categories = descriptor.putArray("categories");
        ObjectNode synonyms = JsonNodeFactory.instance.objectNode();
        for (Option option : options) {
            ObjectNode category = categories.addObject().put("value", option.key());
            if (!option.label().equals(option.key())) {
                category.put("label", option.label());
            }
            if (!option.synonyms().isEmpty()) {
                synonyms.set(option.key(), TableSchemaWriter.texts(option.synonyms()));
            }
        }
        TableSchemaWriter.object(extension, "synonyms", synonyms);
    }

    private void phone(PhoneType type) {
        ownType("phone", "string");
        if (type.region() != null) {
            extension.put("region", type.region());
        }
        if (type.isInternational()) {
            extension.put("international", true);
        }
    }

    private void money(MoneyType type) {
        ownType("money", "number");
        if (type.currency() != null) {
            extension.put("currency", type.currency().getCurrencyCode());
        }
        if (!type.currencies().isEmpty()) {
            List<String> codes =
                    type.currencies().stream().map(Currency::getCurrencyCode).toList();
            extension.set("currencies", TableSchemaWriter.texts(codes));
        }
        descriptor.put("bareNumber", false);
        notation(type.notation());
    }

    private void named(String own, List<Locale> languages) {
        ownType(own, "string");
        if (!languages.isEmpty()) {
            List<String> tags = languages.stream().map(Locale::toLanguageTag).toList();
            extension.set("names", TableSchemaWriter.texts(tags));
        }
    }

    /** Returns the properties that only this type has; empty for a type of Table Schema. */
    static List<String> properties(String type) {
        return PROPERTIES.getOrDefault(type, List.of());
    }

    /** Returns the type of Table Schema that a type extends. */
    static String base(String type) {
        return type.equals("money") ? "number" : "string";
    }

    static FieldBuilder<?> read(String name, String type, SchemaNode extension) {
        return switch (type) {
            case "companyId" -> Fields.companyId(name);
            case "phone" -> phone(name, extension);
            case "money" -> money(name, extension);
            case "country" -> Fields.country(name, names(extension));
            case "language" -> Fields.language(name, names(extension));
            default ->
                throw extension.refused("has the leadImport type \"" + type + "\"; "
                        + String.join(
                                ", ", PROPERTIES.keySet().stream().sorted().toList()) + " are supported");
        };
    }

    private static MoneyField money(String name, SchemaNode extension) {
        MoneyField money = Fields.money(name);
        if (extension.has("currency")) {
            money.currency(extension.text("currency", ""));
        }
        return extension.has("currencies")
                ? money.currencies(extension.texts("currencies").toArray(String[]::new))
                : money;
    }

    private static Locale[] names(SchemaNode extension) {
        return extension.has("names")
                ? extension.texts("names").stream().map(Locale::forLanguageTag).toArray(Locale[]::new)
                : new Locale[0];
    }

    private static PhoneField phone(String name, SchemaNode extension) {
        PhoneField phone = Fields.phone(name);
        boolean international = extension.flag("international");
        if (!extension.has("region")) {
            return international ? phone.international() : phone;
        }
        if (international) {
            throw extension.refused("has both a region and international numbers");
        }
        return phone.region(extension.text("region", ""));
    }
}
