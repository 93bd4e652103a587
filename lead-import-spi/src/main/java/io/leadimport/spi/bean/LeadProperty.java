package io.leadimport.spi.bean;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A property of a class of the host, and the conversion of a lead's value to its type. Immutable.
 *
 * <p>A value is unchanged if the property accepts its Java type (see {@link io.leadimport.spi.NewLead}). A {@link Long} can also become
 * an {@code int}, {@code short}, {@code byte} or {@link BigInteger}, a {@link BigDecimal} a {@code double} or {@code float}, an
 * {@link OffsetDateTime} an {@link Instant} or {@link ZonedDateTime}, a {@link String} the enum constant of that name, and a
 * {@link List} a {@link Set}; elements follow the same rules. If the property is a collection of strings, a {@code String} is
 * split at semicolons and vertical bars, and the parts are stripped.
 *
 * @param name the property's name
 * @param type its type
 */
public record LeadProperty(String name, Type type) {
    private static final Map<Class<?>, Conversion<?>> CONVERSIONS = Map.of(
            Integer.class, new Conversion<>(Long.class, Math::toIntExact),
            Short.class, new Conversion<>(Long.class, LeadProperty::toShort),
            Byte.class, new Conversion<>(Long.class, LeadProperty::toByte),
            BigInteger.class, new Conversion<>(Long.class, BigInteger::valueOf),
            Double.class, new Conversion<>(BigDecimal.class, LeadProperty::toDouble),
            Float.class, new Conversion<>(BigDecimal.class, LeadProperty::toFloat),
            Instant.class, new Conversion<>(OffsetDateTime.class, OffsetDateTime::toInstant),
            ZonedDateTime.class, new Conversion<>(OffsetDateTime.class, OffsetDateTime::toZonedDateTime));

    /** Converts values of one type. */
    private record Conversion<S>(Class<S> from, Function<S, Object> function) {
        Object of(Object value) {
            return function.apply(from.cast(value));
        }
    }

    public LeadProperty {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    private static final Pattern SEPARATOR = Pattern.compile("[;|]");
    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, Collection.class);

    /** {@return true if the property is a {@link List}, a {@link Set} or a {@link Collection}} */
    public boolean isCollection() {
        return COLLECTIONS.contains(rawType());
    }

    /** {@return the class of the property's type, without type arguments} */
    public Class<?> rawType() {
        return raw(type);
    }

    /** {@return the class of the elements of a collection; otherwise Object} */
    public Class<?> elementType() {
        return raw(element());
    }

    private Type element() {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments().length == 1
                ? generic.getActualTypeArguments()[0]
                : Object.class;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> rawClass ? rawClass : Object.class;
    }

    /**
     * Returns whether values of a type can become values of this property.
     *
     * @param valueType the Java type of a field's values, as {@link io.leadimport.spi.NewLead} lists them
     * @return true if {@link #of} accepts them, except those outside the property's range
     */
    public boolean takes(Class<?> valueType) {
        Class<?> own = boxed();
        Conversion<?> conversion = CONVERSIONS.get(own);
        return own.isAssignableFrom(valueType)
                || own.isEnum() && valueType == String.class
                || isCollection() && valueType == List.class
                || isCollection() && valueType == String.class && elementType().isAssignableFrom(String.class)
                || conversion != null && conversion.from == valueType;
    }

    /**
     * Converts a value to the type of the property.
     *
     * @param value a value of a lead
     * @return the converted value
     * @throws IllegalArgumentException if the value has another type, or if it is outside the property's range; the message
     *     does not quote the value
     */
    public Object of(Object value) {
        Class<?> own = boxed();
        if (isCollection() && value instanceof List<?> list) {
            return elements(list.stream());
        }
        if (isCollection() && value instanceof String text && elementType().isAssignableFrom(String.class)) {
            return elements(SEPARATOR.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()));
        }
        if (own.isInstance(value)) {
            return value;
        }
        if (own.isEnum() && value instanceof String text) {
            return constant(own, text);
        }
        Conversion<?> conversion = CONVERSIONS.get(own);
        if (conversion == null || !conversion.from.isInstance(value)) {
            throw new IllegalArgumentException("the property " + name + " is a " + own.getSimpleName()
                    + ", which cannot be made of a " + value.getClass().getSimpleName());
        }
        try {
            return conversion.of(value);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "the property " + name + " is a " + own.getSimpleName() + ", which cannot hold the value");
        }
    }

    private Object elements(Stream<?> values) {
        LeadProperty each = new LeadProperty(name, element());
        List<Object> elements = values.map(each::of).toList();
        return rawType() == Set.class ? Collections.unmodifiableSet(new LinkedHashSet<>(elements)) : elements;
    }

    private Object constant(Class<?> type, String text) {
        for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "the property " + name + " is a " + type.getSimpleName() + ", which has no constant of that name");
    }

    private Class<?> boxed() {
        return MethodType.methodType(rawType()).wrap().returnType();
    }

    private static short toShort(Long number) {
        short value = number.shortValue();
        return value == number ? value : overflow();
    }

    private static byte toByte(Long number) {
        byte value = number.byteValue();
        return value == number ? value : overflow();
    }

    private static double toDouble(BigDecimal number) {
        double value = number.doubleValue();
        return Double.isFinite(value) ? value : overflow();
    }

    private static float toFloat(BigDecimal number) {
        float value = number.floatValue();
        return Float.isFinite(value) ? value : overflow();
    }

    private static byte overflow() {
        throw new ArithmeticException("overflow");
    }
}
