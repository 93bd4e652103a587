package io.leadimport.examples.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.leadimport.form.LeadForm;
import io.leadimport.validation.RowValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Checks rows that a host has as maps, of 14 fields each: without a file around them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RowOfMap {
    private static final int ROWS = 1_000;

    /** Set by {@link Benchmarks}. */
    @Param("")
    public String file;

    static final LeadForm FORM = LeadFile.formOfColumns();

    private final RowValidator validator = RowValidator.of(FORM);
    private final List<Map<String, String>> maps = new ArrayList<>();
    private int next;

    @Setup
    public void setUp() throws IOException {
        try (CsvReader<String[]> reader = CsvReader.builder().build(StringArrayHandler.of(), Path.of(file))) {
            reader.stream().skip(1).limit(ROWS).forEach(cells -> maps.add(map(cells)));
        }
    }

    static Map<String, String> map(String[] cells) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            map.put(FORM.fields().get(i).label(), cells[i]);
        }
        return map;
    }

    @Benchmark
    public Object rowValidatorOfOneMap() {
        next = next + 1 == ROWS ? 0 : next + 1;
        return validator.validate(maps.get(next));
    }
}
