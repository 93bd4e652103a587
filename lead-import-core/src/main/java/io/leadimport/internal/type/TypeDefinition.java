package io.leadimport.internal.type;

import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field type and everything that is specific to it, as data. {@link io.leadimport.form.Fields} documents what each type accepts.
 * A new type needs a record here, a reader of its values, its JSON, and a method of {@code Fields}.
 */
public sealed interface TypeDefinition extends FieldType
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
    /**
     * Returns the definition of a type.
     *
     * @throws IllegalArgumentException if the type is not one of this library
     */
    static TypeDefinition of(FieldType type) {
        if (type instanceof TypeDefinition definition) {
            return definition;
        }
        throw new IllegalArgumentException(
                "this library does not define the field type " + type.getClass().getName());
    }

    /** {@return the lines of this type in the text that {@link io.leadimport.form.LeadForm#digest} specifies} */
    String canonicalText();

    /** {@return true if the length of a value can be constrained} */
    default boolean hasLength() {
        return false;
    }

    /** {@return true if a value can be compared with the present: a date, a month, or a date with a time} */
    default boolean hasTemporalBound() {
        return false;
    }

    /** {@return true if the values are numbers} */
    default boolean isNumber() {
        return Number.class.isAssignableFrom(valueClass());
    }

    /** {@return true if the values are numbers or amounts whose notation can be changed} */
    default boolean hasNotation() {
        return withNotation(NumberNotation.PLAIN).isPresent();
    }

    /** {@return the options of a choice, in display order; empty for other types; unmodifiable} */
    default List<Option> options() {
        return List.of();
    }

    /**
     * Returns a copy with another notation.
     *
     * @param notation the notation of the numbers or amounts
     * @return the copy; empty if the values of this type have no notation
     */
    default Optional<TypeDefinition> withNotation(NumberNotation notation) {
        return Optional.empty();
    }

    /**
     * Returns a copy that accepts names in more languages.
     *
     * @param more the languages to add
     * @return the copy; empty if the values of this type have no names
     * @throws IllegalArgumentException if the Java platform has no data for one of the languages
     */
    default Optional<TypeDefinition> withLanguages(List<Locale> more) {
        return Optional.empty();
    }

    /**
     * Parses a minimum or maximum of a field.
     *
     * @param text a plain number, or a date or time in ISO 8601 format
     * @return the bound; for money, a bound of the amount; empty if the values of this type have no order
     * @throws NumberFormatException if the values are numbers or amounts, and the text is not a number
     * @throws ArithmeticException if the number has too many digits
     * @throws java.time.DateTimeException if the values are dates or times, and the text is not in ISO 8601 format
     */
    default Optional<Comparable<?>> bound(String text) {
        return Optional.empty();
    }

    /**
     * Formats a minimum or maximum as a text of this type.
     *
     * @param bound a bound that {@link #bound} returned
     * @return a text of this type
     */
    default String written(Comparable<?> bound) {
        return bound.toString();
    }
}
