package io.leadimport.form;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.internal.type.TypeDefinition;
import java.time.ZoneId;

/** Refines a date, a time of day, a month, or a date with a time. Not thread-safe. */
public final class DateField extends RangeField<DateField> {
    DateField(String name, TypeDefinition type) {
        super(name, type);
    }

    private DateField(DateField other) {
        super(other);
    }

    @Override
    public DateField copy() {
        return new DateField(this);
    }

    /**
     * Asks that a date, a month or a date with a time is before the present one. The present is that of the clock of the
     * importer, or of the {@code RowValidator}, and of the clock's time zone: UTC where none was set.
     *
     * @return this
     */
    public DateField past() {
        return temporal(TemporalBound.PAST);
    }

    /**
     * As {@link #past}, or the present one.
     *
     * @return this
     */
    public DateField pastOrPresent() {
        return temporal(TemporalBound.PAST_OR_PRESENT);
    }

    /**
     * Asks that a date, a month or a date with a time is after the present one, see {@link #past}.
     *
     * @return this
     */
    public DateField future() {
        return temporal(TemporalBound.FUTURE);
    }

    /**
     * As {@link #future}, or the present one.
     *
     * @return this
     */
    public DateField futureOrPresent() {
        return temporal(TemporalBound.FUTURE_OR_PRESENT);
    }

    /**
     * Bounds a date, a month or a date with a time relative to the time of checking, see {@link #past}.
     *
     * @param bound where it must lie
     * @return this
     */
    public DateField temporal(TemporalBound bound) {
        constraints.temporal(bound);
        return this;
    }

    /**
     * Declares how a date is written.
     *
     * @param datePattern a pattern of {@link DateFormat}, such as {@code dd.MM.yyyy}
     * @return this
     */
    public DateField dateFormat(String datePattern) {
        type.format(datePattern);
        return this;
    }

    /**
     * Lets the offset of a date with a time be left out.
     *
     * @param zone the zone in which such times are
     * @return this
     */
    public DateField zone(ZoneId zone) {
        type.zone(zone);
        return this;
    }
}
