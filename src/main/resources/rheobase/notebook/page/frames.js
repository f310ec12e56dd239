// Explorers of type A: pictures made beforehand, one for each position of a slider, that can be
// played. The pictures are those of the folded strip, so that they are in the page once.
//
// data: {width, slider: {label, unit, positions, value}, names: […], numbers: [[…], …]}

function mount(figure, data) {
  const shell = stage(figure, data);
  const places = data.slider.positions;
  const pictures = Array.from(figure.querySelectorAll("[data-part=strip] img"));
  if (pictures.length !== places.length) {
    throw new Error(pictures.length + " pictures for " + places.length + " positions");
  }
  // All lie in one cell of a grid: changing the source of one picture would flicker.
  shell.panels.style.display = "grid";
  const frames = pictures.map((picture) => {
    const frame = element("img", shell.panels, "grid-area:1/1;max-width:100%;height:auto;margin:0");
    frame.src = picture.src;
    frame.alt = picture.alt;
    frame.width = picture.getAttribute("width");
    return frame;
  });
  let timer = 0;

  function show(place) {
    frames.forEach((frame, i) => {
      frame.style.visibility = i === place ? "visible" : "hidden";
    });
    const own = data.names.map((name, i) => [name, data.numbers[place][i]]);
    shell.numbers([["picture", place + 1 + " of " + places.length]].concat(own));
  }

  function stop() {
    window.clearInterval(timer);
    timer = 0;
    play.text("Play");
    shell.quiet(false);
  }

  function go(place) {
    slider.set(Math.max(0, Math.min(places.length - 1, place)));
    show(slider.value);
  }

  function toggle() {
    if (timer) {
      stop();
      return;
    }
    go(slider.value === places.length - 1 ? 0 : slider.value);
    play.text("Pause");
    shell.quiet(true);
    timer = window.setInterval(() => {
      go(slider.value + 1);
      if (slider.value === places.length - 1) {
        stop();
      }
    }, 400);
  }

  const play = shell.button("Play", toggle);
  play.element.style.minWidth = "5.5em";
  const slider = shell.slider(data.slider, (place) => {
    stop();
    show(place);
  });
  shell.root.addEventListener("keydown", (event) => {
    if (event.key === " " && event.target !== play.element) {
      event.preventDefault();
      toggle();
    }
    // On the slider itself the arrow keys are the browser's.
    if (event.target === play.element && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      event.preventDefault();
      stop();
      go(slider.value + (event.key === "ArrowLeft" ? -1 : 1));
    }
  });
  show(slider.value);
  shell.done();
}
