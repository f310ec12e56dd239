package rheobase.figures;

import rheobase.units.Require;

/** What a figure says about itself: caption, alternative text, size. */
record Look(String caption, String alt, int width, int height) {
  static Look of(int width, int height) {
    return new Look("", "", width, height);
  }

  Look caption(String claim) {
    String way = "a caption is a sentence that says what the figure shows";
    return new Look(Require.present("caption of a figure", claim, way), alt, width, height);
  }

  Look alt(String text) {
    String way = "leave it out to take it from the data";
    return new Look(caption, Require.present("alternative text", text, way), width, height);
  }

  Look size(int newWidth, int newHeight) {
    Require.within("width of a figure", newWidth, 100, 2000, "px", "a notebook page has about 720");
    Require.within("height of a figure", newHeight, 60, 2000, "px", "a plot is about 300 high");
    return new Look(caption, alt, newWidth, newHeight);
  }
}
