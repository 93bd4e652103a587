package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.form.AmountOfMoney;
import io.leadimport.form.CountryName;
import io.leadimport.form.DateAndTime;
import io.leadimport.form.DomainName;
import io.leadimport.form.FieldType;
import io.leadimport.form.FormField;
import io.leadimport.form.HostDefined;
import io.leadimport.form.LanguageName;
import io.leadimport.form.MonthOfYear;
import io.leadimport.form.MultiChoice;
import io.leadimport.form.Percentage;
import io.leadimport.form.PhoneNumber;
import io.leadimport.form.RecordReference;
import io.leadimport.form.TimeOfDay;
import io.leadimport.form.WebAddress;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A field with its checks ready to run. Immutable and thread-safe. */
final class CompiledField {
    static final Violation REQUIRED = Violation.of(ProblemCode.VALUE_REQUIRED);

    private final FormField field;
    private final ValueType type;
    private final CellCheck[] constraints;
    private final boolean mustBeFilledIn;
    /** The same type, of texts as forms write values: dates as in ISO 8601, numbers plainly. */
    private final ValueType plainType;

    CompiledField(FormField field, ZonedDateTime now) {
        this.field = field;
        this.type = field.type().accept(new Types());
        FieldType plain = field.plain().type();
        this.plainType = plain.equals(field.type()) ? type : plain.accept(new Types());
        this.constraints = Constraints.of(field, type, now);
        this.mustBeFilledIn = field.mustBeFilledIn();
    }

    boolean dependsOnTime() {
        return field.constraints().tense() != null;
    }

    /** The same field, for checking at another time. */
    CompiledField at(ZonedDateTime now) {
        return dependsOnTime() ? new CompiledField(field, now) : this;
    }

    FormField field() {
        return field;
    }

    /** Whether it holds ids of records, which are looked up. */
    boolean isReference() {
        return type instanceof ReferenceType;
    }

    /** Gives the first thing that is wrong with the cell, or else advice on it, or null. */
    @Nullable
    Violation check(Cell cell) {
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
    Severity severity(Violation violation) {
        boolean error = Characters.isUnstorable(violation)
                || field.problemsAreErrors() && !violation.code().isAdvice();
        return error ? Severity.ERROR : Severity.WARNING;
    }

    /** The value of a cell that is neither blank nor wrong. */
    Object read(Cell cell) {
        return type.read(type.relevant(cell));
    }

    /** The text under which equal values of a cell that is neither blank nor wrong are equal. */
    String canonical(Cell cell) {
        return type.canonical(type.relevant(cell));
    }

    /** The value that the form itself gives, of a text as forms write values; null if it gives none. */
    @Nullable
    Object given() {
        String text = field.whenBlank().value();
        return text == null ? null : plainType.read(plainType.relevant(Cell.of(text)));
    }

    /** A test of cells that are neither blank nor wrong: whether they have the value of a text as forms write values. */
    Predicate<Cell> isEqualTo(String text) {
        Predicate<Cell> equal = type.isEqualTo(canonical(text));
        return cell -> equal.test(type.relevant(cell));
    }

    /** Whether two texts as forms write values have the same value. */
    boolean areEqual(String text, String other) {
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
