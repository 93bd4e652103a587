package io.leadimport.internal.field;

import io.leadimport.form.type.ChoiceType;
import io.leadimport.form.type.ChoicesType;
import io.leadimport.form.type.CountryType;
import io.leadimport.form.type.DateTimeType;
import io.leadimport.form.type.DateType;
import io.leadimport.form.type.DecimalType;
import io.leadimport.form.type.DomainType;
import io.leadimport.form.type.EmailType;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.HostType;
import io.leadimport.form.type.IntegerType;
import io.leadimport.form.type.LanguageType;
import io.leadimport.form.type.MoneyType;
import io.leadimport.form.type.PercentType;
import io.leadimport.form.type.PhoneType;
import io.leadimport.form.type.ReferenceType;
import io.leadimport.form.type.TextType;
import io.leadimport.form.type.TimeType;
import io.leadimport.form.type.UrlType;
import io.leadimport.form.type.YearMonthType;
import io.leadimport.form.type.YesNoType;
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
    public Class<?> text(TextType type) {
        return String.class;
    }

    @Override
    public Class<?> email(EmailType type) {
        return String.class;
    }

    @Override
    public Class<?> integer(IntegerType type) {
        return Long.class;
    }

    @Override
    public Class<?> decimal(DecimalType type) {
        return BigDecimal.class;
    }

    @Override
    public Class<?> date(DateType type) {
        return LocalDate.class;
    }

    @Override
    public Class<?> yesNo(YesNoType type) {
        return Boolean.class;
    }

    @Override
    public Class<?> choice(ChoiceType type) {
        return String.class;
    }

    @Override
    public Class<?> time(TimeType type) {
        return LocalTime.class;
    }

    @Override
    public Class<?> yearMonth(YearMonthType type) {
        return YearMonth.class;
    }

    @Override
    public Class<?> dateTime(DateTimeType type) {
        return OffsetDateTime.class;
    }

    @Override
    public Class<?> url(UrlType type) {
        return String.class;
    }

    @Override
    public Class<?> domain(DomainType type) {
        return String.class;
    }

    @Override
    public Class<?> percent(PercentType type) {
        return BigDecimal.class;
    }

    @Override
    public Class<?> choices(ChoicesType type) {
        return List.class;
    }

    @Override
    public Class<?> phone(PhoneType type) {
        return String.class;
    }

    @Override
    public Class<?> money(MoneyType type) {
        return Money.class;
    }

    @Override
    public Class<?> country(CountryType type) {
        return String.class;
    }

    @Override
    public Class<?> language(LanguageType type) {
        return String.class;
    }

    @Override
    public Class<?> custom(HostType type) {
        return Object.class;
    }

    @Override
    public Class<?> reference(ReferenceType type) {
        return Object.class;
    }
}
