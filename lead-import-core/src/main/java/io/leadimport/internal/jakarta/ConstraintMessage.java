package io.leadimport.internal.jakarta;

import io.leadimport.internal.value.Violation;
import io.leadimport.problem.LocalizedText;
import io.leadimport.problem.ProblemCode;
import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;

/**
 * The message of a violated constraint, rendered when it is read. Only what the constraint declares is a template: a text
 * that its validator made may hold what the file says, and comes out as it is, also where it is the key of a text.
 */
public final class ConstraintMessage implements LocalizedText, Comparable<ConstraintMessage> {
    private final String constraint;
    private final String template;
    private final boolean declared;
    private final Map<String, Object> attributes;
    private final ConstraintTemplates texts;

    public ConstraintMessage(ConstraintViolation<?> violation, ConstraintTemplates texts) {
        this.constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        this.template = violation.getMessageTemplate();
        this.declared = template.equals(violation.getConstraintDescriptor().getMessageTemplate());
        this.attributes = violation.getConstraintDescriptor().getAttributes();
        this.texts = texts;
    }

    public Violation violation() {
        return new Violation(ProblemCode.CONSTRAINT_VIOLATION, Map.of("constraint", constraint, "message", this));
    }

    @Override
    public String in(Locale locale) {
        String text = declared ? texts.fill(template, attributes, constraint, locale) : template;
        // some end as a sentence does, some do not: the problem's message does
        return text.endsWith(".") || text.endsWith("\u3002") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public int compareTo(ConstraintMessage other) {
        int order = constraint.compareTo(other.constraint);
        return order == 0 ? template.compareTo(other.template) : order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConstraintMessage message
                && constraint.equals(message.constraint)
                && template.equals(message.template)
                && declared == message.declared
                && attributes.equals(message.attributes);
    }

    @Override
    public int hashCode() {
        return constraint.hashCode() * 31 + template.hashCode();
    }

    /** The constraint; its text may hold what the file says. */
    @Override
    public String toString() {
        return constraint;
    }
}
