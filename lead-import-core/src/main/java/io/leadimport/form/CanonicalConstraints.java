package io.leadimport.form;

import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Constraints as texts that are the same on every machine, for a digest, and in an order that is: the provider gives them in
 * any. A text is of kinds and attributes.
 */
final class CanonicalConstraints {
    private CanonicalConstraints() {}

    static List<String> of(Collection<? extends ConstraintDescriptor<?>> constraints) {
        return constraints.stream().map(CanonicalConstraints::text).sorted().toList();
    }

    static Stream<ConstraintDescriptor<?>> ordered(Set<ConstraintDescriptor<?>> constraints) {
        return constraints.stream().sorted(Comparator.comparing(CanonicalConstraints::text));
    }

    private static String text(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation().annotationType().getName() + value(new TreeMap<>(constraint.getAttributes()));
    }

    private static String value(Object value) {
        if (value instanceof TreeMap<?, ?> attributes) {
            List<String> entries = new ArrayList<>();
            attributes.forEach((name, attribute) -> entries.add(name + "=" + value(attribute)));
            return entries.toString();
        }
        if (value.getClass().isArray()) {
            List<String> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(value(Array.get(value, i)));
            }
            return elements.toString();
        }
        if (value instanceof Class<?> type) {
            return type.getName();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        // what it says differs from one version of Java to another
        return value instanceof Annotation nested ? nested.annotationType().getName() : value.toString();
    }
}
