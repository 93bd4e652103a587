package io.leadimport.internal.profile;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.internal.field.CellReader;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.profile.Cleaning;
import io.leadimport.profile.FieldReading;
import io.leadimport.profile.ImportProfile;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what a profile declares that a form does not have, because the form has changed or the profile is of another one. */
public final class ProfileCheck {
    private final LeadForm form;
    private final List<Problem> problems = new ArrayList<>();

    private ProfileCheck(LeadForm form) {
        this.form = form;
    }

    /**
     * Checks the readings of fields. Columns are checked with the header of the file.
     *
     * @param form the form, with the formats of the profile
     * @param profile the profile
     * @return errors of the file, in the order of the profile
     */
    public static List<Problem> problems(LeadForm form, ImportProfile profile) {
        ProfileCheck check = new ProfileCheck(form);
        profile.fields().forEach(check::check);
        return check.problems;
    }

    private void check(String name, FieldReading reading) {
        FormField field = form.field(name).orElse(null);
        if (field == null) {
            add("field", name, name, Map.of());
            return;
        }
        TypeDefinition type = TypeDefinition.of(field.type());
        if (reading.dates() != null && !(type instanceof DateType)) {
            add("dates", name, field.label(), Map.of());
        }
        if (reading.numbers() != null && !type.hasNotation()) {
            add("numbers", name, field.label(), Map.of());
        }
        for (Cleaning cleaning : reading.cleanings()) {
            if (Cleaner.of(type).noneMatch(cleaner -> cleaner.cleaning() == cleaning)) {
                add("cleaning", name, field.label(), Map.of("cleaning", cleaning.code()));
            }
        }
        if (!reading.replacements().isEmpty() && !CellRewriter.takesReplacements(type)) {
            add("replacements", name, field.label(), Map.of());
            return;
        }
        CellReader reader = new CellReader(type, FieldConstraints.NONE, null, ZonedDateTime.now(ZoneOffset.UTC));
        reading.replacements().values().stream()
                .distinct()
                .filter(value -> value.isBlank() || reader.check(Cell.of(value)) != null)
                .forEach(value -> add("replacement", name, field.label(), Map.of("replacement", value)));
    }

    private void add(String reason, String field, String label, Map<String, Object> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("reason", reason);
        problems.add(new Problem(
                ProblemCode.FILE_PROFILE, Severity.ERROR, new Problem.Position(0, 0, label, field), null, arguments));
    }
}
