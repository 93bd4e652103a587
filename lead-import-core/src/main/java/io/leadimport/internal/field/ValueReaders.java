package io.leadimport.internal.field;

import io.leadimport.internal.type.ChoiceType;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.CompanyIdType;
import io.leadimport.internal.type.CountryType;
import io.leadimport.internal.type.DateTimeType;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.DomainType;
import io.leadimport.internal.type.EmailType;
import io.leadimport.internal.type.HostType;
import io.leadimport.internal.type.IntegerType;
import io.leadimport.internal.type.LanguageType;
import io.leadimport.internal.type.MoneyType;
import io.leadimport.internal.type.PercentType;
import io.leadimport.internal.type.PhoneType;
import io.leadimport.internal.type.ReferenceType;
import io.leadimport.internal.type.TextType;
import io.leadimport.internal.type.TimeType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.internal.type.UrlType;
import io.leadimport.internal.type.YearMonthType;
import io.leadimport.internal.type.YesNoType;
import io.leadimport.internal.value.TypeCases;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.choice.ChoiceReader;
import io.leadimport.internal.value.choice.ChoicesReader;
import io.leadimport.internal.value.choice.Countries;
import io.leadimport.internal.value.choice.Languages;
import io.leadimport.internal.value.choice.YesNoReader;
import io.leadimport.internal.value.number.DecimalReader;
import io.leadimport.internal.value.number.IntegerReader;
import io.leadimport.internal.value.number.MoneyReader;
import io.leadimport.internal.value.number.PercentReader;
import io.leadimport.internal.value.text.CompanyIdReader;
import io.leadimport.internal.value.text.DomainReader;
import io.leadimport.internal.value.text.EmailReader;
import io.leadimport.internal.value.text.PhoneReader;
import io.leadimport.internal.value.text.TextReader;
import io.leadimport.internal.value.text.UrlReader;
import io.leadimport.internal.value.time.DateReader;
import io.leadimport.internal.value.time.DateTimeReader;
import io.leadimport.internal.value.time.TimeReader;
import io.leadimport.internal.value.time.YearMonthReader;

/** Creates the reader for each type. */
final class ValueReaders {
    private static final TypeCases<ValueReader> READERS = new TypeCases.Builder<ValueReader>()
            .on(TextType.class, type -> new TextReader(type.lines()))
            .on(EmailType.class, type -> new EmailReader())
            .on(UrlType.class, type -> new UrlReader())
            .on(DomainType.class, type -> new DomainReader())
            .on(CompanyIdType.class, type -> new CompanyIdReader())
            .on(PhoneType.class, PhoneReader::new)
            .on(IntegerType.class, type -> new IntegerReader())
            .on(DecimalType.class, type -> new DecimalReader(type.notation()))
            .on(PercentType.class, PercentReader::new)
            .on(MoneyType.class, MoneyReader::new)
            .on(DateType.class, type -> new DateReader(type.format()))
            .on(TimeType.class, type -> new TimeReader())
            .on(YearMonthType.class, type -> new YearMonthReader())
            .on(DateTimeType.class, type -> new DateTimeReader(type.zone()))
            .on(YesNoType.class, YesNoReader::new)
            .on(ChoiceType.class, type -> new ChoiceReader(type.options()))
            .on(ChoicesType.class, type -> new ChoicesReader(type.options()))
            .on(CountryType.class, type -> Countries.in(type.languages()))
            .on(LanguageType.class, type -> Languages.in(type.languages()))
            .on(ReferenceType.class, type -> new ReferenceReader())
            .on(HostType.class, type -> new HostReader(type.type()))
            .build();

    private ValueReaders() {}

    static ValueReader of(TypeDefinition type) {
        return READERS.of(type);
    }
}
