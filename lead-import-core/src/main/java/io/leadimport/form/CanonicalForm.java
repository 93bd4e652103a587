package io.leadimport.form;

import io.leadimport.form.type.ChoiceType;
import io.leadimport.form.type.ChoicesType;
import io.leadimport.form.type.CountryType;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.DateTimeType;
import io.leadimport.form.type.DateType;
import io.leadimport.form.type.DecimalType;
import io.leadimport.form.type.Digits;
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
import io.leadimport.internal.jakarta.CanonicalConstraints;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.text.CanonicalText;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the canonical text of a form, which {@link LeadForm#digest()} specifies, and digests it. Hosts store the digests, so the
 * text of a form must never change: an option that is added here writes nothing where it has its default.
 */
final class CanonicalForm implements FieldType.Cases<CanonicalForm> {
    private final CanonicalText text = new CanonicalText();

    private CanonicalForm() {}

    static CanonicalText text(String name, List<FormField> fields, @Nullable ClassConstraints leadClass) {
        CanonicalForm form = new CanonicalForm().add("form", name);
        fields.forEach(form::add);
        if (leadClass != null) {
            form.add("object").addEach("group", leadClass.groupNames());
            CanonicalConstraints.of(leadClass.descriptor()).forEach(constraint -> form.add("constraint", constraint));
        }
        return form.text;
    }

    private CanonicalForm add(String keyword, String... values) {
        text.add(keyword, values);
        return this;
    }

    private CanonicalForm addEach(String keyword, List<String> values) {
        values.forEach(value -> add(keyword, value));
        return this;
    }

    private CanonicalForm addIf(boolean condition, String keyword, String... values) {
        return condition ? add(keyword, values) : this;
    }

    private CanonicalForm addPresent(String keyword, @Nullable Object value) {
        return value == null ? this : add(keyword, value.toString());
    }

    private void add(FormField field) {
        add("field", field.name());
        addIf(!field.label().equals(field.name()), "label", field.label());
        addEach("alias", field.aliases());
        field.type().accept(this);
        addIf(field.required(), "required");
        addIf(field.strict(), "strict");
        addIf(field.unique(), "unique");
        add(field.constraints());
        add(field.whenBlank());
    }

    private void add(WhenBlank whenBlank) {
        whenBlank
                .requiredIf()
                .forEach((field, values) -> add("requiredIf", field).addEach("requiredIfValue", values));
        addPresent("defaultValue", whenBlank.defaultValue());
        addPresent("constant", whenBlank.constant());
    }

    private void add(FieldConstraints constraints) {
        addPresent("minLength", constraints.minLength());
        addPresent("maxLength", constraints.maxLength());
        addPresent("minCount", constraints.minCount());
        addPresent("maxCount", constraints.maxCount());
        addBound("min", constraints.minimum());
        addBound("max", constraints.maximum());
        addBound("moreThan", constraints.moreThan());
        addBound("lessThan", constraints.lessThan());
        Digits digits = constraints.digits();
        if (digits != null) {
            add("digits", Integer.toString(digits.integer()), Integer.toString(digits.fraction()));
        }
        addPresent(
                "tense",
                constraints.tense() == null ? null : constraints.tense().code());
        addPresent(
                "pattern",
                constraints.pattern() == null ? null : constraints.pattern().pattern());
        addPresent("hint", constraints.hint());
        addEach("oneOf", constraints.allowed());
        if (constraints.declared() != null) {
            addEach("group", constraints.declared().declaredIn().groupNames());
            addEach("constraint", constraints.declared().texts());
        }
    }

    /** One number, however it is written. */
    private void addBound(String keyword, @Nullable Comparable<?> bound) {
        if (bound instanceof BigDecimal number) {
            add(keyword, number.stripTrailingZeros().toPlainString());
        } else if (bound != null) {
            add(keyword, FieldBound.text(bound));
        }
    }

    private CanonicalForm addNotation(NumberNotation notation) {
        addIf(!notation.decimalChar().equals("."), "decimalChar", notation.decimalChar());
        return addIf(!notation.groupChar().isEmpty(), "groupChar", notation.groupChar());
    }

    private CanonicalForm addOptions(List<Option> options) {
        for (Option option : options) {
            add("option", option.key());
            addIf(!option.label().equals(option.key()), "optionLabel", option.label());
            addEach("synonym", option.synonyms());
        }
        return this;
    }

    private CanonicalForm addNames(List<Locale> languages) {
        return addEach("names", NameLanguages.tags(languages));
    }

    @Override
    public CanonicalForm text(TextType type) {
        return add("type", type.lines() == TextType.Lines.SINGLE ? "text" : "longText");
    }

    @Override
    public CanonicalForm email(EmailType type) {
        return add("type", "email");
    }

    @Override
    public CanonicalForm integer(IntegerType type) {
        return add("type", "integer");
    }

    @Override
    public CanonicalForm decimal(DecimalType type) {
        return add("type", "decimal").addNotation(type.notation());
    }

    @Override
    public CanonicalForm date(DateType type) {
        DateFormat format = type.format();
        add("type", "date");
        return format.locale().isPresent()
                ? add("formatLocale", format.locale().get().toLanguageTag())
                : addIf(!format.equals(DateFormat.ISO), "format", format.pattern());
    }

    @Override
    public CanonicalForm yesNo(YesNoType type) {
        add("type", "yesNo");
        return type.equals(Fields.YES_NO) ? this : addEach("yes", type.yes()).addEach("no", type.no());
    }

    @Override
    public CanonicalForm choice(ChoiceType type) {
        return add("type", "choice").addOptions(type.options());
    }

    @Override
    public CanonicalForm choices(ChoicesType type) {
        return add("type", "choices").addOptions(type.options());
    }

    @Override
    public CanonicalForm time(TimeType type) {
        return add("type", "time");
    }

    @Override
    public CanonicalForm yearMonth(YearMonthType type) {
        return add("type", "yearMonth");
    }

    @Override
    public CanonicalForm dateTime(DateTimeType type) {
        return add("type", "dateTime")
                .addPresent("zone", type.zone() == null ? null : type.zone().getId());
    }

    @Override
    public CanonicalForm url(UrlType type) {
        return add("type", "url");
    }

    @Override
    public CanonicalForm domain(DomainType type) {
        return add("type", "domain");
    }

    @Override
    public CanonicalForm percent(PercentType type) {
        return add("type", "percent").addNotation(type.notation());
    }

    @Override
    public CanonicalForm reference(ReferenceType type) {
        return add("type", "reference");
    }

    @Override
    public CanonicalForm phone(PhoneType type) {
        return add("type", "phone")
                .addIf(type.reading() == PhoneType.Reading.INTERNATIONAL, "international")
                .addPresent("region", type.region());
    }

    @Override
    public CanonicalForm money(MoneyType type) {
        add("type", "money").addNotation(type.notation());
        addPresent("currency", type.currency() == null ? null : type.currency().getCurrencyCode());
        return addEach(
                "currencies",
                type.currencies().stream().map(Currency::getCurrencyCode).toList());
    }

    @Override
    public CanonicalForm country(CountryType type) {
        return add("type", "country").addNames(type.languages());
    }

    @Override
    public CanonicalForm language(LanguageType type) {
        return add("type", "language").addNames(type.languages());
    }

    @Override
    public CanonicalForm custom(HostType type) {
        return add("type", "custom").add("customType", type.type().name());
    }
}
