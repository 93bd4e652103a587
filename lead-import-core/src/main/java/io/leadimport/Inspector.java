package io.leadimport;

import io.leadimport.check.MappedRecords;
import io.leadimport.column.ColumnMapping;
import io.leadimport.column.ColumnMatch;
import io.leadimport.column.PartnerColumn;
import io.leadimport.csv.Cell;
import io.leadimport.csv.CsvContent;
import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.Headers;
import io.leadimport.csv.ReadProgress;
import io.leadimport.csv.RecordReader;
import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of a file. */
final class Inspector {
    private final LeadForm form;
    private final PartnerColumn partnerColumn;
    private final CsvLimits limits;

    Inspector(LeadForm form, PartnerColumn partnerColumn, CsvLimits limits) {
        this.form = form;
        this.partnerColumn = partnerColumn;
        this.limits = limits;
    }

    Inspection inspect(CsvSource source) {
        try (CsvContent content = source.open()) {
            Inspection inspection = inspect(content);
            return inspection.problems().stream()
                    .map(content::afterFailure)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(this::inspect)
                    .orElse(inspection);
        }
    }

    private Inspection inspect(CsvContent content) {
        List<Problem> problems = new ArrayList<>();
        content.assumption().ifPresent(problems::add);
        Headers headers = Headers.of(content, limits);
        headers.problem().ifPresent(problems::add);
        if (headers.candidates().isEmpty()) {
            return new Inspection(content.charset(), Optional.empty(), List.of(), List.of(), List.of(), problems);
        }
        ColumnMatch match = ColumnMatch.best(headers.candidates(), form, partnerColumn, ColumnMapping.NONE);
        problems.addAll(match.problems());
        List<List<String>> rows = rows(content, match, problems);
        List<FormField> missing = IntStream.range(0, form.fields().size())
                .filter(i -> form.fields().get(i).required() && !match.columns().fills(i))
                .mapToObj(form.fields()::get)
                .toList();
        return new Inspection(content.charset(), Optional.of(match.header()), match.matched(), missing, rows, problems);
    }

    private List<List<String>> rows(CsvContent content, ColumnMatch match, List<Problem> problems) {
        List<List<String>> rows = new ArrayList<>();
        try (RecordReader<List<String>> reader =
                RecordReader.open(content, match.header().dialect(), limits, new Rows(match), ReadProgress.NONE)) {
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

    /** Gives the cells of each row that is not blank. */
    private static final class Rows extends MappedRecords<List<String>> {
        private final List<String> cells = new ArrayList<>();

        Rows(ColumnMatch match) {
            super(match);
        }

        @Override
        protected void beginRow() {
            cells.clear();
        }

        @Override
        protected void cellOf(int column, int target, Cell cell) {
            cells.add(cell.whole().text(Problem.VALUE_LIMIT));
        }

        @Override
        protected @Nullable List<String> endRow(int count, boolean blank) {
            return blank ? null : List.copyOf(cells);
        }
    }
}
