// As much of a page as the explorers' scripts touch, for an engine without one. What would draw
// nothing in a browser without a word (a coordinate that is no number) throws here.

const errors = [];
const console = { error: (text) => errors.push(String(text)) };
const frames = [];
const timers = [];

function node(name, attributes, text) {
  const own = Object.assign({}, attributes);
  const handlers = {};
  let kept = "";
  const made = {
    tag: name,
    nodes: [],
    parent: null,
    style: {},
    words: text || "",
    clientWidth: 340,
    offsetWidth: 100,
    offsetHeight: 40,
    id: own.id || "",
    getAttribute: (key) => own[key] === undefined ? null : own[key],
    setAttribute(key, value) {
      own[key] = String(value);
    },
    appendChild: (child) => made.insertBefore(child, null),
    insertBefore(child, before) {
      if (child.parent) {
        child.remove();
      }
      const place = before ? made.nodes.indexOf(before) : made.nodes.length;
      made.nodes.splice(place, 0, child);
      child.parent = made;
      return child;
    },
    remove() {
      made.parent.nodes.splice(made.parent.nodes.indexOf(made), 1);
      made.parent = null;
    },
    addEventListener(type, handler) {
      (handlers[type] = handlers[type] || []).push(handler);
    },
    fire(type, event) {
      (handlers[type] || []).forEach((handler) => handler(Object.assign({ target: made, preventDefault() {} }, event)));
      if (made.parent && type === "keydown") {
        made.parent.fire(type, Object.assign({ target: made }, event));
      }
    },
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    getContext: () => pen,
    querySelectorAll: (selector) => found(made, selector),
    querySelector: (selector) => found(made, selector)[0] || null,
    get value() {
      return kept;
    },
    set value(next) {
      kept = String(next);
    },
    get textContent() {
      return made.words + made.nodes.map((child) => child.textContent).join("");
    },
    set textContent(next) {
      made.nodes = [];
      made.words = String(next);
    },
    isConnected: true,
    get parentNode() {
      return made.parent;
    },
    get children() {
      return made.nodes;
    },
    get firstChild() {
      return made.nodes[0] || null;
    },
    get lastChild() {
      return made.nodes[made.nodes.length - 1] || null;
    },
    removeChild(child) {
      child.remove();
    },
    get previousElementSibling() {
      return made.parent.nodes[made.parent.nodes.indexOf(made) - 1] || null;
    }
  };
  ["src", "alt"].forEach((key) => {
    if (own[key] !== undefined) {
      made[key] = own[key];
    }
  });
  return made;
}

/** Descendants that match names and attributes, such as [data-part=strip] img. */
function found(root, selector) {
  return selector.split(" ").reduce((roots, part) => {
    const out = [];
    roots.forEach((one) => collect(one, part, out));
    return out;
  }, [root]);
}

function collect(root, part, out) {
  root.nodes.forEach((child) => {
    const name = /^[a-z]*/.exec(part)[0];
    const not = /:not\(\[([a-z-]+)\]\)/.exec(part);
    const has = /^[a-z]*\[([a-z-]+)="?([^\]"]*)"?\]/.exec(part);
    const matches = (!name || child.tag === name)
        && (!has || child.getAttribute(has[1]) === has[2])
        && (!not || child.getAttribute(not[1]) === null);
    if (matches) {
      out.push(child);
    }
    collect(child, part, out);
  });
}

function strict(name) {
  return function () {
    for (let i = 0; i < arguments.length; i++) {
      if (typeof arguments[i] === "number" && !isFinite(arguments[i])) {
        throw new Error(name + " at " + Array.from(arguments).join(", "));
      }
    }
    pen.calls += 1;
  };
}

const pen = { calls: 0, texts: [], measureText: (text) => ({ width: 6 * text.length }) };
["save", "restore", "beginPath", "closePath", "clip", "fill", "stroke", "setTransform", "translate", "rotate",
    "setLineDash", "moveTo", "lineTo", "arc", "rect", "fillRect"].forEach((name) => {
  pen[name] = strict(name);
});
pen.fillText = (text, x, y) => {
  strict("fillText")(x, y);
  pen.texts.push(text);
};

const document = {
  currentScript: null,
  body: node("body", {}),
  createElement: (name) => node(name, {}),
  createTextNode: (text) => node("#text", {}, text),
  querySelector: (selector) => document.body.querySelector(selector)
};

const window = {
  devicePixelRatio: 2,
  matchMedia: () => ({ matches: true }),
  addEventListener() {},
  requestAnimationFrame: (handler) => frames.push(handler),
  setInterval: (handler) => timers.push(handler),
  clearInterval(which) {
    timers[which - 1] = null;
  }
};

function build(parent, spec) {
  const made = node(spec.tag, spec.attributes, spec.text);
  spec.nodes.forEach((child) => build(made, child));
  return parent.appendChild(made);
}

function drag(which, value) {
  const slider = document.body.querySelectorAll("input")[which];
  slider.value = value;
  slider.fire("input");
  paint();
}

function paint() {
  frames.splice(0).forEach((one) => one());
}
