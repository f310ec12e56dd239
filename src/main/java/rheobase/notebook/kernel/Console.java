package rheobase.notebook.kernel;

import rheobase.notebook.display.Bundle;
import rheobase.notebook.display.Rendering;

/** Stands in for a kernel where there is none: prints the plain form, and changes nothing. */
record Console() implements Kernel {
  @Override
  public void show(Object value) {
    System.out.println(Renderers.of(value).plain());
  }

  @Override
  public void display(String id, Bundle bundle) {
    System.out.println(bundle.plain());
  }

  @Override
  public void update(String id, Bundle bundle) {
    // A line that is printed stays as it is.
  }

  @Override
  public void eval(String source) {
    throw new UnsupportedOperationException(
        "no notebook is running, so there is nothing to evaluate \"" + source + "\" in");
  }

  @Override
  public void register(Rendering rendering) {
    // The console knows every rendering already.
  }
}
