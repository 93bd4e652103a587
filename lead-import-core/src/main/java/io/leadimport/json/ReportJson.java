package io.leadimport.json;

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
 * Writes a report as JSON. Needs Jackson 3 ({@code tools.jackson.core:jackson-databind}), an optional dependency of this
 * library; a named module must also require {@code tools.jackson.databind}. The members and their order are fixed;
 * text is UTF-8. Thread-safe.
 */
public final class ReportJson {
    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    private ReportJson() {}

    /** What became of the file. */
    public enum Outcome {
        /** Its leads are stored now. */
        IMPORTED("imported"),
        /** Something is wrong, and nothing was stored. */
        REJECTED("rejected"),
        /** Its leads had been stored before, under the same import id. */
        ALREADY_IMPORTED("already-imported"),
        /** It was checked only. */
        CHECKED("checked");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }
    }

    /**
     * Writes a report.
     *
     * @param report what was found
     * @param outcome what became of the file
     * @param importId the import's id
     * @param leadsImported how many leads are stored under the id
     * @param locale the language of the messages
     * @param out where to; flushed, not closed
     * @throws UncheckedIOException if writing fails
     */
    public static void write(
            ImportReport report,
            Outcome outcome,
            String importId,
            long leadsImported,
            Locale locale,
            OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.configure(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false);
            json.writeStartObject();
            json.writeStringProperty("outcome", outcome.code);
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
