package io.leadimport;

import io.leadimport.csv.CsvLimits;
import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.column.PartnerColumn;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Dialect;
import io.leadimport.internal.csv.Headers;
import io.leadimport.internal.csv.RecordReader;
import io.leadimport.internal.row.DataRowHandler;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.Truncation;
import io.leadimport.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of a file. */
final class Inspector {
    private final ImportRequest request;
    private final LeadForm form;
    private final PartnerColumn partnerColumn;
    private final CsvLimits limits;

    /**
     * Creates an inspector for one file.
     *
     * @param request the file
     * @param onePartner whether the host has only one partner, so that the file need not name it
     * @param limits the limits of the file
     */
    Inspector(ImportRequest request, boolean onePartner, CsvLimits limits) {
        this.request = request;
        this.form = request.form();
        this.partnerColumn = PartnerColumn.of(
                onePartner || request.submitter().ownPartnerId().isPresent());
        this.limits = limits;
    }

    Inspection inspect(Cancellation cancellation) {
        return cancellation.run(() -> {
            try (CsvContent content = CsvContent.open(request.source(), cancellation::check)) {
                Inspection inspection = inspect(content);
                return inspection.problems().stream()
                        .map(problem -> content.retryInFallback(
                                problem, request.profile().fallback()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(this::inspect)
                        .orElse(inspection);
            }
        });
    }

    private Inspection inspect(CsvContent content) {
        List<Problem> problems = new ArrayList<>();
        content.fallbackQuestion().ifPresent(problems::add);
        Headers headers = Headers.of(content, request.profile().headerRow(), limits);
        Optional<ColumnMatch> found = ColumnMatch.among(
                headers, form, partnerColumn, request.profile().columns());
        if (found.isEmpty()) {
            headers.problem().ifPresent(problems::add);
            return new Inspection(
                    content.charset(),
                    Optional.empty(),
                    List.of(),
                    form.fields().stream().filter(FormField::mustBeFilledIn).toList(),
                    List.of(),
                    targets(),
                    problems);
        }
        ColumnMatch match = found.get();
        List<List<String>> rows = rows(content, match, problems);
        problems.addAll(match.problems());
        return new Inspection(
                content.charset(),
                Optional.of(match.header()),
                match.matched(),
                form.fields().stream().filter(field -> isMissing(field, match)).toList(),
                rows,
                targets(),
                problems);
    }

    private boolean isMissing(FormField field, ColumnMatch match) {
        return field.mustBeFilledIn()
                && match.columns().roles().stream()
                        .noneMatch(role -> field.name().equals(role.fieldName()));
    }

    /** {@return the ID columns, and the fields of the form} */
    private Map<String, String> targets() {
        Map<String, String> targets = new LinkedHashMap<>();
        targets.put(ColumnNames.PARTNER_ID_NAME, ColumnNames.PARTNER_ID);
        targets.put(ColumnNames.PARTNER_USER_ID_NAME, ColumnNames.PARTNER_USER_ID);
        form.fields().stream()
                .filter(field -> !field.isConstant())
                .forEach(field -> targets.put(field.name(), field.label()));
        return targets;
    }

    private List<List<String>> rows(CsvContent content, ColumnMatch match, List<Problem> problems) {
        List<List<String>> rows = new ArrayList<>();
        try (RecordReader<List<String>> reader =
                RecordReader.openForPreview(content, Dialect.of(match.header()), limits, new Rows(match))) {
            for (List<String> row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
                if (rows.size() == Inspection.ROWS) {
                    return rows;
                }
            }
            reader.problem().ifPresent(problems::add);
        }
        return rows;
    }

    /** Returns the cells of each row that is not blank. */
    private static final class Rows extends DataRowHandler<List<String>> {
        private final List<String> cells = new ArrayList<>();

        Rows(ColumnMatch match) {
            super(match);
        }

        @Override
        protected void beginRow() {
            cells.clear();
        }

        @Override
        protected void cellOf(ColumnRole role, Cell cell) {
            cells.add(Truncation.of(cell.whole().text(Problem.VALUE_LIMIT + 1), Problem.VALUE_LIMIT));
        }

        @Override
        protected @Nullable List<String> endRow(int count, boolean blank) {
            return blank ? null : List.copyOf(cells);
        }
    }
}
