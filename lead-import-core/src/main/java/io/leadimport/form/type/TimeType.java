package io.leadimport.form.type;

/**
 * A time of day, as in ISO 8601: {@code 9:30}, {@code 09:30} or {@code 09:30:15}, from 00:00 to 23:59:59. Its values are
 * {@link java.time.LocalTime}.
 */
public record TimeType() implements FieldType {
    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.time(this);
    }
}
