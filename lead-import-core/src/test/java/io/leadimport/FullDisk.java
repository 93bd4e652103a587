package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;

import io.leadimport.csv.CsvSource;
import io.leadimport.spi.ImportKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Uploads as many rows as each argument says, under one import id and through one importer, into a temporary directory that
 * may be too small for them, and says what became of each upload, what is stored then, and what is left in the directory.
 */
final class FullDisk {
    static final String COMPANY = "Company ";
    static final int BYTES_OF_A_ROW = 240;
    private static final String ID = "i-1";

    private FullDisk() {}

    public static void main(String[] sizes) throws IOException {
        TestHost host = new TestHost();
        LeadImporter importer = host.importer();
        for (String rows : sizes) {
            String ending = ending(importer, Integer.parseInt(rows));
            System.out.println(ending + "; leads " + host.leads.leads().size() + ", receipt "
                    + host.leads.findImport(ImportKey.ofAdmins(ID)).isPresent() + ", files " + left());
        }
    }

    private static String ending(LeadImporter importer, int rows) {
        GeneratedStream file = GeneratedStream.rows(StandardCharsets.UTF_8, HEADER, rows, FullDisk::row);
        try {
            return importer.importLeads(
                            ImportRequest.of(FORM, CsvSource.of(file), ADMIN).withImportId(ID))
                    .getClass()
                    .getSimpleName();
        } catch (RuntimeException e) {
            return told(e);
        }
    }

    private static String row(long number) {
        String row = TestHost.row((int) number).strip();
        return row + "n".repeat(BYTES_OF_A_ROW - 1 - row.length()) + "\n";
    }

    /** The text of an exception, its causes and its suppressed exceptions. */
    private static String told(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringBuilder told = new StringBuilder(thrown.toString());
        Stream.of(thrown.getSuppressed())
                .forEach(
                        suppressed -> told.append(" (").append(told(suppressed)).append(')'));
        return thrown.getCause() == null ? told.toString() : told + " <- " + told(thrown.getCause());
    }

    private static List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.skip(1).map(file -> file.getFileName().toString()).toList();
        }
    }
}
