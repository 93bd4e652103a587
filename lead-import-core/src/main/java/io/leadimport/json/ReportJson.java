package io.leadimport.json;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.problem.Problem;
import io.leadimport.report.ImportReport;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the outcome of an import, or of a dry run, as JSON. Requires Jackson 3 ({@code tools.jackson.core:jackson-databind}), an
 * optional dependency of this library; a named module must also require {@code tools.jackson.databind}. The members and their
 * order are fixed; the text is UTF-8. Thread-safe.
 */
public final class ReportJson {
    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    private ReportJson() {}

    /**
     * Writes the outcome of an import and its report.
     *
     * @param outcome the outcome
     * @param locale the language of the messages
     * @param out the target; flushed, not closed
     * @throws UncheckedIOException if writing fails
     */
    public static void write(ImportOutcome outcome, Locale locale, OutputStream out) {
        write(code(outcome), outcome.importId(), outcome.report(), outcome.leadCount(), locale, out);
    }

    /**
     * Writes the result of a dry run. The {@code outcome} is {@code checked}, and {@code leadsImported} is 0.
     *
     * @param checked the checked file
     * @param locale the language of the messages
     * @param out the target; flushed, not closed
     * @throws UncheckedIOException if writing fails
     */
    public static void write(CheckedImport checked, Locale locale, OutputStream out) {
        write("checked", checked.importId(), checked.report(), 0, locale, out);
    }

    private static String code(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Imported) {
            return "imported";
        }
        return outcome instanceof ImportOutcome.AlreadyImported ? "already-imported" : "rejected";
    }

    private static void write(
            String outcome, String importId, ImportReport report, long leadsImported, Locale locale, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.configure(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false);
            json.writeStartObject();
            json.writeStringProperty("outcome", outcome);
            json.writeStringProperty("importId", importId);
            writeString(json, "sha256", report.sourceDigest().orElse(null));
            json.writeNumberProperty("rowsRead", report.rowsRead());
            json.writeNumberProperty("rowsAccepted", report.rowsAccepted());
            json.writeNumberProperty("rowsRejected", report.rowsRejected());
            json.writeNumberProperty("rowsBlank", report.rowsBlank());
            json.writeNumberProperty("leadsImported", leadsImported);
            json.writeObjectPropertyStart("counts");
            report.countsByCode().forEach((code, count) -> json.writeNumberProperty(code.code(), count));
            json.writeEndObject();
            json.writeArrayPropertyStart("problems");
            report.problems().forEach(problem -> write(json, problem, locale));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }

    private static void write(JsonGenerator json, Problem problem, Locale locale) {
        json.writeStartObject();
        json.writeStringProperty("code", problem.code().code());
        json.writeStringProperty("severity", problem.severity().code());
        if (problem.line() > 0) {
            json.writeNumberProperty("line", problem.line());
        }
        if (problem.row() > 0) {
            json.writeNumberProperty("row", problem.row());
        }
        writeString(json, "column", problem.column());
        writeString(json, "field", problem.field());
        writeString(json, "value", problem.value());
        json.writeStringProperty("message", problem.message(locale));
        json.writeEndObject();
    }

    private static void writeString(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
