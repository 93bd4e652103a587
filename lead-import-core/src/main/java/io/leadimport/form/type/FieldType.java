package io.leadimport.form.type;

import io.leadimport.form.Fields;
import java.util.List;
import java.util.Objects;

/**
 * What a field takes. Every type is a value; what its text means is decided in {@code io.leadimport.internal.field}. Surrounding space
 * does not count but in text, and letter case does not count in codes, names, options and words.
 *
 * <table>
 * <caption>What each type accepts</caption>
 * <tr><th>Field</th><th>Accepts</th><th>Value</th></tr>
 * <tr><td>{@link Fields#text}</td><td>any text on one line</td><td>{@link String}, as written</td></tr>
 * <tr><td>{@link Fields#longText}</td><td>any text</td><td>{@link String}, as written</td></tr>
 * <tr><td>{@link Fields#email}</td><td>{@code name@example.com}: see {@link Email}</td><td>{@link String}</td></tr>
 * <tr><td>{@link Fields#url}</td><td>{@code https://example.com/path}: see {@link WebAddress}</td><td>{@link String}</td></tr>
 * <tr><td>{@link Fields#domain}</td><td>{@code example.com}: see {@link DomainName}</td>
 *     <td>{@link String}, in lower case</td></tr>
 * <tr><td>{@link Fields#phone}</td>
 *     <td>{@code +44 20 7946 0958}, {@code (201) 555-0123 x5}: see {@link PhoneNumber}</td>
 *     <td>{@link String}, as written; looked up, in E.164</td></tr>
 * <tr><td>{@link Fields#integer}</td><td>{@code 250}, {@code -3}: 64 bits in ASCII digits</td><td>{@link Long}</td></tr>
 * <tr><td>{@link Fields#decimal}</td><td>{@code 1250.50}, or as its {@link NumberNotation} has it</td>
 *     <td>{@link java.math.BigDecimal}</td></tr>
 * <tr><td>{@link Fields#percent}</td><td>a decimal number with {@code %} or without</td>
 *     <td>{@link java.math.BigDecimal}, 12.5 for {@code 12.5%}</td></tr>
 * <tr><td>{@link Fields#money}</td>
 *     <td>{@code EUR 12.50}, {@code 12.50 €}; a bare amount or {@code $} where the field says so: see {@link
 *     AmountOfMoney}</td>
 *     <td>{@link io.leadimport.spi.Money}</td></tr>
 * <tr><td>{@link Fields#date}</td><td>{@code 2026-12-31}, or as its {@link DateFormat} has it</td>
 *     <td>{@link java.time.LocalDate}</td></tr>
 * <tr><td>{@link Fields#time}</td><td>{@code 09:30}, {@code 9:30:15}: see {@link TimeOfDay}</td>
 *     <td>{@link java.time.LocalTime}</td></tr>
 * <tr><td>{@link Fields#yearMonth}</td><td>{@code 2026-12}</td><td>{@link java.time.YearMonth}</td></tr>
 * <tr><td>{@link Fields#dateTime}</td>
 *     <td>{@code 2026-12-31T09:30+01:00}; without the offset where the field has a zone: see {@link DateAndTime}</td>
 *     <td>{@link java.time.OffsetDateTime}</td></tr>
 * <tr><td>{@link Fields#yesNo}</td>
 *     <td>{@code yes}, {@code true}, {@code y}, {@code 1}, {@code no}, {@code false}, {@code n}, {@code 0}, or the
 *     words of the field</td>
 *     <td>{@link Boolean}</td></tr>
 * <tr><td>{@link Fields#choice}</td>
 *     <td>the key, the label or a synonym of one of the field's options: see {@link Option}</td>
 *     <td>{@link String}, the key</td></tr>
 * <tr><td>{@link Fields#choices}</td><td>{@code EMEA; APAC}, {@code EMEA|APAC}: see {@link MultiChoice}</td>
 *     <td>{@link List} of {@link String}, the keys in the order of the form</td></tr>
 * <tr><td>{@link Fields#reference}</td><td>the id of a record of the host: see {@link RecordReference}</td>
 *     <td>what the host's resolver gives</td></tr>
 * <tr><td>{@link Fields#country}</td><td>{@code DE}, {@code DEU}, {@code Germany}: see {@link CountryName}</td>
 *     <td>{@link String}, the code of two letters</td></tr>
 * <tr><td>{@link Fields#language}</td><td>{@code de}, {@code deu}, {@code German}: see {@link LanguageName}</td>
 *     <td>{@link String}, the code of ISO 639</td></tr>
 * <tr><td>{@link Fields#custom}</td><td>what the {@link CustomType} of the host reads</td><td>what that gives</td></tr>
 * </table>
 */
public sealed interface FieldType
        permits FieldType.Text,
                FieldType.Email,
                FieldType.WholeNumber,
                FieldType.DecimalNumber,
                FieldType.CalendarDate,
                FieldType.YesNo,
                FieldType.Choice,
                TimeOfDay,
                MonthOfYear,
                DateAndTime,
                WebAddress,
                DomainName,
                Percentage,
                MultiChoice,
                RecordReference,
                PhoneNumber,
                AmountOfMoney,
                CountryName,
                LanguageName,
                HostDefined {
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
        R text(Text type);

        /**
         * An e-mail address.
         *
         * @param type the type
         * @return the case's result
         */
        R email(Email type);

        /**
         * A whole number.
         *
         * @param type the type
         * @return the case's result
         */
        R integer(WholeNumber type);

        /**
         * A decimal number.
         *
         * @param type the type
         * @return the case's result
         */
        R decimal(DecimalNumber type);

        /**
         * A date.
         *
         * @param type the type
         * @return the case's result
         */
        R date(CalendarDate type);

        /**
         * Yes or no.
         *
         * @param type the type
         * @return the case's result
         */
        R yesNo(YesNo type);

        /**
         * One of a list.
         *
         * @param type the type
         * @return the case's result
         */
        R choice(Choice type);

        /**
         * A time of day.
         *
         * @param type the type
         * @return the case's result
         */
        R time(TimeOfDay type);

        /**
         * A month of a year.
         *
         * @param type the type
         * @return the case's result
         */
        R yearMonth(MonthOfYear type);

        /**
         * A date and a time.
         *
         * @param type the type
         * @return the case's result
         */
        R dateTime(DateAndTime type);

        /**
         * A URL.
         *
         * @param type the type
         * @return the case's result
         */
        R url(WebAddress type);

        /**
         * The name of a host.
         *
         * @param type the type
         * @return the case's result
         */
        R domain(DomainName type);

        /**
         * A percentage.
         *
         * @param type the type
         * @return the case's result
         */
        R percent(Percentage type);

        /**
         * Some of a list.
         *
         * @param type the type
         * @return the case's result
         */
        R choices(MultiChoice type);

        /**
         * The id of another record.
         *
         * @param type the type
         * @return the case's result
         */
        R reference(RecordReference type);

        /**
         * A phone number.
         *
         * @param type the type
         * @return the case's result
         */
        R phone(PhoneNumber type);

        /**
         * An amount of money.
         *
         * @param type the type
         * @return the case's result
         */
        R money(AmountOfMoney type);

        /**
         * A country.
         *
         * @param type the type
         * @return the case's result
         */
        R country(CountryName type);

        /**
         * A language.
         *
         * @param type the type
         * @return the case's result
         */
        R language(LanguageName type);

        /**
         * A type that a host defines.
         *
         * @param type the type
         * @return the case's result
         */
        R custom(HostDefined type);
    }

    /**
     * Text, kept as it is, surrounding space included. Its values are {@link String}.
     *
     * @param lines whether line breaks may stand in it
     */
    record Text(Lines lines) implements FieldType {
        public Text {
            Objects.requireNonNull(lines, "lines");
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** Whether line breaks may stand in a text. */
    enum Lines {
        /** A line break is a problem. */
        SINGLE,
        /** Line breaks are kept as they are. */
        MULTIPLE
    }

    /**
     * An e-mail address: a dot-atom of RFC 5322 section 3.2.3 (letters of the Basic Multilingual Plane allowed, RFC
     * 6531), an at sign, and a domain name of at least two labels; at most 64 characters before the at sign and 254 in
     * all (RFC 5321 section 4.5.3.1). Comments, quoted local parts and address literals are not taken. Its values are
     * {@link String}, without surrounding space.
     */
    record Email() implements FieldType {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.email(this);
        }
    }

    /** A whole number of 64 bits: ASCII digits after an optional sign. Its values are {@link Long}. */
    record WholeNumber() implements FieldType {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.integer(this);
        }
    }

    /**
     * A decimal number, as {@code decimal} of XML Schema Part 2: ASCII digits with at most one decimal separator after
     * an optional sign; no exponent, no NaN, at most {@link #MAX_DIGITS} digits. Its values are
     * {@link java.math.BigDecimal}, of the scale that was written.
     *
     * @param notation how it is written
     */
    record DecimalNumber(NumberNotation notation) implements FieldType {
        /** How many digits a number may have: to read one takes time that grows with their square. */
        public static final int MAX_DIGITS = 1_000;

        public DecimalNumber {
            Objects.requireNonNull(notation, "notation");
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.decimal(this);
        }
    }

    /**
     * A date of the proleptic ISO calendar. Its values are {@link java.time.LocalDate}.
     *
     * @param format how it is written
     */
    record CalendarDate(DateFormat format) implements FieldType {
        public CalendarDate {
            Objects.requireNonNull(format, "format");
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.date(this);
        }
    }

    /**
     * Yes or no. Its values are {@link Boolean}. Letter case and surrounding space do not count.
     *
     * @param yes the texts that mean yes, at least one
     * @param no the texts that mean no, at least one
     */
    record YesNo(List<String> yes, List<String> no) implements FieldType {
        public YesNo {
            yes = List.copyOf(yes);
            no = List.copyOf(no);
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.yesNo(this);
        }
    }

    /**
     * One of a list. Its values are {@link String}: the key of the option, whichever of its texts a cell holds.
     *
     * @param options what may be chosen, at least one, in the order in which they are shown
     */
    record Choice(List<Option> options) implements FieldType {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.choice(this);
        }
    }
}
