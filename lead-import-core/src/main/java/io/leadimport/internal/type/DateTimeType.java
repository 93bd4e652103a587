package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of {@link io.leadimport.form.Fields#dateTime}.
 *
 * @param zone the zone of a time without an offset; null if the offset is required
 */
public record DateTimeType(@Nullable ZoneId zone) implements TypeDefinition {
    @Override
    public Class<?> valueClass() {
        return OffsetDateTime.class;
    }

    @Override
    public String example() {
        return "2026-12-31T09:30+01:00";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(
                zone == null
                        ? LibraryText.of("guide.date-time")
                        : LibraryText.of("guide.date-time-zone", "zone", zone.getId()));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "dateTime")
                .addPresent("zone", zone == null ? null : zone.getId())
                .toString();
    }

    @Override
    public Optional<Comparable<?>> bound(String text) {
        return Optional.of(OffsetDateTime.parse(text));
    }

    @Override
    public boolean hasTemporalBound() {
        return true;
    }
}
