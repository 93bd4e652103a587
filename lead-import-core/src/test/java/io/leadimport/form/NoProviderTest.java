package io.leadimport.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.bean.ClassForms;
import jakarta.validation.constraints.NotBlank;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A host needs a Jakarta Validation provider only for a form of a class. */
@Tag("machine")
class NoProviderTest {
    private static final String MISSING =
            "a form that uses the constraints of a class needs a Jakarta Validation provider, and none is on the path:"
                    + " add org.hibernate.validator:hibernate-validator, or give the form a ValidatorFactory";

    private record Lead(@NotBlank String name) {}

    /** Builds each form in a class loader without a provider, and reports the result. */
    public static final class Probe implements Supplier<List<String>> {
        @Override
        public List<String> get() {
            return List.of(
                    said(() -> ClassForms.of(Lead.class)),
                    said(() -> LeadForm.named("f")
                            .field(Fields.text("name").constrainedBy(Lead.class, "name"))
                            .build()),
                    said(() -> LeadForm.named("f").field(Fields.text("name")).build()));
        }

        private static String said(Supplier<LeadForm> form) {
            try {
                return form.get().toString();
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    private static URL[] pathWithout(String jar) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Path.of(entry).getFileName().toString().startsWith(jar)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    @Test
    @SuppressWarnings("unchecked")
    void onlyAFormOfAClassNeedsAProvider() throws IOException, ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(pathWithout("hibernate-validator"), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Object probe = loader.loadClass(Probe.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertEquals(List.of(MISSING, MISSING, "LeadForm[f, fields=1]"), ((Supplier<List<String>>) probe).get());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
