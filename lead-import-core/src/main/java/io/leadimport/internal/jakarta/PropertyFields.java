package io.leadimport.internal.jakarta;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.spi.bean.LeadProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The field that a property of a class is by its type. */
public final class PropertyFields {
    private static final Pattern WORD_STARTS =
            Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|_+");

    private static final Map<Class<?>, Function<String, FieldBuilder>> FIELDS = Map.ofEntries(
            Map.entry(String.class, Fields::text),
            Map.entry(CharSequence.class, Fields::text),
            Map.entry(Long.class, Fields::integer),
            Map.entry(long.class, Fields::integer),
            Map.entry(Integer.class, Fields::integer),
            Map.entry(int.class, Fields::integer),
            Map.entry(Short.class, Fields::integer),
            Map.entry(short.class, Fields::integer),
            Map.entry(Byte.class, Fields::integer),
            Map.entry(byte.class, Fields::integer),
            Map.entry(BigInteger.class, Fields::integer),
            Map.entry(BigDecimal.class, Fields::decimal),
            Map.entry(Double.class, Fields::decimal),
            Map.entry(double.class, Fields::decimal),
            Map.entry(Float.class, Fields::decimal),
            Map.entry(float.class, Fields::decimal),
            Map.entry(LocalDate.class, Fields::date),
            Map.entry(LocalTime.class, Fields::time),
            Map.entry(YearMonth.class, Fields::yearMonth),
            Map.entry(OffsetDateTime.class, Fields::dateTime),
            Map.entry(ZonedDateTime.class, Fields::dateTime),
            Map.entry(Instant.class, Fields::dateTime),
            Map.entry(Boolean.class, Fields::yesNo),
            Map.entry(boolean.class, Fields::yesNo));

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

    private PropertyFields() {}

    /** The property with its type arguments, which the provider does not tell, where it is one that values are put into. */
    public static LeadProperty property(Class<?> type, PropertyDescriptor declared) {
        String name = declared.getPropertyName();
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(owner -> Stream.of(owner.getDeclaredFields()))
                .filter(field -> field.getName().equals(name) && field.getType() == declared.getElementClass())
                .findFirst()
                .map(field -> new LeadProperty(name, field.getGenericType()))
                .orElseGet(() -> new LeadProperty(name, declared.getElementClass()));
    }

    private static String[] constants(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toArray(String[]::new);
    }

    public static FieldBuilder of(LeadProperty property, @Nullable PropertyDescriptor declared) {
        Class<?> type = property.rawType();
        if (type.isEnum()) {
            return Fields.choice(property.name(), constants(type));
        }
        if (property.isCollection() && property.elementType().isEnum()) {
            return Fields.choices(property.name(), constants(property.elementType()));
        }
        if (property.takes(String.class) && property.isCollection()) {
            return Fields.text(property.name());
        }
        if (type == String.class && declared != null && isEmail(declared.getConstraintDescriptors())) {
            return Fields.email(property.name());
        }
        Function<String, FieldBuilder> field = FIELDS.get(type);
        if (field == null) {
            throw new InvalidFormException(
                    property.name(), "is a " + type.getSimpleName() + ", of which no field can be made; leave it out");
        }
        return field.apply(property.name());
    }

    /** Whether the values of the field become values of the property, where they are within its range. */
    public static boolean fits(FieldBuilder field, LeadProperty property) {
        Class<?> type = property.isCollection() ? property.elementType() : property.rawType();
        if (type.isEnum()) {
            List<String> names = List.of(constants(type));
            return !field.options().isEmpty()
                    && field.options().stream().allMatch(option -> names.contains(option.key()))
                    && property.takes(field.valueClass());
        }
        return property.takes(field.valueClass());
    }

    /** Bounds the field's numbers by the range of the property; false if a bound of its own is beyond that. */
    public static boolean limit(FieldBuilder field, LeadProperty property) {
        BigDecimal greatest = GREATEST.get(property.rawType());
        if (greatest == null) {
            return true;
        }
        BigDecimal least = field.valueClass() == Long.class ? greatest.add(BigDecimal.ONE) : greatest;
        return field.constraints().limit(least.negate(), greatest);
    }

    /** Whether a bound is but that of the numbers which the property can hold. */
    public static boolean isLimit(LeadProperty property, Comparable<?> bound) {
        BigDecimal greatest = GREATEST.get(property.rawType());
        return greatest != null
                && bound instanceof BigDecimal number
                && List.of(
                                greatest,
                                greatest.negate(),
                                greatest.add(BigDecimal.ONE).negate())
                        .contains(number);
    }

    private static boolean isEmail(Set<ConstraintDescriptor<?>> constraints) {
        return constraints.stream()
                .anyMatch(constraint ->
                        constraint.getAnnotation() instanceof Email || isEmail(constraint.getComposingConstraints()));
    }

    /** A name in words: {@code dealValue} is "Deal value", {@code URLPath} is "URL path". */
    public static String inWords(String name) {
        String words = Stream.of(WORD_STARTS.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
