package io.leadimport.internal.jakarta;

import io.leadimport.form.LeadForm;
import io.leadimport.internal.text.CanonicalText;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Constraints as texts that are the same on every machine, as {@link LeadForm#digest()} specifies them, and in an order that is:
 * the provider gives them in any.
 */
public final class CanonicalConstraints {
    private CanonicalConstraints() {}

    /** Those of a property or class, of the elements of a property and of the properties of a class. */
    public static List<String> of(ElementDescriptor element) {
        Stream<String> own = element.getConstraintDescriptors().stream().map(CanonicalConstraints::text);
        Stream<String> ofElements = element instanceof ContainerDescriptor container
                ? container.getConstrainedContainerElementTypes().stream()
                        .flatMap(each -> of(each).stream().map(text -> "[" + each.getTypeArgumentIndex() + "] " + text))
                : Stream.empty();
        Stream<String> ofProperties = element instanceof BeanDescriptor bean
                ? bean.getConstrainedProperties().stream()
                        .flatMap(each -> of(each).stream().map(text -> each.getPropertyName() + " " + text))
                : Stream.empty();
        return Stream.of(own, ofElements, ofProperties)
                .flatMap(texts -> texts)
                .sorted()
                .toList();
    }

    static Stream<ConstraintDescriptor<?>> ordered(Set<ConstraintDescriptor<?>> constraints) {
        return constraints.stream().sorted(Comparator.comparing(CanonicalConstraints::text));
    }

    private static String text(ConstraintDescriptor<?> constraint) {
        Class<?> kind = constraint.getAnnotation().annotationType();
        return Stream.of(kind.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .map(attribute ->
                        attribute(attribute, constraint.getAttributes().get(attribute.getName())))
                .collect(Collectors.joining("", kind.getName(), ""));
    }

    /** Nothing for the default, so that an attribute which is added to a kind changes no text. */
    private static String attribute(Method attribute, @Nullable Object value) {
        Object absent = attribute.getDefaultValue();
        if (value == null || absent != null && value(absent).equals(value(value))) {
            return "";
        }
        return " " + attribute.getName() + "=" + value(value);
    }

    private static String value(Object value) {
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> value(Array.get(value, i)))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Class<?> type) {
            return type.getName();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Double || value instanceof Float) {
            // the shortest decimal text differs from one version of Java to another
            return Double.toHexString(((Number) value).doubleValue());
        }
        // what an annotation says differs from one version of Java to another
        return value instanceof Annotation nested
                ? nested.annotationType().getName()
                : CanonicalText.quoted(value.toString());
    }
}
