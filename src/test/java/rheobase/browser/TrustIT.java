package rheobase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rheobase.environment.Command;

/** JupyterLab trusts the course's notebooks from the first moment, and nobody else's. */
class TrustIT {
  private static final String LESSON = "notebooks/00-start-here.ipynb";

  @TempDir Path folder;

  @Test
  void theCoursesNotebookIsTrustedAndTheOneAStrangerDroppedIsNot() throws Exception {
    String text = Files.readString(Command.CHECKOUT.resolve(LESSON));
    Files.writeString(folder.resolve("ours.ipynb"), text);
    Files.writeString(folder.resolve("theirs.ipynb"), text.replace("neuron", "Neuron"));

    try (Lab lab = new Lab(folder, Files.createDirectory(folder.resolve("state")))) {
      assertThat(lab.trusted("ours.ipynb")[0]).isGreaterThan(10);
      assertThat(lab.trusted("ours.ipynb")[1]).isZero();
      assertThat(lab.trusted("theirs.ipynb")[0]).isZero();
      assertThat(lab.trusted("theirs.ipynb")[1]).isGreaterThan(10);
    }
  }

  @Test
  void onlyALessonAsItWasCommittedIsTheCoursesOwn() throws IOException {
    Path notebooks = Files.createDirectories(folder.resolve("notebooks/solutions")).getParent();
    for (String name :
        List.of("01-kept.ipynb", "02-edited.ipynb", "notes.ipynb", "03-gone.ipynb")) {
      Files.writeString(notebooks.resolve(name), "{}");
    }
    Files.writeString(notebooks.resolve("solutions/01-kept.ipynb"), "{\"solved\": 1}");
    git("init", "--quiet");
    git("add", "notebooks");
    git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "-m", "x");
    Files.writeString(notebooks.resolve("02-edited.ipynb"), "{\"edited\": 1}");
    Files.writeString(notebooks.resolve("04-dropped.ipynb"), "{}");
    Files.delete(notebooks.resolve("03-gone.ipynb"));

    assertThat(unchanged())
        .containsExactly("notebooks/01-kept.ipynb", "notebooks/solutions/01-kept.ipynb");
  }

  @Test
  void whereGitCannotSayNothingIsTheCoursesOwn() throws IOException {
    Path notebooks = Files.createDirectories(folder.resolve("notebooks"));
    Files.writeString(notebooks.resolve("01-kept.ipynb"), "{}");

    assertThat(unchanged()).isEmpty();
  }

  private List<String> unchanged() {
    String ask =
        "import sys; sys.path.insert(0, 'environment'); from pathlib import Path;"
            + " from launcher import trust; root = Path(sys.argv[1]);"
            + " [print(p.relative_to(root)) for p in trust.unchanged(root)]";
    String python = Command.CHECKOUT.resolve(".rheobase/venv/bin/python").toString();
    var reply = Command.in(Command.CHECKOUT, python, "-c", ask, folder.toString()).run();
    assertThat(reply.code()).as(reply.text()).isZero();
    return reply.text().lines().toList();
  }

  private void git(String... words) {
    var reply = Command.in(folder, "git").and(words).run();
    assertThat(reply.code()).as(reply.text()).isZero();
  }
}
