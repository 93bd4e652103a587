package io.leadimport.examples.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host whose code is in a named module compiles and runs against the packed jars. */
class ModularConsumerIT {
    private static final List<String> JARS = List.of(
            "lead-import-core", "lead-import-spi", "fastcsv", "jakarta.validation-api", "slf4j-api", "jspecify");
    private static final List<String> PROVIDER = List.of("hibernate-validator", "jboss-logging", "classmate");

    @Test
    void aModularHostImportsAFileWithTheJarsOnItsModulePath(@TempDir Path folder) throws Exception {
        assertEquals("Imported Acme consumer", run("consumer.Consumer", modulePath(JARS.stream()), folder));
    }

    @Test
    void aModularHostOpensThePackageOfTheClassThatItsFormIsMadeOf(@TempDir Path folder) throws Exception {
        String modulePath = modulePath(Stream.concat(JARS.stream(), PROVIDER.stream()));
        assertEquals(
                "Imported Registration[company=Acme, employees=12] \u201CCompany\u201D: must not be anonymous.",
                run("consumer.ClassConsumer", modulePath, folder));
    }

    private static String run(String main, String modulePath, Path folder) throws Exception {
        compile(modulePath, folder);
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        modulePath + File.pathSeparator + folder,
                        "-m",
                        "consumer/" + main)
                .redirectError(folder.resolve("stderr").toFile())
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), () -> read(folder.resolve("stderr")));
        return output.strip();
    }

    private static String modulePath(Stream<String> names) {
        List<String> entries =
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        return names.map(name -> jar(name, entries)).collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(String name, List<String> entries) {
        List<String> found = entries.stream()
                .filter(entry -> Path.of(entry).getFileName().toString().matches(name + "-[0-9][^/]*(?<!tests)\\.jar"))
                .toList();
        assertEquals(1, found.size(), () -> "jars of " + name + " in " + entries);
        return found.get(0);
    }

    private static void compile(String modulePath, Path target) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-p", modulePath, "-d", target.toString(), "--release", "17"));
        try (Stream<Path> sources = Files.walk(Path.of("src", "test", "modular-consumer"))) {
            arguments.addAll(sources.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .collect(Collectors.toList()));
        }
        assertTrue(arguments.size() > 7, "no sources found");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
