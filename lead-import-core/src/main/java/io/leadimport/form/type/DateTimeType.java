package io.leadimport.form.type;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date and a time with its offset from UTC, as in ISO 8601: {@code 2026-12-31T09:30Z}, {@code 2026-12-31 09:30:15.5+01:00}.
 * Where a time zone is declared, the offset may be left out, unless the clock shows that time twice or never on that day:
 * nothing is guessed. Its values are {@link java.time.OffsetDateTime}.
 *
 * @param zone the zone of a time without an offset; null where the offset must be there
 */
public record DateTimeType(@Nullable ZoneId zone) implements FieldType {
    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.dateTime(this);
    }
}
