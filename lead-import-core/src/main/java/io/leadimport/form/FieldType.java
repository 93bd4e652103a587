package io.leadimport.form;

import java.util.List;
import java.util.Objects;

/** What a field takes. Every type is a value; what its text means is decided in {@code io.leadimport.check}. */
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
                MultiChoice {
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
     * An e-mail address: a dot-atom of RFC 5322 section 3.2.3 (letters of the Basic Multilingual Plane allowed, RFC 6531), an at sign, and a
     * domain name of at least two labels; at most 64 characters before the at sign and 254 in all (RFC 5321 section
     * 4.5.3.1). Comments, quoted local parts and address literals are not taken. Its values are {@link String}, without
     * surrounding space.
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
     * A decimal number, as {@code decimal} of XML Schema Part 2: ASCII digits with at most one decimal separator after an
     * optional sign; no exponent, no NaN, at most 1,000 digits. Its values are {@link java.math.BigDecimal}, of the scale that
     * was written.
     *
     * @param notation how it is written
     */
    record DecimalNumber(NumberNotation notation) implements FieldType {
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
