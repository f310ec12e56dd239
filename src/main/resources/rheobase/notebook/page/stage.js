// The shell of an explorer: where it stands, its sliders, buttons and numbers.
//
// launch(id, mount, data)     finds the figure, calls mount(figure, data); after a throw the figure
//                             is as it was, and one console.error says why
// stage(figure, {width})      → the shell, beneath which the still picture is hidden by done()
//   .root .controls .panels   elements: all of it; the rows of sliders and buttons; the white card
//   .slider({label, unit, min, max, step, value, digits}, onInput)
//   .slider({label, unit, positions, value}, onInput)
//                             → {value, set(value), element}; positions are texts, and then value
//                             is the place in them; text: (value) => words says it otherwise;
//                             set() does not call onInput(value)
//   .button(text, onClick, {pressed})       → {element, text(words), press(yes)}
//   .choice(label, [words], onChange)       → {value, set(place), element}; value is a place
//   .numbers([[name, text], …])             shows and reads out the numbers of this position
//   .quiet(yes)               while something plays by itself, its numbers are not read out
//   .reduced                  whether the reader asks for less motion
//   .done()                   hides the still picture; the figure has data-ready="true"

function launch(id, mount, data) {
  const script = document.currentScript;
  const before = script && script.previousElementSibling;
  // A front end that evaluates scripts leaves no current one: then the first figure still asleep.
  const asleep = "[id=\"" + id + "\"]:not([data-ready])";
  const figure = before && before.id === id ? before : document.querySelector(asleep);
  if (!figure || figure.getAttribute("data-ready")) {
    return;
  }
  try {
    mount(figure, data);
  } catch (error) {
    const root = figure.querySelector("[data-part=root]");
    if (root) {
      root.remove();
    }
    console.error(id + " stays still: " + error);
  }
}

function element(name, parent, style, text) {
  const made = document.createElement(name);
  made.style.cssText = style || "";
  if (text) {
    made.textContent = text;
  }
  if (parent) {
    parent.appendChild(made);
  }
  return made;
}

function withUnit(text, unit) {
  return unit ? text + " " + unit : text;
}

/** A number with so many decimals and a true minus sign. */
function decimal(value, digits) {
  const text = value.toFixed(digits);
  return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", "−");
}

function stage(figure, size) {
  const root = element("div", null, "max-width:" + size.width + "px;font-size:14px;line-height:1.4");
  root.setAttribute("data-part", "root");
  figure.insertBefore(root, figure.querySelector("figcaption"));
  const card = "display:flex;flex-wrap:wrap;gap:4px 8px;justify-content:center;"
      + "background:#fff;border-radius:4px;overflow:hidden";
  const panels = element("div", root, card);
  const controls = element("div", root, "display:flex;flex-wrap:wrap;gap:4px 16px;margin-top:6px");
  const row = "display:flex;flex-wrap:wrap;gap:0 20px;margin-top:4px;min-height:1.4em";
  const numbers = element("div", root, row);
  numbers.setAttribute("data-part", "numbers");
  numbers.setAttribute("role", "status");
  numbers.setAttribute("aria-live", "polite");
  const cells = [];

  function touchable(made) {
    // JupyterLab listens before the page does: without this, arrow keys leave the cell. It asks the
    // element that has the focus first, so each says it for itself.
    made.setAttribute("data-lm-suppress-shortcuts", "true");
    made.addEventListener("focus", () => {
      made.style.outline = "2px solid currentColor";
      made.style.borderRadius = "4px";
    });
    made.addEventListener("blur", () => {
      made.style.outline = "";
    });
    return made;
  }

  function slider(spec, onInput) {
    const places = spec.positions;
    const row = element("label", controls, "display:flex;align-items:center;gap:8px;flex:1 1 200px");
    element("span", row, "", spec.label);
    const input = element("input", null, "flex:1 1 80px;min-width:80px;height:28px;margin:0;color:inherit");
    input.type = "range";
    input.min = places ? 0 : spec.min;
    input.max = places ? places.length - 1 : spec.max;
    input.step = places ? 1 : spec.step || "any";
    input.value = spec.value === undefined ? input.min : spec.value;
    input.setAttribute("aria-label", spec.unit ? spec.label + " [" + spec.unit + "]" : spec.label);
    row.appendChild(touchable(input));
    const value = () => Number(input.value);
    const say = spec.text || ((v) => places ? places[v] : decimal(v, spec.digits || 0));
    // As wide as its longest value, or the label beside it would wrap now and then.
    const all = places ? places : [say(Number(input.min)), say(Number(input.max)), say(value())];
    const letters = all.reduce((most, text) => Math.max(most, withUnit(text, spec.unit).length), 11);
    const width = "min-width:" + (0.62 * letters).toFixed(1) + "em;white-space:nowrap;";
    const shown = element("span", row, width + "font-variant-numeric:tabular-nums");
    function tell() {
      const text = say(value());
      shown.textContent = withUnit(text, spec.unit);
      input.setAttribute("aria-valuetext", withUnit(text, spec.unit));
    }
    input.addEventListener("input", () => {
      tell();
      onInput(value());
    });
    tell();
    return {
      element: input,
      get value() {
        return value();
      },
      set(next) {
        input.value = next;
        tell();
      }
    };
  }

  function button(text, onClick, options) {
    const look = "font:inherit;color:inherit;background:transparent;border:1px solid currentColor;"
        + "border-radius:4px;min-height:28px;padding:2px 12px;cursor:pointer";
    const made = touchable(element("button", controls, look, text));
    made.type = "button";
    const press = (yes) => made.setAttribute("aria-pressed", String(yes));
    if (options && options.pressed !== undefined) {
      press(options.pressed);
    }
    made.addEventListener("click", onClick);
    return {
      element: made,
      text(words) {
        made.textContent = words;
      },
      press
    };
  }

  function choice(label, options, onChange) {
    const row = element("label", controls, "display:flex;align-items:center;gap:8px");
    element("span", row, "white-space:nowrap", label);
    const look = "font:inherit;color:inherit;background:transparent;border:1px solid currentColor;"
        + "border-radius:4px;min-height:28px;max-width:100%";
    const list = touchable(element("select", row, look));
    list.setAttribute("aria-label", label);
    options.forEach((words, place) => {
      element("option", list, "color:#222;background:#fff", words).value = place;
    });
    list.addEventListener("change", () => onChange(Number(list.value)));
    return {
      element: list,
      get value() {
        return Number(list.value);
      },
      set(place) {
        list.value = place;
      }
    };
  }

  return {
    root,
    controls,
    panels,
    slider,
    button,
    choice,
    numbers(list) {
      while (cells.length > list.length) {
        cells.pop().line.remove();
      }
      list.forEach((pair, i) => {
        if (!cells[i]) {
          const line = element("span", numbers, "font-variant-numeric:tabular-nums");
          const name = element("span", line);
          line.appendChild(document.createTextNode(" "));
          cells.push({ line, name, text: element("strong", line), width: 0 });
        }
        // Only what changed: a read-out that is written anew is read anew.
        for (let part of [[cells[i].name, pair[0]], [cells[i].text, pair[1]]]) {
          if (part[0].textContent !== part[1]) {
            part[0].textContent = part[1];
          }
        }
        // A cell that has once been wide stays wide, or its neighbours would dance.
        cells[i].width = Math.max(cells[i].width, cells[i].line.offsetWidth);
        cells[i].line.style.minWidth = "min(100%," + cells[i].width + "px)";
      });
    },
    quiet(yes) {
      numbers.setAttribute("aria-live", yes ? "off" : "polite");
    },
    reduced: Boolean(window.matchMedia)
        && window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    done() {
      const old = ["poster", "strip", "note"]
          .map((part) => figure.querySelector("[data-part=" + part + "]"))
          .filter((part) => part);
      const tall = figure.offsetHeight - root.offsetHeight;
      old.forEach((part) => {
        part.style.display = "none";
      });
      // What stands below stays where it is: the figure never becomes lower than it was.
      figure.style.minHeight = tall + "px";
      figure.setAttribute("data-ready", "true");
    }
  };
}
