package io.leadimport.internal.jakarta;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The regular expressions that a provider matches a property with, of whatever group: those of the property, of its elements,
 * and of what its constraints are composed of.
 */
final class DeclaredPatterns {
    private final ConstrainedField field;

    DeclaredPatterns(ConstrainedField field) {
        this.field = field;
    }

    List<java.util.regex.Pattern> of(PropertyDescriptor property) {
        return Stream.concat(
                        of((ElementDescriptor) property), ofElements(property.getConstrainedContainerElementTypes()))
                .toList();
    }

    private Stream<java.util.regex.Pattern> ofElements(Set<ContainerElementTypeDescriptor> elements) {
        return elements.stream()
                .sorted(Comparator.comparing((ContainerElementTypeDescriptor element) ->
                                element.getContainerClass().getName())
                        .thenComparing(ContainerElementTypeDescriptor::getTypeArgumentIndex))
                .flatMap(element ->
                        Stream.concat(of(element), ofElements(element.getConstrainedContainerElementTypes())));
    }

    private Stream<java.util.regex.Pattern> of(ElementDescriptor element) {
        return CanonicalConstraints.ordered(element.getConstraintDescriptors()).flatMap(this::of);
    }

    private Stream<java.util.regex.Pattern> of(ConstraintDescriptor<?> constraint) {
        return Stream.concat(
                own(constraint),
                CanonicalConstraints.ordered(constraint.getComposingConstraints())
                        .flatMap(this::of));
    }

    private Stream<java.util.regex.Pattern> own(ConstraintDescriptor<?> constraint) {
        if (constraint.getAnnotation() instanceof Pattern pattern) {
            return Stream.of(field.compiled(pattern.regexp(), flags(pattern.flags())));
        }
        return constraint.getAnnotation() instanceof Email email
                        && !email.regexp().equals(".*")
                ? Stream.of(field.compiled(email.regexp(), flags(email.flags())))
                : Stream.empty();
    }

    private static int flags(Pattern.Flag[] flags) {
        return Stream.of(flags).mapToInt(Pattern.Flag::getValue).reduce(0, (a, b) -> a | b);
    }
}
