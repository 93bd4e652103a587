package io.leadimport.form.type;

/**
 * A month of a year, as in ISO 8601: {@code 2026-12}. Its values are {@link java.time.YearMonth}.
 */
public record YearMonthType() implements FieldType {
    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.yearMonth(this);
    }
}
