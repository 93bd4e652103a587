package io.leadimport.form;

import io.leadimport.form.type.CustomType;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.FieldType;
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
import io.leadimport.spi.RecordResolver;
import java.util.List;
import java.util.Locale;
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
 *
 * <p>Surrounding space counts in text only, and letter case does not count in codes, names, options and words.
 *
 * <table>
 * <caption>What each type accepts</caption>
 * <tr><th>Field</th><th>Accepts</th><th>Value</th></tr>
 * <tr><td>{@link Fields#text}</td><td>any text on one line</td><td>{@link String}, as written</td></tr>
 * <tr><td>{@link Fields#longText}</td><td>any text</td><td>{@link String}, as written</td></tr>
 * <tr><td>{@link Fields#email}</td><td>{@code name@example.com}</td><td>{@link String}</td></tr>
 * <tr><td>{@link Fields#url}</td><td>{@code https://example.com/path}</td><td>{@link String}</td></tr>
 * <tr><td>{@link Fields#domain}</td><td>{@code example.com}</td>
 *     <td>{@link String}, in lower case</td></tr>
 * <tr><td>{@link Fields#companyId}</td><td>{@code DE 136695976}, {@code CHE-123.456.788}</td>
 *     <td>{@link String}, in upper case without spaces, points and hyphens</td></tr>
 * <tr><td>{@link Fields#phone}</td>
 *     <td>{@code +44 20 7946 0958}, {@code (201) 555-0123 x5}</td>
 *     <td>{@link String}, as written; looked up, in E.164</td></tr>
 * <tr><td>{@link Fields#integer}</td><td>{@code 250}, {@code -3}: 64 bits in ASCII digits</td><td>{@link Long}</td></tr>
 * <tr><td>{@link Fields#decimal}</td><td>{@code 1250.50}, or as its {@link NumberNotation} has it</td>
 *     <td>{@link java.math.BigDecimal}</td></tr>
 * <tr><td>{@link Fields#percent}</td><td>a decimal number with {@code %} or without</td>
 *     <td>{@link java.math.BigDecimal}, 12.5 for {@code 12.5%}</td></tr>
 * <tr><td>{@link Fields#money}</td>
 *     <td>{@code EUR 12.50}, {@code 12.50 €}; a bare amount or {@code $} where the field says so</td>
 *     <td>{@link io.leadimport.spi.Money}</td></tr>
 * <tr><td>{@link Fields#date}</td><td>{@code 2026-12-31}, or as its {@link DateFormat} has it</td>
 *     <td>{@link java.time.LocalDate}</td></tr>
 * <tr><td>{@link Fields#time}</td><td>{@code 09:30}, {@code 9:30:15}</td>
 *     <td>{@link java.time.LocalTime}</td></tr>
 * <tr><td>{@link Fields#yearMonth}</td><td>{@code 2026-12}</td><td>{@link java.time.YearMonth}</td></tr>
 * <tr><td>{@link Fields#dateTime}</td>
 *     <td>{@code 2026-12-31T09:30+01:00}; without the offset where the field has a zone</td>
 *     <td>{@link java.time.OffsetDateTime}</td></tr>
 * <tr><td>{@link Fields#yesNo}</td>
 *     <td>{@code yes}, {@code true}, {@code y}, {@code 1}, {@code no}, {@code false}, {@code n}, {@code 0}, or the
 *     words of the field</td>
 *     <td>{@link Boolean}</td></tr>
 * <tr><td>{@link Fields#choice}</td>
 *     <td>the key, the label or a synonym of one of the field's options</td>
 *     <td>{@link String}, the key</td></tr>
 * <tr><td>{@link Fields#choices}</td><td>{@code EMEA; APAC}, {@code EMEA|APAC}</td>
 *     <td>{@link List} of {@link String}, the keys in the order of the form</td></tr>
 * <tr><td>{@link Fields#reference}</td><td>the id of a record of the host</td>
 *     <td>what the host's resolver gives</td></tr>
 * <tr><td>{@link Fields#country}</td><td>{@code DE}, {@code DEU}, {@code Germany}</td>
 *     <td>{@link String}, the code of two letters</td></tr>
 * <tr><td>{@link Fields#language}</td><td>{@code de}, {@code deu}, {@code German}</td>
 *     <td>{@link String}, the code of ISO 639</td></tr>
 * <tr><td>{@link Fields#custom}</td><td>what the {@link CustomType} of the host reads</td><td>what that gives</td></tr>
 * </table>
 */
public final class Fields {
    private Fields() {}

    /**
     * Text on one line.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static TextField text(String name) {
        return new TextField(name, new TextType(TextType.Lines.SINGLE));
    }

    /**
     * Text of any number of lines.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static TextField longText(String name) {
        return new TextField(name, new TextType(TextType.Lines.MULTIPLE));
    }

    /**
     * An e-mail address.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static TextField email(String name) {
        return new TextField(name, new EmailType());
    }

    /**
     * A whole number of 64 bits.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static NumberField integer(String name) {
        return new NumberField(name, new IntegerType());
    }

    /**
     * A decimal number with a point.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static NumberField decimal(String name) {
        return new NumberField(name, new DecimalType(NumberNotation.PLAIN));
    }

    /**
     * A date, written as in ISO 8601 unless {@link DateField#dateFormat} says otherwise.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static DateField date(String name) {
        return new DateField(name, new DateType(DateFormat.ISO));
    }

    /**
     * A time of day such as {@code 09:30}.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static DateField time(String name) {
        return new DateField(name, new TimeType());
    }

    /**
     * A month such as {@code 2026-12}.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static DateField yearMonth(String name) {
        return new DateField(name, new YearMonthType());
    }

    /**
     * A date and a time with its offset, such as {@code 2026-12-31T09:30+01:00}; {@link DateField#zone} lets the offset
     * be left out.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static DateField dateTime(String name) {
        return new DateField(name, new DateTimeType(null));
    }

    /**
     * A URL such as {@code https://example.com}.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static SimpleField url(String name) {
        return new SimpleField(name, new UrlType());
    }

    /**
     * A domain name such as {@code example.com}.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static SimpleField domain(String name) {
        return new SimpleField(name, new DomainType());
    }

    /**
     * The id of a company after its country code, such as the VAT number {@code DE136695976}, whose check digits are checked.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static SimpleField companyId(String name) {
        return new SimpleField(name, new CompanyIdType());
    }

    /**
     * A percentage such as {@code 12.5%}.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static NumberField percent(String name) {
        return new NumberField(name, new PercentType(NumberNotation.PLAIN));
    }

    /**
     * A phone number such as {@code +44 20 7946 0958}, kept as it was written unless {@link PhoneField#region} or {@link
     * PhoneField#international} says otherwise.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static PhoneField phone(String name) {
        return new PhoneField(name, new PhoneType(false, null));
    }

    /**
     * An amount of money such as {@code EUR 12.50}; {@link MoneyField#currency} lets the currency be left out.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static MoneyField money(String name) {
        return new MoneyField(name, new MoneyType(NumberNotation.PLAIN, null, List.of()));
    }

    /**
     * A country such as {@code DE}, {@code DEU} or {@code Germany}.
     *
     * @param name the field's name
     * @param nameLanguages the languages, beside English, in which a country may be named
     * @return the field, to be refined
     */
    public static SimpleField country(String name, Locale... nameLanguages) {
        return new SimpleField(name, new CountryType(List.of())).nameLanguages(List.of(nameLanguages));
    }

    /**
     * A language such as {@code de}, {@code deu} or {@code German}.
     *
     * @param name the field's name
     * @param nameLanguages the languages, beside English, in which a language may be named
     * @return the field, to be refined
     */
    public static SimpleField language(String name, Locale... nameLanguages) {
        return new SimpleField(name, new LanguageType(List.of())).nameLanguages(List.of(nameLanguages));
    }

    /**
     * A field of a type that the host defines.
     *
     * @param name the field's name
     * @param type what it takes
     * @return the field, to be refined
     */
    public static SimpleField custom(String name, CustomType<?> type) {
        return new SimpleField(name, new HostType(type));
    }

    /**
     * Yes or no: {@code yes}, {@code true}, {@code y}, {@code 1}, or {@code no}, {@code false}, {@code n}, {@code 0};
     * {@link #yesNo(String, List, List)} has others.
     *
     * @param name the field's name
     * @return the field, to be refined
     */
    public static SimpleField yesNo(String name) {
        return new SimpleField(name, YesNoType.ENGLISH);
    }

    /**
     * Yes or no in words of the host.
     *
     * @param name the field's name
     * @param yesWords what means yes, at least one; letter case, white space and Unicode form do not count
     * @param noWords what means no, as the others
     * @return the field, to be refined
     */
    public static SimpleField yesNo(String name, List<String> yesWords, List<String> noWords) {
        return new SimpleField(name, new YesNoType(yesWords, noWords));
    }

    /**
     * One of a list. {@link ChoiceField#option} adds options with a label of their own.
     *
     * @param name the field's name
     * @param options what may be chosen, stored as it is read
     * @return the field, to be refined
     */
    public static ChoiceField choice(String name, String... options) {
        return new ChoiceField(name, new ChoiceType(options(options)));
    }

    /**
     * Some of a list, such as {@code Online; Fair}. {@link ChoiceField#option} adds options with a label of their own.
     *
     * @param name the field's name
     * @param options what may be chosen, stored as it is read
     * @return the field, to be refined
     */
    public static ChoiceField choices(String name, String... options) {
        return new ChoiceField(name, new ChoicesType(options(options)));
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
    public static SimpleField reference(String name, RecordResolver resolver) {
        return new SimpleField(name, new ReferenceType(resolver));
    }

    /**
     * A text that is the same in every lead, and for which a file has no column, such as where the leads come from. {@link
     * FieldBuilder#constant} makes a field of any type one.
     *
     * @param name the field's name
     * @param value its value
     * @return the field, to be refined
     */
    public static TextField constant(String name, String value) {
        return longText(name).constant(value);
    }

    /**
     * A field of any type.
     *
     * @param name the field's name
     * @param known its type, such as that of another field
     * @return the field, to be refined
     */
    public static FieldBuilder<?> of(String name, FieldType known) {
        TypeDefinition type = TypeDefinition.of(known);
        if (type instanceof TextType || type instanceof EmailType) {
            return new TextField(name, type);
        }
        if (type.isNumber()) {
            return new NumberField(name, type);
        }
        if (type instanceof MoneyType) {
            return new MoneyField(name, type);
        }
        if (type instanceof ChoiceType || type instanceof ChoicesType) {
            return new ChoiceField(name, type);
        }
        if (type instanceof PhoneType) {
            return new PhoneField(name, type);
        }
        boolean dateOrTime = type.hasTemporalBound() || type instanceof TimeType;
        return dateOrTime ? new DateField(name, type) : new SimpleField(name, type);
    }
}
