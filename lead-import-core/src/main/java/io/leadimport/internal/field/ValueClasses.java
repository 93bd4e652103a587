package io.leadimport.internal.field;

import io.leadimport.form.type.AmountOfMoney;
import io.leadimport.form.type.CountryName;
import io.leadimport.form.type.DateAndTime;
import io.leadimport.form.type.DomainName;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.HostDefined;
import io.leadimport.form.type.LanguageName;
import io.leadimport.form.type.MonthOfYear;
import io.leadimport.form.type.MultiChoice;
import io.leadimport.form.type.Percentage;
import io.leadimport.form.type.PhoneNumber;
import io.leadimport.form.type.RecordReference;
import io.leadimport.form.type.TimeOfDay;
import io.leadimport.form.type.WebAddress;
import io.leadimport.spi.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/** The Java type of the values of each type, as {@link io.leadimport.spi.NewLead} lists them. */
public final class ValueClasses implements FieldType.Cases<Class<?>> {
    @Override
    public Class<?> text(FieldType.Text type) {
        return String.class;
    }

    @Override
    public Class<?> email(FieldType.Email type) {
        return String.class;
    }

    @Override
    public Class<?> integer(FieldType.WholeNumber type) {
        return Long.class;
    }

    @Override
    public Class<?> decimal(FieldType.DecimalNumber type) {
        return BigDecimal.class;
    }

    @Override
    public Class<?> date(FieldType.CalendarDate type) {
        return LocalDate.class;
    }

    @Override
    public Class<?> yesNo(FieldType.YesNo type) {
        return Boolean.class;
    }

    @Override
    public Class<?> choice(FieldType.Choice type) {
        return String.class;
    }

    @Override
    public Class<?> time(TimeOfDay type) {
        return LocalTime.class;
    }

    @Override
    public Class<?> yearMonth(MonthOfYear type) {
        return YearMonth.class;
    }

    @Override
    public Class<?> dateTime(DateAndTime type) {
        return OffsetDateTime.class;
    }

    @Override
    public Class<?> url(WebAddress type) {
        return String.class;
    }

    @Override
    public Class<?> domain(DomainName type) {
        return String.class;
    }

    @Override
    public Class<?> percent(Percentage type) {
        return BigDecimal.class;
    }

    @Override
    public Class<?> choices(MultiChoice type) {
        return List.class;
    }

    @Override
    public Class<?> phone(PhoneNumber type) {
        return String.class;
    }

    @Override
    public Class<?> money(AmountOfMoney type) {
        return Money.class;
    }

    @Override
    public Class<?> country(CountryName type) {
        return String.class;
    }

    @Override
    public Class<?> language(LanguageName type) {
        return String.class;
    }

    @Override
    public Class<?> custom(HostDefined type) {
        return Object.class;
    }

    @Override
    public Class<?> reference(RecordReference type) {
        return Object.class;
    }
}
