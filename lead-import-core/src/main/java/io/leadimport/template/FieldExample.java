package io.leadimport.template;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.AmountOfMoney;
import io.leadimport.form.type.CountryName;
import io.leadimport.form.type.DateAndTime;
import io.leadimport.form.type.DomainName;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.HostDefined;
import io.leadimport.form.type.LanguageName;
import io.leadimport.form.type.MonthOfYear;
import io.leadimport.form.type.MultiChoice;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.form.type.Percentage;
import io.leadimport.form.type.PhoneNumber;
import io.leadimport.form.type.RecordReference;
import io.leadimport.form.type.TimeOfDay;
import io.leadimport.form.type.WebAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text that a field accepts: where it has bounds, one of them, and where it lists values, the first; none where no rule
 * finds one, as for a pattern.
 */
final class FieldExample implements FieldType.Cases<String> {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(250);

    private final @Nullable Comparable<?> bound;
    private final int count;

    private FieldExample(@Nullable Comparable<?> bound, int count) {
        this.bound = bound;
        this.count = count;
    }

    static String of(FormField field, LeadForm form) {
        FieldConstraints asked = field.constraints();
        if (asked.pattern() != null || asked.tense() != null || asked.digits() != null) {
            return "";
        }
        if (asked.declared() != null && !asked.declared().covered()) {
            return "";
        }
        Bounds told = Bounds.of(field, form);
        Comparable<?> bound = bound(told);
        if (bound == null && asked.maximum() instanceof BigDecimal greatest && greatest.compareTo(WHOLE) < 0) {
            bound = greatest;
        }
        boolean excluded = told.moreThan() != null || told.lessThan() != null;
        if (bound == null ? excluded : !isWithin(bound, asked)) {
            return "";
        }
        FieldExample examples = new FieldExample(bound, asked.minCount() == null ? 1 : asked.minCount());
        if (!asked.allowed().isEmpty()) {
            return examples.allowed(field.type(), asked.allowed().get(0));
        }
        String example = field.type().accept(examples);
        boolean fits = (asked.minLength() == null || example.length() >= asked.minLength())
                && (asked.maxLength() == null || example.length() <= asked.maxLength());
        return fits ? example : "";
    }

    /** What is most likely to be within the bounds; null where there are none, or none next to which a value can be found. */
    private static @Nullable Comparable<?> bound(Bounds asked) {
        Comparable<?> least = asked.minimum() == null ? beside(asked.moreThan(), 1) : asked.minimum();
        Comparable<?> most = asked.maximum() == null ? beside(asked.lessThan(), -1) : asked.maximum();
        return least == null ? most : least;
    }

    private static @Nullable Comparable<?> beside(@Nullable Comparable<?> bound, int step) {
        if (bound instanceof BigDecimal number) {
            return number.add(BigDecimal.valueOf(step));
        }
        return bound instanceof LocalDate date ? date.plusDays(step) : null;
    }

    private static boolean isWithin(Comparable<?> value, FieldConstraints asked) {
        return Bounds.compare(value, asked.minimum(), 0) >= 0
                && Bounds.compare(value, asked.moreThan(), 1) > 0
                && Bounds.compare(value, asked.maximum(), 0) <= 0
                && Bounds.compare(value, asked.lessThan(), -1) < 0;
    }

    /** Numbers are listed with a point, whatever their notation. */
    private String allowed(FieldType type, String text) {
        if (type instanceof FieldType.DecimalNumber decimal) {
            return written(new BigDecimal(text), decimal.notation());
        }
        if (type instanceof Percentage percentage) {
            return written(new BigDecimal(text), percentage.notation());
        }
        return type instanceof AmountOfMoney money
                ? text.replace(".", money.notation().decimalChar())
                : text;
    }

    private static String written(BigDecimal number, NumberNotation notation) {
        return number.toPlainString().replace(".", notation.decimalChar());
    }

    private String boundOr(String example) {
        return bound == null ? example : bound.toString();
    }

    private String boundOr(String example, NumberNotation notation) {
        return bound instanceof BigDecimal number ? written(number, notation) : example;
    }

    @Override
    public String text(FieldType.Text type) {
        return "";
    }

    @Override
    public String email(FieldType.Email type) {
        return "name@example.com";
    }

    @Override
    public String integer(FieldType.WholeNumber type) {
        return boundOr(WHOLE.toPlainString(), NumberNotation.PLAIN);
    }

    @Override
    public String decimal(FieldType.DecimalNumber type) {
        return boundOr(type.notation().example(), type.notation());
    }

    @Override
    public String date(FieldType.CalendarDate type) {
        return bound instanceof LocalDate day
                ? type.format().format(day)
                : type.format().example();
    }

    @Override
    public String yesNo(FieldType.YesNo type) {
        return type.yes().get(0);
    }

    @Override
    public String choice(FieldType.Choice type) {
        return type.options().get(0).label();
    }

    @Override
    public String time(TimeOfDay type) {
        return boundOr("09:30");
    }

    @Override
    public String yearMonth(MonthOfYear type) {
        return boundOr("2026-12");
    }

    @Override
    public String dateTime(DateAndTime type) {
        return boundOr("2026-12-31T09:30+01:00");
    }

    @Override
    public String url(WebAddress type) {
        return "https://www.example.com";
    }

    @Override
    public String domain(DomainName type) {
        return "example.com";
    }

    @Override
    public String percent(Percentage type) {
        return boundOr(type.example(), type.notation()) + "%";
    }

    @Override
    public String phone(PhoneNumber type) {
        return type.example();
    }

    @Override
    public String money(AmountOfMoney type) {
        String example = type.example();
        return boundOr(example.substring(0, example.lastIndexOf(' ')), type.notation())
                + example.substring(example.lastIndexOf(' '));
    }

    @Override
    public String country(CountryName type) {
        return "DE";
    }

    @Override
    public String language(LanguageName type) {
        return "de";
    }

    @Override
    public String choices(MultiChoice type) {
        return type.options().stream().limit(count).map(Option::label).collect(Collectors.joining("; "));
    }

    @Override
    public String reference(RecordReference type) {
        return "";
    }

    @Override
    public String custom(HostDefined type) {
        return type.type().example();
    }
}
