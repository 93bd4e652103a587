package io.leadimport.internal.field;

import io.leadimport.form.FormField;
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
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.CellCheck;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.ValueType;
import io.leadimport.internal.value.Violation;
import io.leadimport.internal.value.choice.ChoiceType;
import io.leadimport.internal.value.choice.Countries;
import io.leadimport.internal.value.choice.Languages;
import io.leadimport.internal.value.choice.MultiChoiceType;
import io.leadimport.internal.value.choice.NameType;
import io.leadimport.internal.value.choice.YesNoType;
import io.leadimport.internal.value.number.DecimalType;
import io.leadimport.internal.value.number.IntegerType;
import io.leadimport.internal.value.number.MoneyType;
import io.leadimport.internal.value.number.PercentType;
import io.leadimport.internal.value.text.DomainType;
import io.leadimport.internal.value.text.EmailType;
import io.leadimport.internal.value.text.PhoneType;
import io.leadimport.internal.value.text.SpreadsheetDamage;
import io.leadimport.internal.value.text.TextType;
import io.leadimport.internal.value.text.UrlType;
import io.leadimport.internal.value.time.DateTimeType;
import io.leadimport.internal.value.time.DateType;
import io.leadimport.internal.value.time.TimeType;
import io.leadimport.internal.value.time.YearMonthType;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A field with its checks ready to run. Immutable and thread-safe. */
public final class CompiledField {
    public static final Violation REQUIRED = Violation.of(ProblemCode.VALUE_REQUIRED);

    private final FormField field;
    private final ValueType type;
    private final CellCheck[] constraints;
    private final boolean mustBeFilledIn;
    /** The same type, of texts as forms write values: dates as in ISO 8601, numbers plainly. */
    private final ValueType plainType;

    public CompiledField(FormField field, ZonedDateTime now) {
        this.field = field;
        this.type = field.type().accept(new Types());
        FieldType plain = field.plain().type();
        this.plainType = plain.equals(field.type()) ? type : plain.accept(new Types());
        this.constraints = Constraints.of(field, type, now);
        this.mustBeFilledIn = field.mustBeFilledIn();
    }

    public boolean dependsOnTime() {
        return field.constraints().tense() != null;
    }

    /** The same field, for checking at another time. */
    public CompiledField at(ZonedDateTime now) {
        return dependsOnTime() ? new CompiledField(field, now) : this;
    }

    public FormField field() {
        return field;
    }

    /** Whether it holds ids of records, which are looked up. */
    public boolean isReference() {
        return type instanceof ReferenceType;
    }

    /** Gives the first thing that is wrong with the cell, or else advice on it, or null. */
    @Nullable
    public Violation check(Cell cell) {
        if (cell.isBlank()) {
            return mustBeFilledIn ? REQUIRED : null;
        }
        Cell relevant = type.relevant(cell);
        Violation advice = type.check(relevant);
        Violation violation = Violation.leavesValue(advice) ? null : advice;
        for (int i = 0; violation == null && i < constraints.length; i++) {
            violation = constraints[i].check(relevant);
        }
        if (violation == null) {
            return advice;
        }
        // a character that may stand in no field is told rather than what follows from it
        Violation illegal = Characters.illegal(cell.whole());
        return illegal == null ? SpreadsheetDamage.explain(violation, cell.strip()) : illegal;
    }

    /** How much a violation of a cell matters: an optional field stops a file for nothing but what cannot be stored at all. */
    public Severity severity(Violation violation) {
        boolean error = Characters.isUnstorable(violation)
                || field.problemsAreErrors() && !violation.code().isAdvice();
        return error ? Severity.ERROR : Severity.WARNING;
    }

    /** The value of a cell that is neither blank nor wrong. */
    public Object read(Cell cell) {
        return type.read(type.relevant(cell));
    }

    /** The text under which equal values of a cell that is neither blank nor wrong are equal. */
    public String canonical(Cell cell) {
        return type.canonical(type.relevant(cell));
    }

    /** The value that the form itself gives, of a text as forms write values; null if it gives none. */
    @Nullable
    public Object given() {
        String text = field.whenBlank().value();
        return text == null ? null : plainType.read(plainType.relevant(Cell.of(text)));
    }

    /** A test of cells that are neither blank nor wrong: whether they have the value of a text as forms write values. */
    public Predicate<Cell> isEqualTo(String text) {
        Predicate<Cell> equal = type.isEqualTo(canonical(text));
        return cell -> equal.test(type.relevant(cell));
    }

    /** Whether two texts as forms write values have the same value. */
    public boolean areEqual(String text, String other) {
        return canonical(text).equals(canonical(other));
    }

    private String canonical(String text) {
        return plainType.canonical(plainType.relevant(Cell.of(text)));
    }

    private static final class Types implements FieldType.Cases<ValueType> {
        @Override
        public ValueType text(FieldType.Text text) {
            return new TextType(text.lines());
        }

        @Override
        public ValueType email(FieldType.Email email) {
            return new EmailType();
        }

        @Override
        public ValueType integer(FieldType.WholeNumber number) {
            return new IntegerType();
        }

        @Override
        public ValueType decimal(FieldType.DecimalNumber number) {
            return new DecimalType(number.notation());
        }

        @Override
        public ValueType date(FieldType.CalendarDate date) {
            return new DateType(date.format());
        }

        @Override
        public ValueType yesNo(FieldType.YesNo yesNo) {
            return new YesNoType(yesNo);
        }

        @Override
        public ValueType choice(FieldType.Choice choice) {
            return new ChoiceType(choice.options());
        }

        @Override
        public ValueType time(TimeOfDay time) {
            return new TimeType();
        }

        @Override
        public ValueType yearMonth(MonthOfYear month) {
            return new YearMonthType();
        }

        @Override
        public ValueType dateTime(DateAndTime dateTime) {
            return new DateTimeType(dateTime.zone());
        }

        @Override
        public ValueType url(WebAddress url) {
            return new UrlType();
        }

        @Override
        public ValueType domain(DomainName domain) {
            return new DomainType();
        }

        @Override
        public ValueType percent(Percentage percentage) {
            return new PercentType(percentage);
        }

        @Override
        public ValueType choices(MultiChoice choices) {
            return new MultiChoiceType(choices.options());
        }

        @Override
        public ValueType reference(RecordReference reference) {
            return new ReferenceType();
        }

        @Override
        public ValueType phone(PhoneNumber phone) {
            return new PhoneType(phone);
        }

        @Override
        public ValueType money(AmountOfMoney money) {
            return new MoneyType(money);
        }

        @Override
        public ValueType country(CountryName country) {
            return new NameType(Countries.in(country.languages()), ProblemCode.TYPE_COUNTRY);
        }

        @Override
        public ValueType language(LanguageName language) {
            return new NameType(Languages.in(language.languages()), ProblemCode.TYPE_LANGUAGE);
        }

        @Override
        public ValueType custom(HostDefined custom) {
            return new HostType(custom.type());
        }
    }
}
