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
 * Creates the fields of a form. There is a method for each type of field; import them statically:
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
 * <p>The value of a text field includes the surrounding space of its cell; all other types ignore that space. Letter case does
 * not count in codes, names, options and words.
 *
 * <p>A name of a field must not be blank, has at most 200 characters, and must differ from the other names, labels and aliases
 * of the form. {@link LeadForm.Builder#build} checks this.
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
 *     <td>{@link String}: as written, or in E.164 if the field looks numbers up</td></tr>
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
     * Creates a field for text on one line. A line break in the cell is a problem. The values are {@link String}: the
     * text as written, including surrounding space.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static TextField text(String name) {
        return new TextField(name, new TextType(TextType.Lines.SINGLE));
    }

    /**
     * Creates a field for text that may contain line breaks. The values are {@link String}: the text as written,
     * including line breaks and surrounding space.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static TextField longText(String name) {
        return new TextField(name, new TextType(TextType.Lines.MULTIPLE));
    }

    /**
     * Creates a field for an e-mail address: a dot-atom of RFC 5322 section 3.2.3, an at sign, and a domain name of at
     * least two labels. Letters of the Basic Multilingual Plane are allowed (RFC 6531). At most 64 characters may stand
     * before the at sign, and at most 254 in all (RFC 5321 section 4.5.3.1). Comments, quoted local parts and address
     * literals are not accepted.
     *
     * <p>The values are {@link String}, without surrounding space.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static TextField email(String name) {
        return new TextField(name, new EmailType());
    }

    /**
     * Creates a field for a whole number of 64 bits: ASCII digits after an optional sign. The values are {@link Long}.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static NumberField integer(String name) {
        return new NumberField(name, new IntegerType());
    }

    /**
     * Creates a field for a decimal number, as {@code decimal} of XML Schema Part 2: an optional sign, then ASCII
     * digits with at most one decimal separator. A number has no exponent and at most 1,000 digits; NaN is not
     * accepted. The decimal separator is a point unless {@link NumberField#numberNotation} sets another notation.
     *
     * <p>The values are {@link java.math.BigDecimal}, with the scale that was written.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static NumberField decimal(String name) {
        return new NumberField(name, new DecimalType(NumberNotation.PLAIN));
    }

    /**
     * Creates a field for a date of the proleptic ISO calendar. The format is ISO 8601 ({@code 2026-12-31}) unless
     * {@link DateField#dateFormat} sets another one. The values are {@link java.time.LocalDate}.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static DateField date(String name) {
        return new DateField(name, new DateType(DateFormat.ISO));
    }

    /**
     * Creates a field for a time of day in ISO 8601 format: {@code 9:30}, {@code 09:30} or {@code 09:30:15}, from 00:00
     * to 23:59:59. The values are {@link java.time.LocalTime}.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static DateField time(String name) {
        return new DateField(name, new TimeType());
    }

    /**
     * Creates a field for a month of a year in ISO 8601 format: {@code 2026-12}. The values are {@link
     * java.time.YearMonth}.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static DateField yearMonth(String name) {
        return new DateField(name, new YearMonthType());
    }

    /**
     * Creates a field for a date and a time with its offset from UTC, in ISO 8601 format: {@code 2026-12-31T09:30Z},
     * {@code 2026-12-31 09:30:15.5+01:00}.
     *
     * <p>{@link DateField#zone} makes the offset optional. A time without an offset is then refused if the clocks of
     * the zone show it twice on that day or not at all, because its offset is ambiguous. The values are {@link
     * java.time.OffsetDateTime}.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static DateField dateTime(String name) {
        return new DateField(name, new DateTimeType(null));
    }

    /**
     * Creates a field for an absolute URL with the scheme {@code http} or {@code https} and a host, and without user
     * name and password (RFC 3986). A URL has at most 2,000 characters. The values are {@link String}, without
     * surrounding space.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static SimpleField url(String name) {
        return new SimpleField(name, new UrlType());
    }

    /**
     * Creates a field for a domain name such as {@code example.com}: at least two labels of letters, digits and
     * hyphens. A label has at most 63 characters, the name at most 253 (RFC 1035 section 2.3.4, RFC 1123 section 2.1).
     * Letters of other scripts are allowed (RFC 5890). The values are {@link String}, in lower case and without
     * surrounding space.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static SimpleField domain(String name) {
        return new SimpleField(name, new DomainType());
    }

    /**
     * Creates a field for the id of a company: a VAT number of the European Union, Northern Ireland ({@code XI}) or
     * Great Britain ({@code GB}) with its prefix, such as {@code DE136695976}, or an id of another country after the
     * country's code. Letter case, spaces, points and hyphens do not count.
     *
     * <p>The shapes of VAT numbers are those of the European Commission's VIES (FAQ, question 11). Their check digits
     * follow the public rules of the member states:
     *
     * <table>
     * <caption>The rule of each prefix</caption>
     * <tr><th>Prefix</th><th>Rule</th></tr>
     * <tr><td>AT, FR, IT, SE</td><td>Luhn (ISO/IEC 7812); AT adds 4 to the sum; FR has a key modulo 97 or 11 before the number</td></tr>
     * <tr><td>DE, HR</td><td>ISO 7064 MOD 11,10</td></tr>
     * <tr><td>BE</td><td>modulo 97; older numbers without their leading 0 get it</td></tr>
     * <tr><td>LU, MT, SK</td><td>modulo 89, modulo 37, divisible by 11</td></tr>
     * <tr><td>DK, EL, FI, PL, PT, RO, SI</td><td>weighted sum modulo 11; {@code GR} is read as {@code EL}</td></tr>
     * <tr><td>EE, HU</td><td>weighted sum modulo 10</td></tr>
     * <tr><td>LT</td><td>weighted sum modulo 11, with other weights if the remainder is 10</td></tr>
     * <tr><td>BG</td><td>numbers of companies as LT; numbers of persons by any of their three rules</td></tr>
     * <tr><td>CY, IE, ES</td><td>a letter for a sum modulo 26, 23 and 23; companies in ES have a Luhn digit or its letter</td></tr>
     * <tr><td>CZ</td><td>weighted sum modulo 11; birth numbers of 9 digits have no check digit</td></tr>
     * <tr><td>LV</td><td>numbers of companies: weighted sum modulo 11; numbers of persons: only the shape</td></tr>
     * <tr><td>NL</td><td>weighted sum modulo 11, or ISO 7064 MOD 97-10 over the whole number since 2020</td></tr>
     * <tr><td>GB, XI</td><td>weighted sum modulo 97, or that plus 55 or 42; {@code GD} and {@code HA} numbers: only the shape</td></tr>
     * </table>
     *
     * <p>Any other id consists of a country code of ISO 3166-1 and 4 to 18 letters and digits, at least 4 of them
     * digits: {@code CHE-123.456.788}, {@code NO 974 760 673 MVA}. The field does not check whether a company has the
     * number: only the register of its country knows that.
     *
     * <p>The values are {@link String}: in upper case, without spaces, points and hyphens.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static SimpleField companyId(String name) {
        return new SimpleField(name, new CompanyIdType());
    }

    /**
     * Creates a field for a percentage: a decimal number as in {@link #decimal}, with or without a percent sign after
     * it. {@code 12.5} and {@code 12.5 %} both mean twelve and a half percent. The values are {@link
     * java.math.BigDecimal}, 12.5 in this case.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static NumberField percent(String name) {
        return new NumberField(name, new PercentType(NumberNotation.PLAIN));
    }

    /**
     * Creates a field for a phone number: 7 to 15 digits (ITU-T E.164 allows 15), with or without a {@code +} before
     * them. Spaces, points, hyphens, slashes and pairs of parentheses may stand between the digits. Two zeros at the
     * beginning do not count as digits. An extension of 1 to 7 digits may follow after {@code ext}, {@code ext.},
     * {@code x}, {@code #} or {@code ;ext=}. The text has at most 40 characters.
     *
     * <p>{@link PhoneField#region} and {@link PhoneField#international} also look numbers up and refuse those that do
     * not exist. This needs libphonenumber ({@code com.googlecode.libphonenumber:libphonenumber}), an optional
     * dependency of this library; its version decides which numbers exist. A number to look up must not have an
     * extension, because E.164 has none. Without these methods numbers are never looked up, even if libphonenumber is
     * present.
     *
     * <p>The values are {@link String}: the text as written, without surrounding space; a number that was looked up is
     * in E.164 format ({@code +442079460958}).
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static PhoneField phone(String name) {
        return new PhoneField(name, new PhoneType(false, null));
    }

    /**
     * Creates a field for an amount of money with its currency. The currency stands before or after the amount, with or
     * without space between them, or on both sides if the two agree, as in {@code $5 USD}. A minus or plus sign may
     * stand first, or directly before the amount. The amount begins and ends with a digit; its decimal separator is a
     * point unless {@link MoneyField#numberNotation} sets another notation. More decimals than the currency has in ISO
     * 4217 are accepted only if the extra ones are zeros. The text has at most 1,000 characters.
     *
     * <p>A currency is a code of ISO 4217, or a sign that Unicode's CLDR gives to one currency only; letter case does
     * not count. The signs are {@code €} EUR, {@code ₹} INR, {@code ₪} ILS, {@code ₫} VND, {@code ₱} PHP, {@code ₴}
     * UAH, {@code ₸} KZT, {@code ₺} TRY, {@code ₼} AZN, {@code ₽} RUB, {@code ₾} GEL, {@code ₦} NGN, {@code ₮} MNT,
     * {@code ₭} LAK, {@code ₡} CRC, {@code ₲} PYG, {@code ฿} THB, {@code ৳} BDT, {@code GH₵} GHS, {@code US$} USD,
     * {@code A$} and {@code AU$} AUD, {@code CA$} CAD, {@code HK$} HKD, {@code MX$} MXN, {@code NT$} TWD, {@code NZ$}
     * NZD, {@code R$} BRL, {@code S$} SGD, {@code CN¥} CNY, {@code JP¥} JPY, {@code zł} PLN, {@code Kč} CZK, {@code Ft}
     * HUF, {@code RM} MYR, {@code Rp} IDR.
     *
     * <p>A sign of several currencies ({@code $}, {@code £}, {@code ¥}, {@code ₩}, {@code kr}, {@code Rs}, {@code C$},
     * {@code FCFA}) is accepted only if {@link MoneyField#currency} and {@link MoneyField#currencies} declare exactly
     * one of these currencies.
     *
     * <p>The currency must be written unless {@link MoneyField#currency} sets the currency of a bare amount. Bounds
     * apply to the amount, whatever its currency. The values are {@link io.leadimport.spi.Money}, with the scale that
     * was written.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static MoneyField money(String name) {
        return new MoneyField(name, new MoneyType(NumberNotation.PLAIN, null, List.of()));
    }

    /**
     * Creates a field for a country of ISO 3166-1: its code of two or three letters, or its name. Names are those of
     * the Java platform's data (CLDR by default), in English and in the given languages. Letter case, accents, spaces
     * and punctuation of names do not count. Some other English names are accepted too: {@code UK} and {@code Great
     * Britain}, {@code United States of America}, {@code U.S.}, {@code UAE}, {@code Holland}, {@code Czech Republic},
     * {@code Ivory Coast}, {@code Burma} and the like, {@code and} for {@code &}, and {@code Saint} for {@code St.}. A
     * name that two countries share ({@code Korea}) is not accepted.
     *
     * <p>The values are {@link String}: the code of two letters, in upper case.
     *
     * @param name the field's name
     * @param nameLanguages the languages of the names beside English; may be empty
     * @return a builder of the field
     * @throws InvalidFormException if the Java platform has no data for one of the languages
     */
    public static SimpleField country(String name, Locale... nameLanguages) {
        return new SimpleField(name, new CountryType(List.of())).nameLanguages(List.of(nameLanguages));
    }

    /**
     * Creates a field for a language: its code of ISO 639-1, 639-2 (bibliographic or terminological) or 639-3, or its
     * name. Names are those of the Java platform's data (CLDR by default), in English and in the given languages.
     * Letter case, accents, spaces and punctuation of names do not count. Some other English names are accepted too,
     * such as {@code Mandarin}, {@code Farsi}, {@code Flemish} and {@code Castilian}.
     *
     * <p>The languages are those of ISO 639-1, and those without such a code for which the Java platform has a locale
     * ({@code fil}, {@code yue}). A BCP 47 tag with a region or a script ({@code en-GB}) is not accepted, because the
     * value could not keep the region or script.
     *
     * <p>The values are {@link String}, in lower case: the code of two letters if the language has one, else the code
     * of three letters.
     *
     * @param name the field's name
     * @param nameLanguages the languages of the names beside English; may be empty
     * @return a builder of the field
     * @throws InvalidFormException if the Java platform has no data for one of the languages
     */
    public static SimpleField language(String name, Locale... nameLanguages) {
        return new SimpleField(name, new LanguageType(List.of())).nameLanguages(List.of(nameLanguages));
    }

    /**
     * Creates a field of a type that the host defines. The values are what {@link CustomType#read} returns. Two custom
     * types with the same name are equal.
     *
     * @param name the field's name
     * @param type the type
     * @return a builder of the field
     * @throws IllegalArgumentException if the name of the type is blank
     */
    public static SimpleField custom(String name, CustomType<?> type) {
        return new SimpleField(name, new HostType(type));
    }

    /**
     * Creates a field for yes or no: {@code yes}, {@code true}, {@code y}, {@code 1}, or {@code no}, {@code false},
     * {@code n}, {@code 0}. Letter case does not count. The values are {@link Boolean}. For other words use {@link
     * #yesNo(String, List, List)}.
     *
     * @param name the field's name
     * @return a builder of the field
     */
    public static SimpleField yesNo(String name) {
        return new SimpleField(name, YesNoType.ENGLISH);
    }

    /**
     * Creates a field for yes or no in the host's own words, which replace the English ones. Letter case, white space
     * and Unicode form of the words do not count. The values are {@link Boolean}.
     *
     * @param name the field's name
     * @param yesWords the texts that mean yes, at least one
     * @param noWords the texts that mean no, at least one; none of them may also mean yes
     * @return a builder of the field
     */
    public static SimpleField yesNo(String name, List<String> yesWords, List<String> noWords) {
        return new SimpleField(name, new YesNoType(yesWords, noWords));
    }

    /**
     * Creates a field for one option of a list. A cell holds the key, the label or a synonym of the option; see {@link
     * Option} for the comparison. The values are {@link String}: the key of the option.
     *
     * @param name the field's name
     * @param options the first options, each both key and label; {@link ChoiceField#option} adds options with a
     *     separate label
     * @return a builder of the field
     */
    public static ChoiceField choice(String name, String... options) {
        return new ChoiceField(name, new ChoiceType(options(options)));
    }

    /**
     * Creates a field for several options of a list, separated by semicolons or vertical bars: {@code Online; Fair}. A
     * part holds the key, the label or a synonym of an option; see {@link Option} for the comparison. Blank parts are
     * skipped.
     *
     * <p>The values are a {@link List} of {@link String}: the keys of the options, each once and in the order of the
     * form.
     *
     * @param name the field's name
     * @param options the first options, each both key and label; {@link ChoiceField#option} adds options with a
     *     separate label
     * @return a builder of the field
     */
    public static ChoiceField choices(String name, String... options) {
        return new ChoiceField(name, new ChoicesType(options(options)));
    }

    private static List<Option> options(String... texts) {
        return Stream.of(texts).map(Option::of).toList();
    }

    /**
     * Creates a field for the id of another record of the host, such as a customer: text without surrounding space,
     * compared exactly. The values are what the resolver finds under the id. An import resolves ids in blocks, each id
     * once. {@link io.leadimport.validation.RowValidator} has no file and does not resolve ids: there the id itself is
     * the value.
     *
     * <p>{@link LeadForm#digest} does not cover the resolver, because it is code of the host.
     *
     * @param name the field's name
     * @param resolver finds the records of the host by their ids
     * @return a builder of the field
     */
    public static SimpleField reference(String name, RecordResolver resolver) {
        return new SimpleField(name, new ReferenceType(resolver));
    }

    /**
     * Creates a text field with the same value in every lead, for example the source of the leads. A file has no column
     * for it. {@link FieldBuilder#constant} does the same for fields of other types.
     *
     * @param name the field's name
     * @param value the value
     * @return a builder of the field
     */
    public static TextField constant(String name, String value) {
        return longText(name).constant(value);
    }

    /**
     * Creates a field of an existing type, for example the type of another field.
     *
     * @param name the field's name
     * @param known the type
     * @return a builder of the field
     * @throws IllegalArgumentException if the type is not one of this library
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
