package io.leadimport.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.spi.NewLead;
import jakarta.validation.Constraint;
import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldKindTest {
    private static final String CLASS_PATH = Stream.of(Fields.class, NewLead.class, Constraint.class, Nullable.class)
            .map(FieldKindTest::place)
            .collect(Collectors.joining(File.pathSeparator));

    private static String place(Class<?> type) {
        try {
            URL place = type.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(place.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the codes of the compiler's errors. */
    private static Set<String> errors(String expression) {
        String source =
                "import static io.leadimport.form.Fields.*; class Snippet { Object field = " + expression + "; }";
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        Set<String> codes = new LinkedHashSet<>();
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        new StringWriter(),
                        null,
                        diagnostic -> {
                            if (diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR) {
                                codes.add(diagnostic.getCode());
                            }
                        },
                        List.of(
                                "-proc:none",
                                "-implicit:none",
                                "-cp",
                                CLASS_PATH,
                                "-d",
                                System.getProperty("java.io.tmpdir")),
                        null,
                        List.of(file))
                .call();
        return codes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text(\"x\").label(\"X\").required().minLength(1).unique()",
                "phone(\"x\").aliases(\"y\").region(\"DE\").strict()",
                "decimal(\"x\").required().min(\"0\").digits(9, 2)",
                "choice(\"x\").required().option(\"a\", \"A\")",
                "date(\"x\").defaultValue(\"2026-12-31\").past().dateFormat(\"dd.MM.yyyy\")",
                "money(\"x\").constrainedBy(Object.class, \"x\").currency(\"EUR\")",
                "country(\"x\", java.util.Locale.GERMAN).requiredIf(\"y\")"
            })
    void settingsOfAKindCanFollowSettingsOfEveryField(String expression) {
        assertEquals(Set.of(), errors(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text(\"x\").region(\"DE\")",
                "text(\"x\").option(\"a\", \"A\")",
                "text(\"x\").max(\"1\")",
                "text(\"x\").greaterThan(\"1\")",
                "text(\"x\").dateFormat(\"dd.MM.yyyy\")",
                "integer(\"x\").maxLength(1)",
                "date(\"x\").digits(1, 1)",
                "date(\"x\").numberNotation(null)",
                "decimal(\"x\").currency(\"EUR\")",
                "money(\"x\").past()",
                "url(\"x\").minLength(1)",
                "yesNo(\"x\").option(\"a\", \"A\")",
                "choice(\"x\").zone(null)"
            })
    void theCompilerRefusesASettingOfAnotherKind(String expression) {
        assertEquals(Set.of("compiler.err.cant.resolve.location.args"), errors(expression));
    }

    @Test
    void aFieldOfAnotherKindIsRefusedAtRunTime() {
        FieldBuilder<?> field = Fields.text("x");
        assertEquals(
                "the field \"x\" is not a PhoneField but a TextField",
                assertThrows(InvalidFormException.class, () -> field.as(PhoneField.class))
                        .getMessage());
    }
}
