package io.leadimport.internal.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
class PhoneTypeTest {
    @Test
    void anUnknownRegionIsRefused() {
        assertEquals(
                "the field \"a\" cannot be used: libphonenumber does not know the region Germany",
                assertThrows(InvalidFormException.class, () -> Fields.phone("a").region("Germany"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new PhoneType(false, "DE"));
    }

    @Test
    void theLookupOfNumbersIsPartOfTheDigest() {
        LeadForm written = LeadForm.named("f").field(Fields.phone("a")).build();
        LeadForm german =
                LeadForm.named("f").field(Fields.phone("a").region("DE")).build();
        LeadForm international =
                LeadForm.named("f").field(Fields.phone("a").international()).build();
        assertNotEquals(written.digest(), german.digest());
        assertNotEquals(written.digest(), international.digest());
        assertNotEquals(german.digest(), international.digest());
    }

    @Test
    void withoutTheLibraryNumbersAreCheckedAsWrittenAndAFormThatLooksThemUpIsRefused() throws Exception {
        try (URLClassLoader loader = withoutLibrary()) {
            Object phone = call(loader.loadClass(Fields.class.getName()), null, "phone", "a");
            Object builder = call(loader.loadClass(LeadForm.class.getName()), null, "named", "f");
            Object form = call(builder.getClass(), call(builder.getClass(), builder, "field", phone), "build");
            Class<?> rows = loader.loadClass("io.leadimport.validation.RowValidator");
            Object verdict = call(rows, call(rows, null, "of", form), "validate", Map.of("a", "+44 20 7946 0958"));
            assertEquals(Map.of("a", "+44 20 7946 0958"), call(verdict.getClass(), verdict, "values"));
            Throwable refusal = assertThrows(
                            InvocationTargetException.class, () -> call(phone.getClass(), phone, "international"))
                    .getCause();
            assertEquals(
                    InvalidFormException.class.getName(), refusal.getClass().getName());
            assertEquals(
                    "the field \"a\" cannot be used: phone numbers are looked up with"
                            + " com.googlecode.libphonenumber:libphonenumber, which is not on the class path or module path",
                    refusal.getMessage());
        }
    }

    private static URLClassLoader withoutLibrary() {
        URL[] path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("libphonenumber"))
                .map(PhoneTypeTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Class<?> type, Object on, String method, Object... arguments) throws Exception {
        Method found = Stream.of(type.getMethods())
                .filter(one -> one.getName().equals(method) && one.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        return found.invoke(on, arguments);
    }
}
