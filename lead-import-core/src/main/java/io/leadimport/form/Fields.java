package io.leadimport.form;

import io.leadimport.form.type.ChoiceType;
import io.leadimport.form.type.ChoicesType;
import io.leadimport.form.type.CompanyIdType;
import io.leadimport.form.type.CountryType;
import io.leadimport.form.type.CustomType;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.DateTimeType;
import io.leadimport.form.type.DateType;
import io.leadimport.form.type.DecimalType;
import io.leadimport.form.type.DomainType;
import io.leadimport.form.type.EmailType;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.HostType;
import io.leadimport.form.type.IntegerType;
import io.leadimport.form.type.LanguageType;
import io.leadimport.form.type.MoneyType;
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
import io.leadimport.spi.RecordResolver;
import java.util.List;
import java.util.stream.Stream;

/**
 * Begins a field of each type, to be imported statically:
 *
 * <pre>{@code
 * LeadForm form = LeadForm.named("Lead registration")
 *     .field(text("company").label("Company").required().maxLength(120))
 *     .field(email("email").label("Email").required())
 *     .field(choice("region", "EMEA", "AMER", "APAC").label("Region").required())
 *     .field(decimal("deal_value").label("Deal value").min("0"))
 *     .build();
 * }</pre>
 */
public final class Fields {
    private Fields() {}

    /**
     * Text on one line.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder text(String name) {
        return of(name, new TextType(TextType.Lines.SINGLE));
    }

    /**
     * Text of any number of lines.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder longText(String name) {
        return of(name, new TextType(TextType.Lines.MULTIPLE));
    }

    /**
     * An e-mail address.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder email(String name) {
        return of(name, new EmailType());
    }

    /**
     * A whole number of 64 bits.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder integer(String name) {
        return of(name, new IntegerType());
    }

    /**
     * A decimal number with a point.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder decimal(String name) {
        return of(name, new DecimalType(NumberNotation.PLAIN));
    }

    /**
     * A date, written as in ISO 8601 unless {@link FieldBuilder#format} says otherwise.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder date(String name) {
        return of(name, new DateType(DateFormat.ISO));
    }

    /**
     * A time of day such as {@code 09:30}.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder time(String name) {
        return of(name, new TimeType());
    }

    /**
     * A month such as {@code 2026-12}.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder yearMonth(String name) {
        return of(name, new YearMonthType());
    }

    /**
     * A date and a time with its offset, such as {@code 2026-12-31T09:30+01:00}; {@link FieldBuilder#zone} lets the offset
     * be left out.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder dateTime(String name) {
        return of(name, new DateTimeType(null));
    }

    /**
     * A URL such as {@code https://example.com}.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder url(String name) {
        return of(name, new UrlType());
    }

    /**
     * A domain name such as {@code example.com}.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder domain(String name) {
        return of(name, new DomainType());
    }

    /**
     * The id of a company after its country code, such as the VAT number {@code DE136695976}, whose check digits are checked.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder companyId(String name) {
        return of(name, new CompanyIdType());
    }

    /**
     * A percentage such as {@code 12.5%}.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder percent(String name) {
        return of(name, new PercentType(NumberNotation.PLAIN));
    }

    /**
     * A phone number such as {@code +44 20 7946 0958}, kept as it was written unless {@link FieldBuilder#region} or {@link
     * FieldBuilder#international} says otherwise.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder phone(String name) {
        return of(name, new PhoneType(false, null));
    }

    /**
     * An amount of money such as {@code EUR 12.50}; {@link FieldBuilder#currency} lets the currency be left out.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder money(String name) {
        return of(name, new MoneyType(NumberNotation.PLAIN, null, List.of()));
    }

    /**
     * A country such as {@code DE}, {@code DEU} or {@code Germany}; {@link FieldBuilder#names} adds languages.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder country(String name) {
        return of(name, new CountryType(List.of()));
    }

    /**
     * A language such as {@code de}, {@code deu} or {@code German}; {@link FieldBuilder#names} adds languages of names.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder language(String name) {
        return of(name, new LanguageType(List.of()));
    }

    /**
     * A field of a type that the host defines.
     *
     * @param name the field's name
     * @param type what it takes
     * @return the field, to be refined
     */
    public static FieldBuilder custom(String name, CustomType<?> type) {
        return of(name, new HostType(type));
    }

    /**
     * Yes or no: {@code yes}, {@code true}, {@code y}, {@code 1}, or {@code no}, {@code false}, {@code n}, {@code 0};
     * {@link FieldBuilder#words} declares others.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static FieldBuilder yesNo(String name) {
        return of(name, YesNoType.ENGLISH);
    }

    /**
     * One of a list. {@link FieldBuilder#option} adds options with a label of their own.
     *
     * @param name the field's name
     * @param options what may be chosen, stored as it is read
     * @return the field, to be refined
     */
    public static FieldBuilder choice(String name, String... options) {
        return of(name, new ChoiceType(options(options)));
    }

    /**
     * Some of a list, such as {@code Online; Fair}. {@link FieldBuilder#option} adds options with a label of their own.
     *
     * @param name the field's name
     * @param options what may be chosen, stored as it is read
     * @return the field, to be refined
     */
    public static FieldBuilder choices(String name, String... options) {
        return of(name, new ChoicesType(options(options)));
    }

    private static List<Option> options(String... texts) {
        return Stream.of(texts).map(Option::of).toList();
    }

    /**
     * The id of another record of the host, such as a customer.
     *
     * @param name the field's name
     * @param resolver finds the records of a file, in blocks
     * @return the field, to be refined
     */
    public static FieldBuilder reference(String name, RecordResolver resolver) {
        return of(name, new ReferenceType(resolver));
    }

    /**
     * A text that is the same in every lead, and for which a file has no column, such as where the leads come from. {@link
     * FieldBuilder#constant} makes a field of any type one.
     *
     * @param name the field's name
     * @param value its value
     * @return the field, to be refined
     */
    public static FieldBuilder constant(String name, String value) {
        return longText(name).constant(value);
    }

    /**
     * A field of any type.
     *
     * @param name the field's name
     * @param type what it takes
     * @return the field, to be refined
     */
    public static FieldBuilder of(String name, FieldType type) {
        return new FieldBuilder(name, type);
    }
}
