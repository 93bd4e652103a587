package io.leadimport.form.type;

import io.leadimport.form.Fields;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What a field accepts. A type is a value, and holds all that is particular to it as data. Surrounding space counts in text only, and
 * letter case does not count in codes, names, options and words.
 *
 * <table>
 * <caption>What each type accepts</caption>
 * <tr><th>Field</th><th>Accepts</th><th>Value</th></tr>
 * <tr><td>{@link Fields#text}</td><td>any text on one line</td><td>{@link String}, as written</td></tr>
 * <tr><td>{@link Fields#longText}</td><td>any text</td><td>{@link String}, as written</td></tr>
 * <tr><td>{@link Fields#email}</td><td>{@code name@example.com}: see {@link EmailType}</td><td>{@link String}</td></tr>
 * <tr><td>{@link Fields#url}</td><td>{@code https://example.com/path}: see {@link UrlType}</td><td>{@link String}</td></tr>
 * <tr><td>{@link Fields#domain}</td><td>{@code example.com}: see {@link DomainType}</td>
 *     <td>{@link String}, in lower case</td></tr>
 * <tr><td>{@link Fields#companyId}</td><td>{@code DE 136695976}, {@code CHE-123.456.788}: see {@link CompanyIdType}</td>
 *     <td>{@link String}, in upper case without spaces, points and hyphens</td></tr>
 * <tr><td>{@link Fields#phone}</td>
 *     <td>{@code +44 20 7946 0958}, {@code (201) 555-0123 x5}: see {@link PhoneType}</td>
 *     <td>{@link String}, as written; looked up, in E.164</td></tr>
 * <tr><td>{@link Fields#integer}</td><td>{@code 250}, {@code -3}: 64 bits in ASCII digits</td><td>{@link Long}</td></tr>
 * <tr><td>{@link Fields#decimal}</td><td>{@code 1250.50}, or as its {@link NumberNotation} has it</td>
 *     <td>{@link java.math.BigDecimal}</td></tr>
 * <tr><td>{@link Fields#percent}</td><td>a decimal number with {@code %} or without</td>
 *     <td>{@link java.math.BigDecimal}, 12.5 for {@code 12.5%}</td></tr>
 * <tr><td>{@link Fields#money}</td>
 *     <td>{@code EUR 12.50}, {@code 12.50 €}; a bare amount or {@code $} where the field says so: see {@link
 *     MoneyType}</td>
 *     <td>{@link io.leadimport.spi.Money}</td></tr>
 * <tr><td>{@link Fields#date}</td><td>{@code 2026-12-31}, or as its {@link DateFormat} has it</td>
 *     <td>{@link java.time.LocalDate}</td></tr>
 * <tr><td>{@link Fields#time}</td><td>{@code 09:30}, {@code 9:30:15}: see {@link TimeType}</td>
 *     <td>{@link java.time.LocalTime}</td></tr>
 * <tr><td>{@link Fields#yearMonth}</td><td>{@code 2026-12}</td><td>{@link java.time.YearMonth}</td></tr>
 * <tr><td>{@link Fields#dateTime}</td>
 *     <td>{@code 2026-12-31T09:30+01:00}; without the offset where the field has a zone: see {@link DateTimeType}</td>
 *     <td>{@link java.time.OffsetDateTime}</td></tr>
 * <tr><td>{@link Fields#yesNo}</td>
 *     <td>{@code yes}, {@code true}, {@code y}, {@code 1}, {@code no}, {@code false}, {@code n}, {@code 0}, or the
 *     words of the field</td>
 *     <td>{@link Boolean}</td></tr>
 * <tr><td>{@link Fields#choice}</td>
 *     <td>the key, the label or a synonym of one of the field's options: see {@link Option}</td>
 *     <td>{@link String}, the key</td></tr>
 * <tr><td>{@link Fields#choices}</td><td>{@code EMEA; APAC}, {@code EMEA|APAC}: see {@link ChoicesType}</td>
 *     <td>{@link List} of {@link String}, the keys in the order of the form</td></tr>
 * <tr><td>{@link Fields#reference}</td><td>the id of a record of the host: see {@link ReferenceType}</td>
 *     <td>what the host's resolver gives</td></tr>
 * <tr><td>{@link Fields#country}</td><td>{@code DE}, {@code DEU}, {@code Germany}: see {@link CountryType}</td>
 *     <td>{@link String}, the code of two letters</td></tr>
 * <tr><td>{@link Fields#language}</td><td>{@code de}, {@code deu}, {@code German}: see {@link LanguageType}</td>
 *     <td>{@link String}, the code of ISO 639</td></tr>
 * <tr><td>{@link Fields#custom}</td><td>what the {@link CustomType} of the host reads</td><td>what that gives</td></tr>
 * </table>
 */
public sealed interface FieldType
        permits TextType,
                EmailType,
                UrlType,
                DomainType,
                CompanyIdType,
                PhoneType,
                IntegerType,
                DecimalType,
                PercentType,
                MoneyType,
                DateType,
                TimeType,
                YearMonthType,
                DateTimeType,
                YesNoType,
                ChoiceType,
                ChoicesType,
                ReferenceType,
                CountryType,
                LanguageType,
                HostType {
    /** {@return the class of the values, as {@link io.leadimport.spi.NewLead} has them; {@link Object} if the host decides} */
    Class<?> valueClass();

    /** {@return a text that a field of this type accepts if it has no constraints; empty if that depends on the field} */
    String example();

    /**
     * Describes what a field of this type accepts if it has no constraints.
     *
     * @return sentences for people; unmodifiable
     */
    List<LocalizedText> accepted();

    /** {@return the lines of this type in the text that {@link io.leadimport.form.LeadForm#digest} specifies} */
    String canonicalText();

    /** {@return true if the length of a value can be constrained} */
    default boolean hasLength() {
        return false;
    }

    /** {@return true if a value is before, at or after the present} */
    default boolean hasTemporalBound() {
        return false;
    }

    /** {@return true if the values are numbers} */
    default boolean isNumber() {
        return Number.class.isAssignableFrom(valueClass());
    }

    /**
     * Reads the minimum or maximum of a field.
     *
     * @param text a plain number, or a date or time in ISO 8601 format
     * @return what values are compared with: of money, the amount; empty if the values of this type have no order
     * @throws NumberFormatException if the values are numbers or amounts, and the text is not a number
     * @throws ArithmeticException if the number has too many digits
     * @throws java.time.DateTimeException if the values are dates or times, and the text is not one
     */
    default Optional<Comparable<?>> bound(String text) {
        return Optional.empty();
    }

    /**
     * Writes a minimum or maximum as a cell may hold it.
     *
     * @param bound what {@link #bound} gave for a text
     * @return a text of this type
     */
    default String written(Comparable<?> bound) {
        return bound.toString();
    }
}
