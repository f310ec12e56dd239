package rheobase.figures;

import rheobase.figures.manifest.Manifest;
import rheobase.units.Require;

/** What a figure says about itself: caption, alternative text, size, what it was made from. */
record Look(String caption, String alt, int width, int height, Manifest manifest) {
  static Look of(int width, int height) {
    return new Look("", "", width, height, Manifest.UNSAID);
  }

  Look caption(String claim) {
    String way = "a caption is a sentence that says what the figure shows";
    String sentence = Require.present("caption of a figure", claim, way);
    return new Look(sentence, alt, width, height, manifest);
  }

  Look alt(String text) {
    String way = "leave it out to take it from the data";
    String words = Require.present("alternative text", text, way);
    return new Look(caption, words, width, height, manifest);
  }

  Look size(int newWidth, int newHeight) {
    Require.within("width of a figure", newWidth, 100, 2000, "px", "a notebook page has about 720");
    Require.within("height of a figure", newHeight, 60, 2000, "px", "a plot is about 300 high");
    return new Look(caption, alt, newWidth, newHeight, manifest);
  }

  Look madeFrom(Object... things) {
    return new Look(caption, alt, width, height, manifest.and(Manifest.of(things)));
  }
}
