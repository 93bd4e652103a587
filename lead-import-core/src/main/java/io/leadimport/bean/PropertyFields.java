package io.leadimport.bean;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.internal.jakarta.PropertyFit;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The field that a property of a class becomes by its type. */
final class PropertyFields {
    private static final Map<Class<?>, Function<String, FieldBuilder<?>>> FIELDS = Map.ofEntries(
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

    private PropertyFields() {}

    static FieldBuilder<?> of(LeadProperty property, @Nullable PropertyDescriptor declared) {
        Class<?> type = property.rawType();
        if (type.isEnum()) {
            return Fields.choice(property.name(), PropertyFit.constants(type));
        }
        if (property.isCollection() && property.elementType().isEnum()) {
            return Fields.choices(property.name(), PropertyFit.constants(property.elementType()));
        }
        if (property.takes(String.class) && property.isCollection()) {
            return Fields.text(property.name());
        }
        if (type == String.class && declared != null && isEmail(declared.getConstraintDescriptors())) {
            return Fields.email(property.name());
        }
        Function<String, FieldBuilder<?>> field = FIELDS.get(type);
        if (field == null) {
            throw new InvalidFormException(
                    property.name(), "is a " + type.getSimpleName() + ", of which no field can be made; leave it out");
        }
        return field.apply(property.name());
    }

    private static boolean isEmail(Set<ConstraintDescriptor<?>> constraints) {
        return constraints.stream()
                .anyMatch(constraint ->
                        constraint.getAnnotation() instanceof Email || isEmail(constraint.getComposingConstraints()));
    }
}
