package io.leadimport.form.type;

import java.util.Objects;

/**
 * A date of the proleptic ISO calendar. Its values are {@link java.time.LocalDate}.
 *
 * @param format how it is written
 */
public record DateType(DateFormat format) implements FieldType {
    public DateType {
        Objects.requireNonNull(format, "format");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.date(this);
    }
}
