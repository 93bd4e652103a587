package io.leadimport.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host's own texts, beside the library on the class path and on the module path. */
@Tag("machine")
class HostTextsTest {
    private static final String ENGLISH = "The file is too large. Bytes allowed: 1,000. Split it into smaller files.";
    private static final String GERMAN =
            "Die Datei ist zu gro\u00DF. Erlaubte Bytes: 1.000. Teilen Sie sie in kleinere Dateien auf.";

    @TempDir
    private static Path folder;

    /** Where the library stands in a program. */
    private enum Place {
        CLASS_PATH {
            @Override
            ClassLoader loader(Path host) {
                URL[] path = Stream.concat(libraries(), Stream.of(host))
                        .map(Place::url)
                        .toArray(URL[]::new);
                return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
            }
        },
        MODULE_PATH {
            @Override
            ClassLoader loader(Path host) {
                Path[] path = Stream.concat(libraries(), Stream.of(host)).toArray(Path[]::new);
                Configuration configuration = ModuleLayer.boot()
                        .configuration()
                        .resolve(
                                ModuleFinder.of(path),
                                ModuleFinder.of(),
                                Set.of("io.leadimport.core", "com.example.host"));
                return ModuleLayer.defineModulesWithOneLoader(
                                configuration, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader())
                        .layer()
                        .findLoader("io.leadimport.core");
            }
        };

        abstract ClassLoader loader(Path host);

        private static Stream<Path> libraries() {
            return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.matches(".*(test-classes|-tests\\.jar)"))
                    .filter(entry -> entry.matches(
                            ".*(lead-import-(spi|core)|fastcsv|jakarta.validation-api|slf4j-api|jspecify).*"))
                    .map(Path::of);
        }

        private static URL url(Path path) {
            try {
                return path.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    @BeforeAll
    static void writeAHost() throws IOException {
        text("LeadImportMessages_nb.properties", "file-empty = Filen er tom.");
        text("LeadImportMessages_da.properties", "file-too-large = Filen er for stor: {max}. It's {broken, {nothing}.");
        text("LeadImportMessages_de.properties", "file-empty = Bitte eine Datei mit Inhalt, l\u00E4nger als nichts.");
        text("LeadImportMessages_de_AT.properties", "file-empty = Bittesch\u00F6n, nichts ist zu wenig.");
        text("LeadImportMessages.properties", "file-empty = Nothing in it.\nstatus.unknown = not known to us");
        text("LeadImportMessages_he.properties", "file-too-large = \u05D2\u05D3\u05D5\u05DC: {max}.");
        Path module = text("module-info.java", "module com.example.host {}");
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-d", folder.toString(), module.toString());
        assertEquals(0, result, "the host's module is compiled");
    }

    private static Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String said(ClassLoader loader, ProblemCode code, String language) {
        try {
            Class<?> problem = loader.loadClass(Problem.class.getName());
            Class<?> codes = loader.loadClass(ProblemCode.class.getName());
            assertFalse(codes.equals(ProblemCode.class), "a library of its own");
            Object theCode = codes.getMethod("valueOf", String.class).invoke(null, code.name());
            Object ofFile = problem.getMethod("ofFile", codes, long.class, Map.class)
                    .invoke(null, theCode, 0L, Map.of("max", 1_000L));
            return (String) problem.getMethod("message", Locale.class).invoke(ofFile, Locale.forLanguageTag(language));
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aTextOfTheHostReplacesTheLibrarysAndTheOthersStay(Place place) throws IOException {
        ClassLoader loader = place.loader(folder);
        assertEquals(
                "Bitte eine Datei mit Inhalt, l\u00E4nger als nichts.", said(loader, ProblemCode.FILE_EMPTY, "de"));
        assertEquals(GERMAN, said(loader, ProblemCode.FILE_TOO_LARGE, "de"));
        assertEquals("Nothing in it.", said(loader, ProblemCode.FILE_EMPTY, "en"));
        assertEquals(ENGLISH, said(loader, ProblemCode.FILE_TOO_LARGE, "en"));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aLanguageOfTheHostIsUsedForTheTextsThatItHas(Place place) throws IOException {
        ClassLoader loader = place.loader(folder);
        assertEquals(
                "Filen er for stor: 1.000. It's {broken, {nothing}.", said(loader, ProblemCode.FILE_TOO_LARGE, "da"));
        assertEquals("Nothing in it.", said(loader, ProblemCode.FILE_EMPTY, "da-DK"));
        // a text that is not translated keeps its own numbers
        assertEquals(ENGLISH, said(loader, ProblemCode.FILE_TOO_LARGE, "nb"));
        assertEquals("\u05D2\u05D3\u05D5\u05DC: \u20681,000\u2069.", said(loader, ProblemCode.FILE_TOO_LARGE, "he"));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aNearerLocaleWinsInTheHostsTextsAndTheLibrarys(Place place) throws IOException {
        ClassLoader loader = place.loader(folder);
        assertEquals("Bittesch\u00F6n, nichts ist zu wenig.", said(loader, ProblemCode.FILE_EMPTY, "de-AT"));
        assertEquals(
                "Bitte eine Datei mit Inhalt, l\u00E4nger als nichts.", said(loader, ProblemCode.FILE_EMPTY, "de-CH"));
        // the host's file without a language is not German
        assertTrue(said(loader, ProblemCode.FILE_NO_ROWS, "de").startsWith("Die Datei"));
    }

    @Test
    void textsInAnAutomaticModuleAreFoundOnTheModulePath() throws IOException {
        Path jar = folder.resolve("com.example.host.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("LeadImportMessages_da.properties"));
            out.write("file-empty = Filen er tom.".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("Filen er tom.", said(Place.MODULE_PATH.loader(jar), ProblemCode.FILE_EMPTY, "da"));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void withoutTextsOfTheHostAllAreTheLibrarys(Place place) throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.copy(folder.resolve("module-info.class"), empty.resolve("module-info.class"));
        ClassLoader loader = place.loader(empty);
        assertEquals(ENGLISH, said(loader, ProblemCode.FILE_TOO_LARGE, "da"));
        assertEquals(GERMAN, said(loader, ProblemCode.FILE_TOO_LARGE, "de"));
        Files.delete(empty.resolve("module-info.class"));
    }
}
