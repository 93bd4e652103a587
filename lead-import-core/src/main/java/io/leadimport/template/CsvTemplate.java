package io.leadimport.template;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.csv.SpreadsheetWriter;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.spi.Submitter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The CSV template of a form: a header record, below which people add rows. Immutable and thread-safe. */
public final class CsvTemplate {
    private final List<String> columns;

    private CsvTemplate(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * Returns the template for a submitter. The ID columns come first, with the same headers in every language; a
     * partner's template has no Partner ID column. The labels of the fields follow in the order of the form, without
     * constant fields.
     *
     * @param form the form
     * @param submitter the person who fills the template
     * @return the template
     */
    public static CsvTemplate of(LeadForm form, Submitter submitter) {
        List<String> columns = new ArrayList<>();
        if (submitter instanceof Submitter.Admin) {
            columns.add(ColumnNames.PARTNER_ID);
        }
        columns.add(ColumnNames.PARTNER_USER_ID);
        form.fields().stream()
                .filter(field -> !field.isConstant())
                .map(FormField::label)
                .forEach(columns::add);
        return new CsvTemplate(columns);
    }

    /** {@return the headers, in order; unmodifiable} */
    public List<String> columns() {
        return columns;
    }

    /**
     * Writes the template as CSV.
     *
     * @param out the target; flushed, not closed
     * @throws java.io.UncheckedIOException if writing fails
     */
    public void write(OutputStream out) {
        try (SpreadsheetWriter csv = new SpreadsheetWriter(out)) {
            csv.write(columns);
        }
    }
}
