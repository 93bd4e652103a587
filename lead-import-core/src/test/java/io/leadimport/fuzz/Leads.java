package io.leadimport.fuzz;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.Header;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.column.FixedRole;
import io.leadimport.internal.column.PartnerColumn;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Dialect;
import io.leadimport.internal.csv.Headers;
import io.leadimport.internal.csv.ReadProgress;
import io.leadimport.internal.csv.RecordHandler;
import io.leadimport.internal.csv.RecordReader;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.report.ImportReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds beside the column of problems: each cell of its header and of its rows, read without the library's own
 * passes over a file. A row that is too short is filled up, as an error file does.
 */
final class Leads implements RecordHandler<Problem> {
    /** The beginnings by which the library recognises other kinds of file. */
    private static final Pattern OTHER_KIND = Pattern.compile("[^\\p{L}\\p{M}\\p{N}=+@'-]|GIF8|Rar!|BZh|7z|SQLite|PK");

    private final Header header;
    private final Columns columns;
    private final List<List<String>> rows = new ArrayList<>();
    /** By their place below the header: an error file begins at its header. */
    private final Set<Long> shortRows = new HashSet<>();

    private final List<String> cells = new ArrayList<>();
    private long row;

    private Leads(ColumnMatch match) {
        this.header = match.header();
        this.columns = match.columns();
    }

    static Leads of(byte[] bytes) {
        try (CsvContent content = CsvContent.open(CsvSource.of(bytes), () -> {})) {
            List<Header> candidates = Headers.of(content, 0, CsvLimits.DEFAULT).candidates();
            Leads leads =
                    new Leads(ColumnMatch.best(candidates, FuzzHost.FORM, PartnerColumn.REQUIRED, ColumnMapping.NONE));
            try (RecordReader<Problem> reader =
                    RecordReader.open(content, Dialect.of(leads.header), CsvLimits.DEFAULT, leads, ReadProgress.NONE)) {
                reader.next();
                if (reader.digest().isEmpty()) {
                    throw new AssertionError("the file cannot be read to its end");
                }
            }
            return leads;
        }
    }

    @Override
    public void begin(long startLine, long startRow) {
        row = startRow;
        cells.clear();
    }

    @Override
    public void cell(int column, Cell cell) {
        if (columns.role(column) != FixedRole.PROBLEMS) {
            String text = cell.text();
            cells.add(columns.comesFromErrorFile() ? FormulaGuard.unguarded(text) : text);
        }
    }

    @Override
    public @Nullable Problem end(int count, boolean blank) {
        if (row < header.row()) {
            return null;
        }
        int all = header.cells().size();
        int width = all - columns.count(FixedRole.PROBLEMS, all);
        if (cells.size() < width) {
            shortRows.add(row - header.row());
        }
        while (cells.size() < width) {
            cells.add("");
        }
        rows.add(List.copyOf(cells));
        return null;
    }

    /**
     * The codes of the problems of each row, by its place below the header.
     *
     * @param report what was found in this file
     * @param filledUp the file whose short rows are left out, since they have other problems once they are filled up
     */
    Map<Long, List<ProblemCode>> codes(ImportReport report, Leads filledUp) {
        Map<Long, List<ProblemCode>> codes = new TreeMap<>();
        for (Problem problem : report.problems()) {
            long place = problem.row() == 0 ? 0 : problem.row() - header.row();
            if (!filledUp.shortRows.contains(place)) {
                codes.computeIfAbsent(place, none -> new ArrayList<>()).add(problem.code());
            }
        }
        return codes;
    }

    /**
     * Whether the library recognises this file's error file. Two unlikely headers prevent that: one whose first name begins like
     * another kind of file once its quotes are gone, and one without room for a column of problems.
     */
    boolean canComeBack() {
        String first = header.cells().get(0).replaceAll("\\s", "");
        return !OTHER_KIND.matcher(first).lookingAt() && header.cells().size() < CsvLimits.DEFAULT.maxColumns();
    }

    /** Whether every row keeps its problems in the error file, and every column its place. */
    boolean keepsItsProblems() {
        return shortRows.isEmpty()
                && columns.count(FixedRole.PROBLEMS, header.cells().size()) <= 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Leads leads && leads.rows.equals(rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
