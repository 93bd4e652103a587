package consumer;

import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.check.RowValidator;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import io.leadimport.spi.Submitter;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A host in a named module whose form is a record that nobody else sees. */
public final class ClassConsumer {
    private ClassConsumer() {}

    record Registration(@NotBlank @Named String company, int employees) {}

    @Constraint(validatedBy = NamedValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Named {
        String message() default "must not be anonymous";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class NamedValidator implements ConstraintValidator<Named, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return !"anonymous".equals(text);
        }
    }

    public static void main(String[] args) {
        List<NewLead> stored = new ArrayList<>();
        LeadRepository leads = new LeadRepository() {
            @Override
            public void saveAll(LeadBatch batch) {
                batch.forEach(stored::add);
            }

            @Override
            public Optional<ImportReceipt> findImport(String importId) {
                return Optional.empty();
            }
        };
        PartnerUser user = new PartnerUser("U1", "P1", "Ann", "ann@example.com", true);
        PartnerUserRepository users = new PartnerUserRepository() {
            @Override
            public Collection<PartnerUser> findByIds(Set<String> ids) {
                return List.of(user);
            }

            @Override
            public List<PartnerUser> pageOfPartner(String partnerId, String afterId, int limit) {
                return List.of(user);
            }
        };
        LeadForm form = LeadForm.of(Registration.class);
        PartnerRepository partners = PartnerRepository.single(new Partner("P1", "Only", PartnerStatus.ACTIVE));
        String csv = "Partner User ID,Company,Employees\nU1,Acme,12\n";
        ImportOutcome outcome = LeadImporter.builder(leads, partners, users)
                .build()
                .importLeads(ImportRequest.of(
                        form, CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), Submitter.admin("a")));
        String refused = RowValidator.of(form)
                .validate(Map.of("company", "anonymous", "employees", "1"))
                .problem("company")
                .orElseThrow()
                .message(Locale.ENGLISH);
        // a child's output has no charset of its own on Java 17
        byte[] said = (outcome.getClass().getSimpleName() + " " + stored.get(0).as(Registration.class) + " " + refused)
                .getBytes(StandardCharsets.UTF_8);
        System.out.write(said, 0, said.length);
        System.out.flush();
    }
}
