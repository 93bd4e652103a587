package io.leadimport.form.type;

import io.leadimport.form.Fields;
import java.util.List;

/**
 * What a field takes. Every type is a value; what its text means is decided in {@code io.leadimport.internal.field}. Surrounding space
 * does not count but in text, and letter case does not count in codes, names, options and words.
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
                IntegerType,
                DecimalType,
                DateType,
                YesNoType,
                ChoiceType,
                TimeType,
                YearMonthType,
                DateTimeType,
                UrlType,
                DomainType,
                PercentType,
                ChoicesType,
                ReferenceType,
                PhoneType,
                MoneyType,
                CountryType,
                LanguageType,
                HostType {
    /**
     * Does what is right for this type.
     *
     * @param <R> what the cases give
     * @param cases one method per type, so that a new type cannot be forgotten anywhere
     * @return what the type's case gives
     */
    <R> R accept(Cases<R> cases);

    /**
     * One method per type.
     *
     * @param <R> what the cases give
     */
    interface Cases<R> {
        /**
         * Text, kept as it is.
         *
         * @param type the type
         * @return the case's result
         */
        R text(TextType type);

        /**
         * An e-mail address.
         *
         * @param type the type
         * @return the case's result
         */
        R email(EmailType type);

        /**
         * A whole number.
         *
         * @param type the type
         * @return the case's result
         */
        R integer(IntegerType type);

        /**
         * A decimal number.
         *
         * @param type the type
         * @return the case's result
         */
        R decimal(DecimalType type);

        /**
         * A date.
         *
         * @param type the type
         * @return the case's result
         */
        R date(DateType type);

        /**
         * Yes or no.
         *
         * @param type the type
         * @return the case's result
         */
        R yesNo(YesNoType type);

        /**
         * One of a list.
         *
         * @param type the type
         * @return the case's result
         */
        R choice(ChoiceType type);

        /**
         * A time of day.
         *
         * @param type the type
         * @return the case's result
         */
        R time(TimeType type);

        /**
         * A month of a year.
         *
         * @param type the type
         * @return the case's result
         */
        R yearMonth(YearMonthType type);

        /**
         * A date and a time.
         *
         * @param type the type
         * @return the case's result
         */
        R dateTime(DateTimeType type);

        /**
         * A URL.
         *
         * @param type the type
         * @return the case's result
         */
        R url(UrlType type);

        /**
         * The name of a host.
         *
         * @param type the type
         * @return the case's result
         */
        R domain(DomainType type);

        /**
         * A percentage.
         *
         * @param type the type
         * @return the case's result
         */
        R percent(PercentType type);

        /**
         * Some of a list.
         *
         * @param type the type
         * @return the case's result
         */
        R choices(ChoicesType type);

        /**
         * The id of another record.
         *
         * @param type the type
         * @return the case's result
         */
        R reference(ReferenceType type);

        /**
         * A phone number.
         *
         * @param type the type
         * @return the case's result
         */
        R phone(PhoneType type);

        /**
         * An amount of money.
         *
         * @param type the type
         * @return the case's result
         */
        R money(MoneyType type);

        /**
         * A country.
         *
         * @param type the type
         * @return the case's result
         */
        R country(CountryType type);

        /**
         * A language.
         *
         * @param type the type
         * @return the case's result
         */
        R language(LanguageType type);

        /**
         * A type that a host defines.
         *
         * @param type the type
         * @return the case's result
         */
        R custom(HostType type);
    }
}
