package rheobase;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every public type and method says what it is. The compiler's doclint checks what stands in a
 * comment; whether one is missing is checked here, because doclint would have every record repeat
 * its components on its compact constructor.
 */
class JavadocTest {
  @Test
  void everyPublicTypeAndMethodIsDescribed() throws IOException {
    List<String> missing = new ArrayList<>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
        var walk = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = walk.filter(p -> p.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(20);
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(docs, unit, missing).scan(unit, null);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static final class Scanner extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final CompilationUnitTree unit;
    private final List<String> missing;

    Scanner(DocTrees docs, CompilationUnitTree unit, List<String> missing) {
      this.docs = docs;
      this.unit = unit;
      this.missing = missing;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (!isPublic(type.getModifiers())) {
        return null;
      }
      DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
      if (comment == null) {
        report(type.getSimpleName() + " has no comment");
      } else if (type.getKind() == Tree.Kind.RECORD) {
        for (Tree part : type.getMembers()) {
          if (part instanceof com.sun.source.tree.VariableTree component
              && !component.getModifiers().getFlags().contains(Modifier.STATIC)) {
            requireParam(comment, component.getName().toString(), type.getSimpleName().toString());
          }
        }
      }
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      boolean constructor = method.getReturnType() == null;
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
      if (overrides
          || (constructor && owner.getKind() == Tree.Kind.RECORD)
          || !visible(method.getModifiers(), owner)) {
        return null;
      }
      String name = owner.getSimpleName() + "." + method.getName();
      DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
      if (comment == null) {
        report(name + " has no comment");
        return null;
      }
      for (var parameter : method.getParameters()) {
        requireParam(comment, parameter.getName().toString(), name);
      }
      boolean isVoid = constructor || method.getReturnType().toString().equals("void");
      boolean returns =
          isVoid
              || comment.getBlockTags().stream().anyMatch(ReturnTree.class::isInstance)
              || comment.getFullBody().toString().contains("{@return");
      if (!returns) {
        report(name + " does not say what it returns");
      }
      return null;
    }

    private static boolean visible(ModifiersTree modifiers, ClassTree owner) {
      return owner.getKind() == Tree.Kind.INTERFACE
          ? !modifiers.getFlags().contains(Modifier.PRIVATE)
          : isPublic(modifiers);
    }

    private void requireParam(DocCommentTree comment, String parameter, String where) {
      boolean said =
          comment.getBlockTags().stream()
              .anyMatch(t -> t instanceof ParamTree p && p.getName().toString().equals(parameter));
      if (!said) {
        report(where + " does not describe " + parameter);
      }
    }

    private static boolean isPublic(ModifiersTree modifiers) {
      return modifiers.getFlags().contains(Modifier.PUBLIC);
    }

    private void report(String what) {
      missing.add(unit.getSourceFile().getName() + ": " + what);
    }
  }
}
