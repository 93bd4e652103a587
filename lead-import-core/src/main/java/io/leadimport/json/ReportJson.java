package io.leadimport.json;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.problem.Problem;
import io.leadimport.profile.Proposal;
import io.leadimport.report.Cause;
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
 *
 * <ul>
 *   <li>{@code outcome} is {@code imported}, {@code already-imported}, {@code rejected} or {@code checked}; then {@code importId},
 *       {@code sha256}, {@code rowsRead}, {@code rowsAccepted}, {@code rowsRejected}, {@code rowsBlank}, {@code leadsImported}, and
 *       {@code counts}, the number of problems by code.
 *   <li>{@code problems}, each with {@code code}, {@code severity} ({@code error}, {@code question} or {@code warning}), {@code
 *       line}, {@code row}, {@code column}, {@code field}, {@code value} and {@code message}; {@code question}, the id with which a
 *       request confirms it, or null; and {@code proposals}, the ids of the proposals that would help.
 *   <li>{@code causes}, each with {@code code}, {@code field}, {@code severity}, the numbers of {@code problems} and {@code cells},
 *       and {@code examples}: objects with a {@code text}, the number of its {@code cells} and the first {@code row} with it.
 *   <li>{@code proposals}, each with {@code id}, {@code change}, {@code certain}, {@code cells} and {@code text}. The change has the
 *       terms of {@link ProfileJson}: {@code {"headerRow": 4}}, {@code {"fallback": "windows-1252"}}, {@code {"column": "Firma",
 *       "target": "company"}}, {@code {"field": "expected_close", "dates": "dd.MM.yyyy"}}, {@code {"field": "deal_value", "numbers":
 *       {"decimalChar": ","}}}, {@code {"field": "region", "replace": "Fin. services", "with": "finance"}}, {@code {"field":
 *       "deal_value", "cleaning": "currency"}} or {@code {"noValue": "n/a"}}.
 * </ul>
 *
 * <p>{@code sha256}, {@code line}, {@code row}, {@code column}, {@code field} and {@code value} are left out where they do not
 * apply.
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
            json.writeArrayPropertyStart("causes");
            report.causes().forEach(cause -> write(json, cause));
            json.writeEndArray();
            json.writeArrayPropertyStart("proposals");
            report.proposals().forEach(proposal -> write(json, proposal, locale));
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
        json.writeName("question");
        json.writeString(problem.questionId());
        json.writeArrayPropertyStart("proposals");
        problem.proposalIds().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Cause cause) {
        json.writeStartObject();
        json.writeStringProperty("code", cause.code().code());
        writeString(json, "field", cause.field());
        json.writeStringProperty("severity", cause.severity().code());
        json.writeNumberProperty("problems", cause.problems());
        json.writeNumberProperty("cells", cause.cells());
        json.writeArrayPropertyStart("examples");
        for (Cause.Example example : cause.examples()) {
            json.writeStartObject();
            json.writeStringProperty("text", example.text());
            json.writeNumberProperty("cells", example.cells());
            json.writeNumberProperty("row", example.row());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Proposal proposal, Locale locale) {
        json.writeStartObject();
        json.writeStringProperty("id", proposal.id());
        json.writePOJOProperty("change", ProfileMembers.of(proposal.change()));
        json.writeBooleanProperty("certain", proposal.certain());
        json.writeNumberProperty("cells", proposal.cells());
        json.writeStringProperty("text", proposal.text(locale));
        json.writeEndObject();
    }

    private static void writeString(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
