package io.leadimport.examples.benchmark;

import static io.leadimport.form.Fields.choice;
import static io.leadimport.form.Fields.country;
import static io.leadimport.form.Fields.language;
import static io.leadimport.form.Fields.yesNo;

import io.leadimport.CheckedImport;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.examples.benchmark.LeadFile.Rows;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.profile.ImportProfile;
import io.leadimport.spi.Submitter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a profile with ten replacements on each of five columns costs a check: the usual file and five columns of choices, checked
 * without a profile, with a profile of which no text occurs, and with every fourth cell replaced. The passes are interleaved in one
 * JVM; a figure is the median, time is that of the processor.
 */
final class ProfileCost {
    private static final PrintStream OUT = System.out;
    private static final int PASSES = Integer.getInteger("passes", 40);
    private static final int WARM_UP = 15;
    private static final int REPLACEMENTS = 10;
    private static final List<List<String>> VALUES = List.of(
            List.of("Finance", "Retail", "Health care", "Public sector"),
            List.of("Partner", "Fair", "Web", "Phone"),
            List.of("DE", "FR", "PL", "SE"),
            List.of("de", "fr", "pl", "sv"),
            List.of("yes", "no", "yes", "no"));
    private static final List<String> NAMES = List.of("industry", "channel", "headquarters", "speaks", "consent");
    private static final LeadForm FORM = LeadFile.withFields(LeadForm.named("Lead registration"))
            .field(choice("industry", "Finance", "Retail", "Health care", "Public sector"))
            .field(choice("channel", "Partner", "Fair", "Web", "Phone"))
            .field(country("headquarters"))
            .field(language("speaks"))
            .field(yesNo("consent"))
            .build();

    private final LeadImporter importer = LeadImporter.builder(
                    new InMemoryLeadRepository(),
                    new InMemoryPartnerRepository(Team.partners()),
                    new InMemoryPartnerUserRepository(Team.users()))
            .build();

    private ProfileCost() {}

    /**
     * Measures.
     *
     * @param args none
     * @throws IOException if the files cannot be written
     */
    public static void main(String[] args) throws IOException {
        ImportProfile profile = profile();
        Path plain = file(false);
        Path replaced = file(true);
        ProfileCost cost = new ProfileCost();
        Map<String, Runnable> passes = new LinkedHashMap<>();
        passes.put("without a profile", () -> cost.check(plain, ImportProfile.NONE));
        passes.put("again", () -> cost.check(plain, ImportProfile.NONE));
        passes.put("no text occurs", () -> cost.check(plain, profile));
        passes.put("every fourth cell", () -> cost.check(replaced, profile));
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(passes.keySet());
        for (int i = 0; i < WARM_UP + PASSES; i++) {
            Collections.shuffle(order);
            for (String name : order) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                passes.get(name).run();
                long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                if (i >= WARM_UP) {
                    nanos.computeIfAbsent(name, first -> new ArrayList<>()).add(taken);
                }
            }
        }
        double first = median(nanos.get("without a profile"));
        passes.keySet()
                .forEach(name -> OUT.printf(
                        Locale.ROOT,
                        "%-20s %8.2f ms  ratio %.3f%n",
                        name,
                        median(nanos.get(name)) / 1e6,
                        median(nanos.get(name)) / first));
    }

    private static double median(List<Long> of) {
        return of.stream().sorted().toList().get(of.size() / 2);
    }

    private static ImportProfile profile() {
        ImportProfile profile = ImportProfile.NONE;
        for (int column = 0; column < NAMES.size(); column++) {
            List<String> values = VALUES.get(column);
            for (int i = 0; i < REPLACEMENTS; i++) {
                String value = values.get(i % values.size());
                String text = mistyped(value, i);
                profile = profile.withField(NAMES.get(column), reading -> reading.withReplacement(text, value));
            }
        }
        return profile;
    }

    /** A text as long as the value that it stands for, so that both files have the same size. */
    private static String mistyped(String value, int number) {
        return value.substring(0, value.length() - 1) + number;
    }

    /** Writes the usual file with the five columns in front. */
    private static Path file(boolean replaced) throws IOException {
        Path usual = Files.createTempFile("usual", ".csv");
        Path file = Files.createTempFile("choices", ".csv");
        usual.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        LeadFile.write(usual, Rows.USUAL, Integer.getInteger("rows", 20_000));
        StringBuilder csv = new StringBuilder();
        int row = 0;
        for (String line : Files.readAllLines(usual)) {
            if (row == 0) {
                csv.append(String.join(",", NAMES)).append(',');
            } else {
                for (int column = 0; column < NAMES.size(); column++) {
                    List<String> values = VALUES.get(column);
                    int i = (row + column) % values.size();
                    boolean mistyped = replaced && (row + column) % 4 == 0;
                    csv.append(mistyped ? mistyped(values.get(i), i) : values.get(i))
                            .append(',');
                }
            }
            csv.append(line).append('\n');
            row++;
        }
        Files.writeString(file, csv);
        return file;
    }

    private void check(Path file, ImportProfile profile) {
        ImportRequest request = ImportRequest.of(FORM, CsvSource.of(file), Submitter.admin("benchmark"));
        try (CheckedImport checked = importer.check(request.withProfile(profile))) {
            if (checked.report().rowsRead() == 0
                    || checked.report().countsByCode().size() > 5) {
                throw new IllegalStateException("found " + checked.report());
            }
        }
    }
}
