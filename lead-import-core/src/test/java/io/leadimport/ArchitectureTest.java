package io.leadimport;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions of the design: a package uses what it consumes, never what consumes it. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("tests.jar") && !location.contains("/test-classes/"))
            .importPackages("io.leadimport");

    /** The packages from the lowest to the highest: each uses only those before it. */
    private static final List<String> ORDER = List.of(
            "io.leadimport.spi.bean",
            "io.leadimport.spi",
            "io.leadimport.internal.text",
            "io.leadimport.internal.message",
            "io.leadimport.problem",
            "io.leadimport.form.type",
            "io.leadimport.internal.type",
            "io.leadimport.internal.value",
            "io.leadimport.internal.value.choice",
            "io.leadimport.internal.value.number",
            "io.leadimport.internal.value.time",
            "io.leadimport.internal.value.text",
            "io.leadimport.internal.jakarta",
            "io.leadimport.internal.field",
            "io.leadimport.form",
            "io.leadimport.csv",
            "io.leadimport.profile",
            "io.leadimport.internal.csv",
            "io.leadimport.internal.column",
            "io.leadimport.internal.lookup",
            "io.leadimport.internal.format",
            "io.leadimport.internal.profile",
            "io.leadimport.report",
            "io.leadimport.internal.row",
            "io.leadimport.validation",
            "io.leadimport.template",
            "io.leadimport.review",
            "io.leadimport.bean",
            "io.leadimport",
            "io.leadimport.json");

    static Stream<String> packages() {
        return ORDER.stream();
    }

    @Test
    void everyPackageHasAPlace() {
        Set<String> found = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(ORDER), found);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyThoseBelowIt(String name) {
        String[] allowed = ORDER.subList(0, ORDER.indexOf(name) + 1).toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat(resideInAPackage("io.leadimport..").and(not(resideInAnyPackage(allowed))))
                .check(MAIN);
    }

    @Test
    void onlyThePackageOfCsvSeesFastCsv() {
        noClasses()
                .that(not(resideInAPackage("io.leadimport.internal.csv")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar..")
                .check(MAIN);
    }

    @Test
    void theSpiUsesNothingButTheJdkAndJSpecify() {
        noClasses()
                .that()
                .resideInAPackage("io.leadimport.spi..")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage("java..", "org.jspecify..", "io.leadimport.spi..")))
                .check(MAIN);
    }

    @Test
    void jacksonIsSeenOnlyWhereJsonIsReadOrWritten() {
        noClasses()
                .that(not(resideInAPackage("io.leadimport.json")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(MAIN);
    }

    @Test
    void onlyOneClassSeesLibphonenumberWhichMayNotBeThere() {
        noClasses()
                .that()
                .haveNameNotMatching("io.leadimport.internal.type.PhoneLibrary(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.i18n..")
                .check(MAIN);
    }

    @Test
    void everyTypeInAPublicSignatureIsPublicAndOfNoLibraryThatIsHidden() {
        classes()
                .that(not(resideInAPackage("io.leadimport.internal..")))
                .should(haveOnlyVisibleTypesInTheirPublicSignatures())
                .check(MAIN);
    }

    private static ArchCondition<JavaClass> haveOnlyVisibleTypesInTheirPublicSignatures() {
        return new ArchCondition<>("have only visible types in their public signatures") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                if (!isPublic(owner)) {
                    return;
                }
                owner.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.PROTECTED))
                        .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(member -> types(member)
                                .filter(type -> !isVisible(type))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        member, member.getFullName() + " shows " + type.getName()))));
            }
        };
    }

    private static Stream<JavaClass> types(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream();
    }

    private static boolean isVisible(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return !base.getPackageName().startsWith("de.siegmar")
                && !base.getPackageName().startsWith("tools.jackson")
                && !base.getPackageName().contains(".internal")
                && (!base.getPackageName().startsWith("io.leadimport") || isPublic(base));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    @Test
    void noConstructorTakesMoreThanSevenParameters() {
        constructors()
                .that(not(belongToARecordOfTheSpi()))
                .should(takeAtMostSevenParameters())
                .check(MAIN);
    }

    private static DescribedPredicate<JavaConstructor> belongToARecordOfTheSpi() {
        return DescribedPredicate.describe(
                "belong to a record of the SPI",
                constructor -> constructor.getOwner().isRecord()
                        && constructor.getOwner().getPackageName().startsWith("io.leadimport.spi"));
    }

    private static ArchCondition<JavaConstructor> takeAtMostSevenParameters() {
        return new ArchCondition<>("take at most seven parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                if (count > 7) {
                    events.add(SimpleConditionEvent.violated(constructor, constructor.getFullName() + ": " + count));
                }
            }
        };
    }

    /** All modules are held, the examples too. */
    @Test
    void noPackageHasMoreThanThirtyFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            Map<Path, Long> counts = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

            assertTrue(counts.containsKey(Path.of("../lead-import-core/src/main/java/io/leadimport")));
            counts.values().removeIf(count -> count <= 30);
            assertEquals(Map.of(), counts);
        }
    }

    /** Adding a type to the API is a decision: it is made here. */
    @Test
    void theExportedTypesAreThoseOfTheList() throws IOException {
        Set<String> exported =
                ModuleDescriptor.read(Files.newInputStream(Path.of("target/classes/module-info.class")))
                        .exports()
                        .stream()
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toSet());
        String found = MAIN.stream()
                .filter(type -> exported.contains(type.getPackageName()) && isPublic(type))
                .map(type -> type.getName().substring("io.leadimport.".length()))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));

        assertEquals(
                new String(
                        ArchitectureTest.class
                                .getResourceAsStream("exported-types.txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8),
                found);
    }
}
