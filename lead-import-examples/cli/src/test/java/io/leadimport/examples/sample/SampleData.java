package io.leadimport.examples.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the CSV files of the sample; {@code form.json} is written by hand. They are the same on every machine: {@link Random}
 * is an algorithm that Java specifies, and it starts from a fixed seed.
 */
final class SampleData {
    /** Where the sample stands, seen from the module's folder. */
    static final Path FOLDER = Path.of("sample");

    private static final long SEED = 2026;
    private static final int LEADS = 1_000;
    private static final int FOREIGN_LEADS = 25;

    private final Directory directory = Directory.of(new Random(SEED));

    /** Writes the files into the folder {@code sample} of the working directory. */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, byte[]> file : new SampleData().files().entrySet()) {
            Files.write(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    Directory directory() {
        return directory;
    }

    /** The bytes of each file by its name. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("partners.csv", csv(List.of("id", "name", "status"), directory.partnerRows()));
        files.put("users.csv", csv(List.of("id", "partner_id", "name", "email", "active"), directory.userRows()));
        files.put("leads.csv", goodLeads());
        files.put("leads-with-errors.csv", csv(SpoiltLeads.of(directory, leads())));
        files.put("leads-from-abroad.csv", csv(ForeignLeads.of(foreignLeads())));
        return files;
    }

    private byte[] goodLeads() {
        List<Map<String, String>> leads = leads();
        List<String> header = List.copyOf(leads.get(0).keySet());
        return csv(
                header, leads.stream().map(lead -> List.copyOf(lead.values())).toList());
    }

    /** The same leads each time, to be changed at will. */
    private List<Map<String, String>> leads() {
        return new Leads(directory.usable(), new Random(SEED + 1)).make(LEADS);
    }

    List<Map<String, String>> foreignLeads() {
        return new Leads(directory.usable(), new Random(SEED + 2)).make(FOREIGN_LEADS);
    }

    private static byte[] csv(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        return csv(all);
    }

    private static byte[] csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
