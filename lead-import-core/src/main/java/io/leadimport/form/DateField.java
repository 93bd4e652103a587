package io.leadimport.form;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.internal.type.TypeDefinition;
import java.time.ZoneId;

/** Builds a field for a date, a time of day, a month, or a date with a time. Not thread-safe. */
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
     * Requires a day, month or moment before the present one. The clock of the importer or of the {@code RowValidator}
     * determines the present, in the clock's time zone. The default clock has the zone UTC.
     *
     * @return this
     * @throws InvalidFormException if the field is for a time of day
     */
    public DateField past() {
        return temporal(TemporalBound.PAST);
    }

    /**
     * Requires a day, month or moment that is the present one or before it, see {@link #past}.
     *
     * @return this
     * @throws InvalidFormException if the field is for a time of day
     */
    public DateField pastOrPresent() {
        return temporal(TemporalBound.PAST_OR_PRESENT);
    }

    /**
     * Requires a day, month or moment after the present one, see {@link #past}.
     *
     * @return this
     * @throws InvalidFormException if the field is for a time of day
     */
    public DateField future() {
        return temporal(TemporalBound.FUTURE);
    }

    /**
     * Requires a day, month or moment that is the present one or after it, see {@link #past}.
     *
     * @return this
     * @throws InvalidFormException if the field is for a time of day
     */
    public DateField futureOrPresent() {
        return temporal(TemporalBound.FUTURE_OR_PRESENT);
    }

    /**
     * Requires a day, month or moment relative to the present one, see {@link #past}.
     *
     * @param bound where the value must lie
     * @return this
     * @throws InvalidFormException if the field is for a time of day
     */
    public DateField temporal(TemporalBound bound) {
        constraints.temporal(bound);
        return this;
    }

    /**
     * Sets the format of the dates.
     *
     * @param datePattern a pattern of {@link DateFormat}, such as {@code dd.MM.yyyy}
     * @return this
     * @throws InvalidFormException if the pattern is not valid or the field is not one of {@link Fields#date}
     */
    public DateField dateFormat(String datePattern) {
        type.format(datePattern);
        return this;
    }

    /**
     * Makes the offset of a date with a time optional.
     *
     * @param zone the zone of times without an offset
     * @return this
     * @throws InvalidFormException if the field is not one of {@link Fields#dateTime}
     */
    public DateField zone(ZoneId zone) {
        type.zone(zone);
        return this;
    }
}
