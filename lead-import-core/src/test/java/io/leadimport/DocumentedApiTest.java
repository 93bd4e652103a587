package io.leadimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every public type, method and constant of the packages that hosts see has a Javadoc comment, and every package. */
class DocumentedApiTest {
    private final Set<String> undocumented = new TreeSet<>();
    private int seen;

    @Test
    void whatHostsSeeIsDocumented() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(sources()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Documented(docs).scan(unit, null);
            }
        }
        assertTrue(seen > 300, () -> "declarations seen: " + seen);
        assertEquals(Set.of(), undocumented);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> core = Files.walk(Path.of("src/main/java/io/leadimport"));
                Stream<Path> spi = Files.walk(Path.of("../lead-import-spi/src/main/java"))) {
            return Stream.concat(core, spi)
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                    .filter(file -> !file.toString().replace('\\', '/').contains("/internal/"))
                    .toList();
        }
    }

    /** Visits what is public, and what is in it. */
    private final class Documented extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;

        Documented(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void nothing) {
            if (unit.getTypeDecls().isEmpty()) {
                require(unit.getPackage().getPackageName().toString(), unit.getPackage());
            }
            return super.visitCompilationUnit(unit, nothing);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            require(type.getSimpleName().toString(), null);
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean canonical = method.getName().contentEquals("<init>") && isIn(Tree.Kind.RECORD);
            boolean inherited = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isPublic(method.getModifiers()) && !canonical && !inherited) {
                require(method.getName().toString(), null);
            }
            return null;
        }

        private boolean isIn(Tree.Kind kind) {
            return getCurrentPath().getParentPath().getLeaf().getKind() == kind;
        }

        /** What an interface declares is public without the word. */
        private boolean isPublic(ModifiersTree modifiers) {
            boolean ofInterface =
                    isIn(Tree.Kind.INTERFACE) && !modifiers.getFlags().contains(Modifier.PRIVATE);
            return ofInterface || modifiers.getFlags().contains(Modifier.PUBLIC);
        }

        private void require(String name, @Nullable Tree packageTree) {
            seen++;
            var path = packageTree == null
                    ? getCurrentPath()
                    : new com.sun.source.util.TreePath(getCurrentPath(), packageTree);
            if (docs.getDocComment(path) == null) {
                undocumented.add(
                        path.getCompilationUnit().getSourceFile().getName().replaceFirst(".*io.leadimport.", "") + ": "
                                + name);
            }
        }
    }
}
