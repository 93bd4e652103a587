package io.leadimport.examples.benchmark;

import com.opencsv.bean.CsvToBeanBuilder;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.leadimport.csv.CsvSource;
import io.leadimport.validation.RowValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.validator.ValidatingItemProcessor;
import org.springframework.batch.infrastructure.item.validator.ValidationException;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Each reads the same file from its path; those that validate find the same rows wrong, or the benchmark fails. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WholeFile {
    /** Set by {@link Benchmarks}. */
    @Param("")
    public String file;

    @Param("0")
    public int rows;

    private Path path;
    private Validator validator;
    private CheckPass pass;
    private RowValidator rowValidator;

    @Setup
    public void setUp() {
        path = Path.of(file);
        pass = new CheckPass();
        rowValidator = RowValidator.of(RowOfMap.FORM);
        validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    private int found(int wrong) {
        if (wrong != LeadFile.wrong(rows)) {
            throw new IllegalStateException("rows found wrong: " + wrong);
        }
        return wrong;
    }

    private int wrong(Bean bean) {
        return validator.validate(bean).isEmpty() ? 0 : 1;
    }

    /** Does nothing with the fields: as fast as FastCSV reads a path. */
    private static final class Nothing extends CsvCallbackHandler<Object> {
        private long cells;

        @Override
        protected RecordType getRecordType() {
            return RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return 0;
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            // nothing
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            cells++;
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {
            // nothing
        }

        @Override
        protected void setEmpty() {
            // nothing
        }

        @Override
        protected Object buildRecord() {
            return null;
        }
    }

    @Benchmark
    public long fastCsvAlone() throws IOException {
        Nothing nothing = new Nothing();
        try (CsvReader<Object> reader = CsvReader.builder().build(nothing, path)) {
            reader.forEach(record -> {});
        }
        return nothing.cells;
    }

    @Benchmark
    public long fastCsvToArrays() throws IOException {
        long cells = 0;
        try (CsvReader<String[]> reader = CsvReader.builder().build(StringArrayHandler.of(), path)) {
            for (String[] record : reader) {
                cells += record.length;
            }
        }
        return cells;
    }

    @Benchmark
    public int checkPass() {
        return found(pass.withoutDigest(CsvSource.of(path)));
    }

    @Benchmark
    public int checkPassAndDigest() {
        return found(pass.withDigest(CsvSource.of(path)));
    }

    @Benchmark
    public int rowValidator() throws IOException {
        int wrong = 0;
        try (CsvReader<String[]> reader = CsvReader.builder().build(StringArrayHandler.of(), path)) {
            reader.skipLines(1);
            for (String[] cells : reader) {
                wrong += rowValidator.validate(RowOfMap.map(cells)).problems().isEmpty() ? 0 : 1;
            }
        }
        return found(wrong);
    }

    @Benchmark
    public int jackson() throws IOException {
        CsvSchema.Builder columns = CsvSchema.builder().setSkipFirstDataRow(true);
        for (String property : Bean.PROPERTIES) {
            columns.addColumn(property);
        }
        int wrong = 0;
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                MappingIterator<Bean> beans = new CsvMapper()
                        .readerFor(Bean.class)
                        .with(columns.build())
                        .readValues(in)) {
            while (beans.hasNext()) {
                wrong += wrong(beans.next());
            }
        }
        return found(wrong);
    }

    @Benchmark
    public int univocity() {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setHeaderExtractionEnabled(true);
        settings.setNullValue("");
        settings.setEmptyValue("");
        CsvParser parser = new CsvParser(settings);
        int wrong = 0;
        for (String[] cells : parser.iterate(path.toFile(), StandardCharsets.UTF_8)) {
            wrong += wrong(bean(cells));
        }
        return found(wrong);
    }

    private static Bean bean(String[] cells) {
        Bean bean = new Bean();
        bean.setPartnerId(cells[0]);
        bean.setPartnerUserId(cells[1]);
        bean.setCompany(cells[2]);
        bean.setFirstName(cells[3]);
        bean.setLastName(cells[4]);
        bean.setEmail(cells[5]);
        bean.setPhone(cells[6]);
        bean.setCity(cells[7]);
        bean.setCountry(cells[8]);
        bean.setSource(cells[9]);
        bean.setStaff(cells[10]);
        bean.setDealValue(cells[11]);
        bean.setExpectedClose(cells[12]);
        bean.setNotes(cells[13]);
        return bean;
    }

    @Benchmark
    public int openCsv() throws IOException {
        int wrong = 0;
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            for (Bean bean : new CsvToBeanBuilder<Bean>(in)
                    .withType(Bean.class)
                    .withSkipLines(1)
                    .build()) {
                wrong += wrong(bean);
            }
        }
        return found(wrong);
    }

    @Benchmark
    public int springBatch() throws Exception {
        FlatFileItemReader<Bean> reader = new FlatFileItemReaderBuilder<Bean>()
                .name("leads")
                .resource(new FileSystemResource(path))
                .linesToSkip(1)
                .delimited()
                .names(Bean.PROPERTIES)
                .targetType(Bean.class)
                .build();
        ValidatingItemProcessor<Bean> processor = new ValidatingItemProcessor<>(bean -> {
            if (wrong(bean) > 0) {
                throw new ValidationException("wrong");
            }
        });
        processor.setFilter(true);
        int wrong = 0;
        reader.open(new ExecutionContext());
        for (Bean bean = reader.read(); bean != null; bean = reader.read()) {
            wrong += processor.process(bean) == null ? 1 : 0;
        }
        reader.close();
        return found(wrong);
    }
}
