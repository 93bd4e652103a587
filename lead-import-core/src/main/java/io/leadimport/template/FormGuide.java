package io.leadimport.template;

import io.leadimport.form.LeadForm;
import io.leadimport.internal.csv.SpreadsheetWriter;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.type.LibraryText;
import io.leadimport.spi.Submitter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A guide to the CSV template: for each of its columns whether it is required, what it accepts, and an example. People
 * read it; they do not fill it in. Immutable and thread-safe.
 */
public final class FormGuide {
    private final LeadForm form;
    private final Submitter submitter;

    private FormGuide(LeadForm form, Submitter submitter) {
        this.form = form;
        this.submitter = submitter;
    }

    /**
     * Returns the guide for a submitter, with the columns of the submitter's {@link CsvTemplate}.
     *
     * @param form the form
     * @param submitter the person who fills the template
     * @return the guide
     */
    public static FormGuide of(LeadForm form, Submitter submitter) {
        return new FormGuide(form, submitter);
    }

    /**
     * A line of the guide.
     *
     * @param column the header of the column, as in the template
     * @param required true if a blank cell is an error
     * @param accepted what the column accepts, in the reader's language
     * @param example a text that the column accepts; empty if there is no example
     */
    public record Line(String column, boolean required, String accepted, String example) {}

    /**
     * Describes each column.
     *
     * @param locale the reader's language; English if the library does not have it
     * @return a line for each column of the template, in its order; unmodifiable
     */
    public List<Line> lines(Locale locale) {
        List<Line> lines = new ArrayList<>();
        if (submitter instanceof Submitter.Admin) {
            lines.add(id(ColumnNames.PARTNER_ID, "guide.partner-id", locale));
        }
        lines.add(id(ColumnNames.PARTNER_USER_ID, "guide.partner-user-id", locale));
        form.fields().stream()
                .filter(field -> !field.isConstant())
                .map(field -> new Line(
                        field.label(),
                        field.mustBeFilledIn(),
                        FieldGuide.accepted(field, form, locale),
                        FieldExample.of(field)))
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private static Line id(String column, String key, Locale locale) {
        return new Line(column, true, text(key, locale), "");
    }

    private static String text(String key, Locale locale) {
        return LibraryText.of(key).in(locale);
    }

    /**
     * Writes the guide as CSV.
     *
     * @param locale the reader's language; English if the library does not have it
     * @param out the target; flushed, not closed
     * @throws java.io.UncheckedIOException if writing fails
     */
    public void write(Locale locale, OutputStream out) {
        try (SpreadsheetWriter csv = new SpreadsheetWriter(out)) {
            csv.write(Stream.of("guide.column", "guide.required", "guide.accepted", "guide.example")
                    .map(key -> text(key, locale))
                    .toList());
            for (Line line : lines(locale)) {
                String required = text(line.required() ? "guide.yes" : "guide.no", locale);
                csv.write(List.of(line.column(), required, line.accepted(), line.example()));
            }
        }
    }
}
