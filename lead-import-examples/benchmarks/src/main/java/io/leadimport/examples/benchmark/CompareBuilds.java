package io.leadimport.examples.benchmark;

import io.leadimport.examples.benchmark.LeadFile.Rows;
import io.leadimport.json.TableSchema;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the check pass of several builds of this library, each the directory of a compiled checkout: {@code
 * before=/path/to/one after=/path/to/other}. Each round is a JVM in which the builds, loaded by class loaders of their own, check
 * the same file in turn, in an order that is shuffled each time. A figure is the median of the rounds, and of the passes in a round; time is that of the processor.
 */
final class CompareBuilds {
    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = Integer.getInteger("warmUp", 12);
    private static final int PASSES = Integer.getInteger("passes", 15);

    private CompareBuilds() {}

    /**
     * Compares builds.
     *
     * @param args the builds, as {@code name=directory}; the others are compared with the first
     * @throws Exception if a build cannot be run
     */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("round")) {
            round(Path.of(args[1]), Path.of(args[2]), builds(args, 3));
            return;
        }
        Map<String, Path> builds = builds(args, 0);
        for (String rows : System.getProperty("files", "USUAL,MANY_TYPES").split(",")) {
            compare(Rows.valueOf(rows), builds, args);
        }
    }

    private static Map<String, Path> builds(String[] args, int from) {
        return Arrays.stream(args)
                .skip(from)
                .map(build -> build.split("=", 2))
                .collect(Collectors.toMap(
                        build -> build[0], build -> Path.of(build[1]), (one, other) -> other, LinkedHashMap::new));
    }

    private static void compare(Rows rows, Map<String, Path> builds, String[] args) throws Exception {
        Path file = temporary(".csv");
        Path form = temporary(".json");
        LeadFile.write(file, rows, Integer.getInteger("rows", 20_000));
        Files.writeString(form, TableSchema.toJson(rows == Rows.USUAL ? LeadFile.FORM : LeadFile.FORM_OF_MANY_TYPES));
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        for (int round = 0; round < Integer.getInteger("rounds", 5); round++) {
            Map<String, Double> measured = newJvm(file, form, args);
            double first = measured.get(builds.keySet().iterator().next());
            for (String build : builds.keySet()) {
                millis.computeIfAbsent(build, key -> new ArrayList<>()).add(measured.get(build));
                ratios.computeIfAbsent(build, key -> new ArrayList<>()).add(measured.get(build) / first);
            }
        }
        OUT.printf(Locale.ROOT, "%s, %,d bytes%n", rows, Files.size(file));
        builds.keySet()
                .forEach(build -> OUT.printf(
                        Locale.ROOT,
                        "%-20s %8.2f ms  ratio %.3f  of the rounds %s%n",
                        build,
                        median(millis.get(build)),
                        median(ratios.get(build)),
                        ratios.get(build).stream()
                                .map(ratio -> String.format(Locale.ROOT, "%.3f", ratio))
                                .toList()));
    }

    private static Path temporary(String ending) throws IOException {
        Path file = Files.createTempFile("compare", ending);
        file.toFile().deleteOnExit();
        return file;
    }

    private static double median(List<Double> of) {
        return of.stream().sorted().toList().get(of.size() / 2);
    }

    private static Map<String, Double> newJvm(Path file, Path form, String[] args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-DwarmUp=" + WARM_UP,
                "-Dpasses=" + PASSES,
                "-cp",
                System.getProperty("java.class.path"),
                CompareBuilds.class.getName(),
                "round",
                file.toString(),
                form.toString()));
        command.addAll(Arrays.asList(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("="))
                    .collect(Collectors.toMap(
                            line -> line[0],
                            line -> Double.parseDouble(line[1]),
                            (one, other) -> other,
                            LinkedHashMap::new));
        }
    }

    private static void round(Path file, Path form, Map<String, Path> builds) throws Exception {
        Map<String, Function<Path, Long>> passes = new LinkedHashMap<>();
        for (Map.Entry<String, Path> build : builds.entrySet()) {
            passes.put(build.getKey(), pass(build.getValue(), form));
        }
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(passes.keySet());
        for (int i = 0; i < WARM_UP + PASSES; i++) {
            Collections.shuffle(order);
            for (String build : order) {
                double taken = passes.get(build).apply(file) / 1e6;
                if (i >= WARM_UP) {
                    millis.computeIfAbsent(build, key -> new ArrayList<>()).add(taken);
                }
            }
        }
        millis.forEach((build, taken) -> OUT.println(build + "=" + median(taken)));
    }

    /** Loads {@link OneCheck} with a build; what the build depends on is that of this one. */
    @SuppressWarnings({"unchecked", "resource"}) // open as long as the JVM runs
    private static Function<Path, Long> pass(Path build, Path form) throws Exception {
        Stream<Path> ofBuild = Stream.of(
                        "lead-import-core/target/classes",
                        "lead-import-spi/target/classes",
                        "lead-import-spi/target/test-classes")
                .map(build::resolve);
        Stream<Path> others = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> !path.contains("lead-import-core") && !path.contains("lead-import-spi"))
                .map(Path::of);
        List<URL> urls = new ArrayList<>();
        for (Path path : Stream.concat(ofBuild, others).toList()) {
            urls.add(path.toUri().toURL());
        }
        ClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return (Function<Path, Long>) loader.loadClass(OneCheck.class.getName())
                .getDeclaredConstructor(Path.class)
                .newInstance(form);
    }
}
