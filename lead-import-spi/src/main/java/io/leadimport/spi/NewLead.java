package io.leadimport.spi;

import io.leadimport.spi.bean.LeadClass;
import io.leadimport.spi.bean.ValuesRefusedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A checked lead, to be stored as {@link LeadStatus#PENDING}. Immutable.
 *
 * <p>A value is read by the name of its field: {@code lead.text("company")}. It is null if the field is blank or could not be
 * read. A name that the form does not have is refused, so that a misspelt name cannot pass for a blank field.
 *
 * <p>The type of a field fixes the Java type of its values: text, e-mail addresses, URLs, domains, phone numbers, countries,
 * languages and choices are {@link String}, integers {@link Long}, decimals and percentages {@link BigDecimal}, dates {@link
 * LocalDate}, times of day {@link LocalTime}, months {@link YearMonth}, dates with a time {@link OffsetDateTime}, yes/no {@link
 * Boolean}, amounts of money {@link Money}, and multiple choices an unmodifiable {@link List} of {@link String}. A reference is
 * what the host's {@link RecordResolver} returned. A value of a custom type is what that type returned.
 *
 * @param row the row as a spreadsheet numbers it: the header is row 1, the first record row 2, blank rows count
 * @param line the physical line of the file where the record starts, from 1
 * @param partner the partner the lead belongs to
 * @param partnerUser the partner's user the lead belongs to
 * @param fieldNames the names of all fields of the form; unmodifiable. Their order is undefined: {@link LeadBatch#fieldNames}
 *     has the order of the form. The leads of a batch share one set
 * @param values the value of each field that has one, from the file or by default, by field name, in the order of the form;
 *     unmodifiable
 * @param unreadable the raw text of each optional field whose text could not be read as the field asks, by field name;
 *     such a field has no value. Unmodifiable
 */
public record NewLead(
        long row,
        long line,
        Partner partner,
        PartnerUser partnerUser,
        Set<String> fieldNames,
        Map<String, Object> values,
        Map<String, String> unreadable) {
    /**
     * Makes a lead. In tests, {@code TestLeads} of the contract kit makes one in a single line of code.
     *
     * @throws IllegalArgumentException if there is a value or a raw text of a field that the form does not have
     */
    public NewLead {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(partnerUser, "partnerUser");
        fieldNames = Set.copyOf(fieldNames);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unreadable = unreadable.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
        requireFields(fieldNames, values.keySet());
        requireFields(fieldNames, unreadable.keySet());
    }

    private static void requireFields(Set<String> fieldNames, Set<String> wanted) {
        wanted.forEach(field -> requireField(fieldNames, field));
    }

    private static void requireField(Set<String> fieldNames, String field) {
        if (!fieldNames.contains(field)) {
            throw new IllegalArgumentException("the form has no field \"" + field + "\"; its fields are "
                    + String.join(", ", new TreeSet<>(fieldNames)));
        }
    }

    /** {@return the id of the partner the lead belongs to} */
    public String partnerId() {
        return partner.id();
    }

    /** {@return the id of the partner's user the lead belongs to} */
    public String partnerUserId() {
        return partnerUser.id();
    }

    /**
     * Returns the value of a text, e-mail, URL, domain, phone, country, language or choice field.
     *
     * @param field the field's name
     * @return the value, or null if the lead has no value for the field
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    public @Nullable String text(String field) {
        return value(field, String.class);
    }

    /**
     * Returns the value of an integer field.
     *
     * @param field the field's name
     * @return the value, or null if the lead has no value for the field
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    public @Nullable Long integer(String field) {
        return value(field, Long.class);
    }

    /**
     * Returns the value of a decimal or percent field.
     *
     * @param field the field's name
     * @return the value, or null if the lead has no value for the field
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    public @Nullable BigDecimal decimal(String field) {
        return value(field, BigDecimal.class);
    }

    /**
     * Returns the value of a date field.
     *
     * @param field the field's name
     * @return the value, or null if the lead has no value for the field
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    public @Nullable LocalDate date(String field) {
        return value(field, LocalDate.class);
    }

    /**
     * Returns the value of a yes/no field.
     *
     * @param field the field's name
     * @return the value, or null if the lead has no value for the field
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    public @Nullable Boolean yesNo(String field) {
        return value(field, Boolean.class);
    }

    /**
     * Returns the value of a time-of-day field.
     *
     * @param field the field's name
     * @return the value, or null if the lead has no value for the field
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    public @Nullable LocalTime time(String field) {
        return value(field, LocalTime.class);
    }

    /**
     * Returns the value of a year-month field.
     *
     * @param field the field's name
     * @return the value, or null if the lead has no value for the field
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    public @Nullable YearMonth yearMonth(String field) {
        return value(field, YearMonth.class);
    }

    /**
     * Returns the value of a date-time field.
     *
     * @param field the field's name
     * @return the value, or null if the lead has no value for the field
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    public @Nullable OffsetDateTime dateTime(String field) {
        return value(field, OffsetDateTime.class);
    }

    /**
     * Returns the value of a multiple-choice field.
     *
     * @param field the field's name
     * @return the keys of the chosen options, at least one, in the order of the form; unmodifiable; or null if the field is
     *     blank
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    @SuppressWarnings("unchecked")
    public @Nullable List<String> texts(String field) {
        return (List<String>) value(field, List.class);
    }

    /**
     * Returns the value of a money field.
     *
     * @param field the field's name
     * @return the value, or null if the lead has no value for the field
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    public @Nullable Money money(String field) {
        return value(field, Money.class);
    }

    /**
     * Returns the lead as a record or bean of the host, for forms made from that class. Each value goes into the property with
     * the name of its field.
     *
     * <pre>{@code
     * Registration registration = lead.as(Registration.class);
     * }</pre>
     *
     * @param <T> the class
     * @param type a record or bean, see {@link LeadClass}
     * @return the lead's values
     * @throws ValuesRefusedException if the class itself refuses the values
     * @throws IllegalArgumentException if the class is neither a record nor a bean, or if a value does not fit its property; the message quotes no
     *     value
     */
    public <T> T as(Class<T> type) {
        return LeadClass.of(type).create(values);
    }

    /**
     * Returns the value of a field of any type, such as a reference or a custom type.
     *
     * @param <T> the type of the value
     * @param field the field's name
     * @param type the class of the value
     * @return the value, or null if the lead has no value for the field
     * @throws IllegalArgumentException if the form has no such field
     * @throws ClassCastException if the field is of another type
     */
    public <T> @Nullable T value(String field, Class<T> type) {
        Object value = values.get(field);
        if (value == null) {
            requireField(fieldNames, field);
        }
        if (value != null && !type.isInstance(value)) {
            String found = value instanceof List ? "List" : value.getClass().getSimpleName();
            throw new ClassCastException("field " + field + " is a " + found + ", not a " + type.getSimpleName());
        }
        return type.cast(value);
    }

    /** {@return the row and the line of the lead, without its values} */
    @Override
    public String toString() {
        return "NewLead[row=" + row + ", line=" + line + "]";
    }
}
