package io.tollgate.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Everything exported is documented. The javadoc tool checks the same, but asks in vain for each
 * component of a record once more on its compact constructor; so it checks what is written, and
 * this test that something is.
 */
final class DocumentationTest {
  @Test
  void everyExportedTypeAndMember_isDocumented() throws IOException {
    JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
    List<String> undocumented = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  null,
                  null,
                  files.getJavaFileObjectsFromPaths(SourceTree.exportedFiles()));
      DocTrees documentation = DocTrees.instance(task);
      for (CompilationUnitTree file : task.parse()) {
        new Reader(file, documentation, undocumented).scan(file, null);
      }
    }
    assertThat(undocumented).as("exported and undocumented").isEmpty();
  }

  /** Notes what a user of the library can name and no comment explains. */
  private static final class Reader extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree file;
    private final DocTrees documentation;
    private final List<String> undocumented;

    Reader(CompilationUnitTree file, DocTrees documentation, List<String> undocumented) {
      this.file = file;
      this.documentation = documentation;
      this.undocumented = undocumented;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      if (!isVisible(type.getModifiers())) {
        return null;
      }
      note(type.getSimpleName());
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean isOverride =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
      boolean isRecordsOwn =
          method.getReturnType() == null
              && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
      if (isVisible(method.getModifiers()) && !isOverride && !isRecordsOwn) {
        note(method.getName());
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void unused) {
      if (isVisible(field.getModifiers())) {
        note(field.getName());
      }
      return null;
    }

    private boolean isVisible(ModifiersTree modifiers) {
      Tree.Kind around = getCurrentPath().getParentPath().getLeaf().getKind();
      boolean isInInterface = around == Tree.Kind.INTERFACE || around == Tree.Kind.ANNOTATION_TYPE;
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || modifiers.getFlags().contains(Modifier.PROTECTED)
          || (isInInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }

    private void note(CharSequence name) {
      String comment = documentation.getDocComment(getCurrentPath());
      if (comment == null || comment.isBlank()) {
        long line =
            file.getLineMap()
                .getLineNumber(
                    documentation
                        .getSourcePositions()
                        .getStartPosition(file, getCurrentPath().getLeaf()));
        Path place = SourceTree.root().relativize(Path.of(file.getSourceFile().toUri()));
        undocumented.add(place + ":" + line + " " + name);
      }
    }
  }
}
