package io.leadimport.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A lead registration form: the fields that a lead has in one portal. Immutable and thread-safe; two forms are equal if a
 * file means the same to both.
 */
public final class LeadForm {
    private final String name;
    private final List<FormField> fields;
    private final String digest;

    private LeadForm(String name, List<FormField> fields) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.digest = FormDigest.ofForm(name, fields);
    }

    /**
     * Begins a form.
     *
     * @param name the form's name, as people read it
     * @return a builder
     */
    public static Builder named(String name) {
        return new Builder(Objects.requireNonNull(name, "name"));
    }

    /** {@return the form's name} */
    public String name() {
        return name;
    }

    /** {@return the fields, in the order of the form; unmodifiable} */
    public List<FormField> fields() {
        return fields;
    }

    /**
     * Finds a field.
     *
     * @param fieldName a field's name, exactly
     * @return the field, or empty if the form has none of that name
     */
    public Optional<FormField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** {@return SHA-256 of all that decides how a file is read, 64 lower-case hexadecimal digits} */
    public String digest() {
        return digest;
    }

    /**
     * The same form for a file in which all dates are written in one way.
     *
     * @param format how
     * @return the form
     */
    public LeadForm dates(DateFormat format) {
        return new LeadForm(
                name, fields.stream().map(field -> dated(field, format)).toList());
    }

    private static FormField dated(FormField field, DateFormat format) {
        if (!(field.type() instanceof FieldType.CalendarDate date)) {
            return field;
        }
        List<String> allowed = field.constraints().allowed().stream()
                .flatMap(text -> date.format().parse(text).stream())
                .map(format::format)
                .toList();
        return field.typed(new FieldType.CalendarDate(format), allowed);
    }

    /**
     * The same form for a file in which all decimal numbers are written in one way.
     *
     * @param notation how
     * @return the form
     */
    public LeadForm numbers(NumberNotation notation) {
        return new LeadForm(
                name, fields.stream().map(field -> numbered(field, notation)).toList());
    }

    private static FormField numbered(FormField field, NumberNotation notation) {
        if (field.type() instanceof FieldType.DecimalNumber) {
            return field.typed(
                    new FieldType.DecimalNumber(notation), field.constraints().allowed());
        }
        return field.type() instanceof Percentage
                ? field.typed(new Percentage(notation), field.constraints().allowed())
                : field;
    }

    /**
     * A digest of the form and of what else decides what a file means.
     *
     * @param reading how the file is read, in a fixed order
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public String digest(List<String> reading) {
        return FormDigest.of(digest, reading);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeadForm form && form.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** {@return the form's name and the number of its fields} */
    @Override
    public String toString() {
        return "LeadForm[" + name + ", fields=" + fields.size() + "]";
    }

    /** Gathers the fields of a form. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final List<FieldBuilder> builders = new ArrayList<>();
        private boolean strict;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Adds a field after those that are there.
         *
         * @param field a field of {@link Fields}
         * @return this
         */
        public Builder field(FieldBuilder field) {
            builders.add(field);
            return this;
        }

        /**
         * Makes every field of the form strict, see {@link FieldBuilder#strict}.
         *
         * @return this
         */
        public Builder strict() {
            strict = true;
            return this;
        }

        /**
         * Builds the form.
         *
         * @return the form
         * @throws InvalidFormException if it has no field, if a field cannot work, or if one column could fill two fields
         */
        public LeadForm build() {
            if (builders.isEmpty()) {
                throw new InvalidFormException(null, "it has no field");
            }
            if (strict) {
                builders.forEach(FieldBuilder::strict);
            }
            List<FormField> fields = builders.stream().map(FieldBuilder::build).toList();
            Map<String, Integer> byColumn = new HashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                FormField field = fields.get(i);
                for (String header : field.headers()) {
                    String key = ColumnNames.key(header);
                    int other = byColumn.getOrDefault(key, i);
                    if (other != i) {
                        String owner = fields.get(other).name();
                        throw new InvalidFormException(
                                field.name(), "has a name, label or alias that \"" + owner + "\" has already");
                    }
                    byColumn.put(key, i);
                }
            }
            return new LeadForm(name, fields);
        }
    }
}
