package io.leadimport.internal.jakarta;

import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.metadata.PropertyDescriptor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which values of a field a property of a class can hold. */
public final class PropertyFit {
    /** The greatest number of a type that has fewer than the field; the least is its negative, or one less if whole. */
    private static final Map<Class<?>, BigDecimal> GREATEST = Map.of(
            Integer.class, new BigDecimal(Integer.MAX_VALUE),
            int.class, new BigDecimal(Integer.MAX_VALUE),
            Short.class, new BigDecimal(Short.MAX_VALUE),
            short.class, new BigDecimal(Short.MAX_VALUE),
            Byte.class, new BigDecimal(Byte.MAX_VALUE),
            byte.class, new BigDecimal(Byte.MAX_VALUE),
            Double.class, new BigDecimal(Double.MAX_VALUE),
            double.class, new BigDecimal(Double.MAX_VALUE),
            Float.class, new BigDecimal(Float.MAX_VALUE),
            float.class, new BigDecimal(Float.MAX_VALUE));

    private PropertyFit() {}

    /** The property with its type arguments, which the provider does not know, if the class has a field of that name. */
    public static LeadProperty property(Class<?> type, PropertyDescriptor declared) {
        String name = declared.getPropertyName();
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(owner -> Stream.of(owner.getDeclaredFields()))
                .filter(field -> field.getName().equals(name) && field.getType() == declared.getElementClass())
                .findFirst()
                .map(field -> new LeadProperty(name, field.getGenericType()))
                .orElseGet(() -> new LeadProperty(name, declared.getElementClass()));
    }

    /** {@return the names of the constants of an enum} */
    public static String[] constants(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toArray(String[]::new);
    }

    /**
     * Returns true if the values of a field become values of the property, as far as they are within its range.
     *
     * @param options the keys of the options of the field; empty if it is no choice
     */
    public static boolean fits(LeadProperty property, Class<?> valueClass, List<String> options) {
        Class<?> type = property.isCollection() ? property.elementType() : property.rawType();
        boolean takesOptions =
                !type.isEnum() || !options.isEmpty() && List.of(constants(type)).containsAll(options);
        return takesOptions && property.takes(valueClass);
    }

    /** The greatest number that the property can hold; null if it can hold all numbers of the field. */
    public static @Nullable BigDecimal greatest(LeadProperty property) {
        return GREATEST.get(property.rawType());
    }

    /** Returns true if a bound only reflects the range of the property's Java type, such as {@code Integer.MAX_VALUE}. */
    public static boolean isRangeOfType(LeadProperty property, Comparable<?> bound) {
        BigDecimal greatest = greatest(property);
        return greatest != null
                && bound instanceof BigDecimal number
                && List.of(
                                greatest,
                                greatest.negate(),
                                greatest.add(BigDecimal.ONE).negate())
                        .contains(number);
    }
}
