package io.leadimport.json;

import io.leadimport.form.FormField;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.WhenBlank;
import io.leadimport.form.type.ChoiceType;
import io.leadimport.form.type.ChoicesType;
import io.leadimport.form.type.CountryType;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.DateTimeType;
import io.leadimport.form.type.DateType;
import io.leadimport.form.type.DecimalType;
import io.leadimport.form.type.DomainType;
import io.leadimport.form.type.EmailType;
import io.leadimport.form.type.FieldBound;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.HostType;
import io.leadimport.form.type.IntegerType;
import io.leadimport.form.type.LanguageType;
import io.leadimport.form.type.MoneyType;
import io.leadimport.form.type.NameLanguages;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.form.type.PercentType;
import io.leadimport.form.type.PhoneType;
import io.leadimport.form.type.ReferenceType;
import io.leadimport.form.type.TextType;
import io.leadimport.form.type.TimeType;
import io.leadimport.form.type.UrlType;
import io.leadimport.form.type.YearMonthType;
import io.leadimport.form.type.YesNoType;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one field descriptor of a Table Schema, as {@link TableSchemaField} reads it. Each type adds what it needs to the
 * descriptor and to what stands under {@code leadImport}, and gives its name in Table Schema.
 */
final class TableSchemaWriter implements FieldType.Cases<String> {
    /** A longer number is written as text: readers of JSON bound the digits of a number. */
    private static final int MAX_DIGITS = 100;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FormField field;
    private final ObjectNode descriptor = JSON.objectNode();
    private final ObjectNode extension = JSON.objectNode();
    private final ObjectNode constraints = JSON.objectNode();

    private TableSchemaWriter(FormField field) {
        this.field = field;
    }

    static ObjectNode write(FormField field) {
        return new TableSchemaWriter(field).write();
    }

    private ObjectNode write() {
        descriptor.put("name", field.name());
        if (!field.label().equals(field.name())) {
            descriptor.put("title", field.label());
        }
        // has its place before what the type adds
        descriptor.put("type", "");
        descriptor.put("type", field.type().accept(this));
        flag(constraints, "required", field.required());
        flag(constraints, "unique", field.unique());
        add(field.constraints());
        if (!field.aliases().isEmpty()) {
            extension.set("aliases", texts(field.aliases()));
        }
        flag(extension, "strict", field.strict());
        add(field.whenBlank());
        object(descriptor, "constraints", constraints);
        object(descriptor, "leadImport", extension);
        return descriptor;
    }

    private static void flag(ObjectNode object, String name, boolean value) {
        if (value) {
            object.put(name, true);
        }
    }

    private static void object(ObjectNode owner, String name, ObjectNode object) {
        if (!object.isEmpty()) {
            owner.set(name, object);
        }
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private void add(FieldConstraints asked) {
        if (asked.declared() != null) {
            throw new InvalidFormException(
                    field.name(), "is constrained by a class, which a Table Schema has no means to say");
        }
        // a choice of several has no other length
        length("minLength", asked.minLength() == null ? asked.minCount() : asked.minLength());
        length("maxLength", asked.maxLength() == null ? asked.maxCount() : asked.maxLength());
        bound("minimum", asked.minimum());
        bound("maximum", asked.maximum());
        bound("exclusiveMinimum", asked.moreThan());
        bound("exclusiveMaximum", asked.lessThan());
        if (asked.pattern() != null) {
            constraints.put("pattern", asked.pattern().pattern());
        }
        if (!asked.allowed().isEmpty()) {
            constraints.set("enum", texts(asked.allowed()));
        }
        if (asked.digits() != null) {
            extension
                    .putObject("digits")
                    .put("integer", asked.digits().integer())
                    .put("fraction", asked.digits().fraction());
        }
        if (asked.tense() != null) {
            extension.put("tense", asked.tense().code());
        }
        if (asked.hint() != null) {
            extension.put("hint", asked.hint());
        }
    }

    private void add(WhenBlank blank) {
        ObjectNode requiredIf = JSON.objectNode();
        blank.requiredIf().forEach((other, values) -> requiredIf.set(other, texts(values)));
        object(extension, "requiredIf", requiredIf);
        if (blank.defaultValue() != null) {
            extension.put("default", blank.defaultValue());
        }
        if (blank.constant() != null) {
            extension.put("constant", blank.constant());
        }
    }

    private void length(String name, @Nullable Integer bound) {
        if (bound != null) {
            constraints.put(name, bound);
        }
    }

    private void bound(String name, @Nullable Comparable<?> bound) {
        if (bound instanceof BigDecimal number && number.precision() <= MAX_DIGITS) {
            constraints.put(name, number);
        } else if (bound != null) {
            constraints.put(name, FieldBound.text(bound));
        }
    }

    private String string(String format) {
        descriptor.put("format", format);
        return "string";
    }

    private void options(List<Option> options) {
        ArrayNode categories = descriptor.putArray("categories");
        ObjectNode synonyms = JSON.objectNode();
        for (Option option : options) {
            ObjectNode category = categories.addObject().put("value", option.key());
            if (!option.label().equals(option.key())) {
                category.put("label", option.label());
            }
            if (!option.synonyms().isEmpty()) {
                synonyms.set(option.key(), texts(option.synonyms()));
            }
        }
        object(extension, "synonyms", synonyms);
    }

    private void notation(NumberNotation notation) {
        if (!notation.decimalChar().equals(".")) {
            descriptor.put("decimalChar", notation.decimalChar());
        }
        if (!notation.groupChar().isEmpty()) {
            descriptor.put("groupChar", notation.groupChar());
        }
    }

    @Override
    public String text(TextType type) {
        extension.put("lines", type.lines().name().toLowerCase(Locale.ROOT));
        return "string";
    }

    @Override
    public String email(EmailType type) {
        return string("email");
    }

    @Override
    public String url(UrlType type) {
        return string("uri");
    }

    @Override
    public String domain(DomainType type) {
        return string("hostname");
    }

    @Override
    public String choice(ChoiceType type) {
        boolean plain = type.options().stream().allMatch(Option::isPlain);
        if (plain && field.constraints().allowed().isEmpty()) {
            constraints.set(
                    "enum", texts(type.options().stream().map(Option::key).toList()));
        } else {
            options(type.options());
        }
        return "string";
    }

    @Override
    public String choices(ChoicesType type) {
        descriptor.put("delimiter", ChoicesType.SEPARATORS.substring(0, 1));
        options(type.options());
        return "list";
    }

    @Override
    public String integer(IntegerType type) {
        return "integer";
    }

    @Override
    public String decimal(DecimalType type) {
        notation(type.notation());
        return "number";
    }

    @Override
    public String percent(PercentType type) {
        descriptor.put("format", "percent");
        notation(type.notation());
        return "number";
    }

    @Override
    public String date(DateType type) {
        if (!type.format().equals(DateFormat.ISO)) {
            // how many digits a day or a month has is more than Table Schema can say
            descriptor.put("format", TableSchemaDate.format(type.format()));
            type.format()
                    .locale()
                    .ifPresentOrElse(
                            locale -> extension.put("locale", locale.toLanguageTag()),
                            () -> extension.put("format", type.format().pattern()));
        }
        return "date";
    }

    @Override
    public String time(TimeType type) {
        return "time";
    }

    @Override
    public String yearMonth(YearMonthType type) {
        return "yearmonth";
    }

    @Override
    public String dateTime(DateTimeType type) {
        if (type.zone() != null) {
            extension.put("zone", type.zone().getId());
        }
        return "datetime";
    }

    @Override
    public String yesNo(YesNoType type) {
        descriptor.set("trueValues", texts(type.yes()));
        descriptor.set("falseValues", texts(type.no()));
        return "boolean";
    }

    @Override
    public String phone(PhoneType type) {
        extension.put("type", "phone");
        if (type.region() != null) {
            extension.put("region", type.region());
        }
        flag(extension, "international", type.reading() == PhoneType.Reading.INTERNATIONAL);
        return "string";
    }

    @Override
    public String money(MoneyType type) {
        extension.put("type", "money");
        if (type.currency() != null) {
            extension.put("currency", type.currency().getCurrencyCode());
        }
        if (!type.currencies().isEmpty()) {
            extension.set(
                    "currencies",
                    texts(type.currencies().stream()
                            .map(Currency::getCurrencyCode)
                            .toList()));
        }
        descriptor.put("bareNumber", false);
        notation(type.notation());
        return "number";
    }

    @Override
    public String country(CountryType type) {
        return named("country", type.languages());
    }

    @Override
    public String language(LanguageType type) {
        return named("language", type.languages());
    }

    private String named(String type, List<Locale> languages) {
        extension.put("type", type);
        if (!languages.isEmpty()) {
            extension.set("names", texts(NameLanguages.tags(languages)));
        }
        return "string";
    }

    @Override
    public String custom(HostType type) {
        throw new InvalidFormException(
                field.name(), "has a type of the host, which a Table Schema has no means to say");
    }

    @Override
    public String reference(ReferenceType type) {
        throw new InvalidFormException(
                field.name(), "points at a record of the host, which a Table Schema has no means to say");
    }
}
