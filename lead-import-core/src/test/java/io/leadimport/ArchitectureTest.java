package io.leadimport;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
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

    /** What each package of this library may use of the others. */
    private static final Map<String, List<String>> USES = Map.of(
            "spi", List.of(),
            "internal", List.of(),
            "problem", List.of("internal"),
            "form", List.of("internal", "spi"),
            "csv", List.of("problem", "spi"),
            "column", List.of("csv", "form", "internal", "problem"),
            "check", List.of("column", "csv", "form", "internal", "problem", "spi"),
            "report", List.of("check", "column", "csv", "form", "internal", "problem"),
            "template", List.of("csv", "form", "problem", "spi"),
            "review", List.of("spi"));

    static Stream<String> packages() {
        return USES.keySet().stream();
    }

    @Test
    void thereAreClassesToLookAt() {
        Set<String> found = MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("io.leadimport"))
                .map(name -> name.substring("io.leadimport.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(USES.keySet()), found);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatItConsumes(String name) {
        String[] allowed = Stream.concat(USES.get(name).stream(), Stream.of(name))
                .map(used -> "io.leadimport." + used)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("io.leadimport." + name)
                .should()
                .dependOnClassesThat(resideInAPackage("io.leadimport..").and(not(resideInAnyPackage(allowed))))
                .check(MAIN);
    }

    @Test
    void noTwoPackagesUseEachOther() {
        slices().matching("io.leadimport.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void onlyThePackageOfCsvSeesFastCsv() {
        noClasses()
                .that(not(resideInAPackage("io.leadimport.csv")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar..")
                .check(MAIN);
    }

    @Test
    void theSpiUsesNothingButTheJdkAndJSpecify() {
        noClasses()
                .that()
                .resideInAPackage("io.leadimport.spi")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage("java..", "org.jspecify..", "io.leadimport.spi")))
                .check(MAIN);
    }

    @Test
    void jacksonIsSeenOnlyWhereJsonIsReadOrWritten() {
        noClasses()
                .that()
                .haveNameNotMatching(".*(TableSchema(Field|Types|Writer)?|ReportJson|ColumnMappingJson)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(MAIN);
    }

    @Test
    void onlyOneClassSeesLibphonenumberWhichMayNotBeThere() {
        noClasses()
                .that()
                .haveNameNotMatching("io.leadimport.form.PhoneLibrary(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.i18n..")
                .check(MAIN);
    }

    @Test
    void everyTypeInAPublicSignatureIsPublicAndOfNoLibraryThatIsHidden() {
        classes()
                .that(not(resideInAPackage("io.leadimport.internal")))
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
    void thisTestSeesTheSignaturesItJudges() {
        assertTrue(MAIN.get(LeadImporter.class).getMembers().size() > 5);
    }
}
