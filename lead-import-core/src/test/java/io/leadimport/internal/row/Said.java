package io.leadimport.internal.row;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The problems of a row, each as {@code severity code field: message}. */
public final class Said {
    private Said() {}

    public static List<String> of(Class<?> type, Map<String, String> row) {
        return of(ClassForms.of(type), row);
    }

    public static List<String> of(LeadForm form, Map<String, String> row) {
        return of(RowValidator.of(form).validate(row));
    }

    public static List<String> of(RowVerdict verdict) {
        return verdict.problems().stream().map(Said::text).toList();
    }

    private static String text(Problem problem) {
        return problem.severity().code() + " " + problem.code().code() + " " + problem.field() + ": "
                + problem.message(Locale.ENGLISH);
    }
}
