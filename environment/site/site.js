"use strict";
(() => {
  const asked = new URLSearchParams(location.search).get("ground");
  let ground = asked === "dark" || asked === "light" ? asked : "";
  const system = matchMedia("(prefers-color-scheme: dark)");

  window.MathJax = {
    tex: { inlineMath: [["$", "$"]] },
    options: { enableMenu: false, ignoreHtmlClass: "code|highlight" },
    startup: {
      pageReady: () => MathJax.startup.defaultPageReady().then(() => {
        reachable();
        if (location.hash) {
          goTo(location.hash);
        }
      }),
    },
  };

  function goTo(hash) {
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (place) {
      place.scrollIntoView();
    }
  }

  /** What is wider than its place scrolls, and then the keyboard must get there. */
  function reachable() {
    for (const box of document.querySelectorAll(".scroll, .rheobase-table, mjx-container[display=true]")) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
      }
    }
  }

  /** The ground is remembered in the addresses that this page leads to, and nowhere else. */
  function lay() {
    if (ground) {
      document.documentElement.dataset.ground = ground;
    }
  }

  function dark() {
    return ground ? ground === "dark" : system.matches;
  }

  function switchGround(button) {
    const tell = () => {
      button.textContent = dark() ? "Light" : "Dark";
      button.setAttribute("aria-label", button.textContent + " ground");
    };
    button.hidden = false;
    tell();
    system.addEventListener("change", tell);
    button.addEventListener("click", () => {
      ground = dark() ? "light" : "dark";
      lay();
      tell();
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest && event.target.closest("a[href]");
      const here = link && link.protocol === location.protocol && link.host === location.host;
      if (ground && here && link.pathname !== location.pathname) {
        link.search = "?ground=" + ground;
      }
    }, true);
  }

  /** The index is a script, for a page read from a file may load nothing else. */
  function places() {
    places.loaded = places.loaded || new Promise((ready) => {
      const script = document.createElement("script");
      script.src = "search.js";
      script.onload = () => ready(window.rheobasePlaces.map(([address, heading, page, text]) => ({
        address, heading, page, text, head: heading.toLowerCase(), low: text.toLowerCase(),
      })));
      document.head.append(script);
    });
    return places.loaded;
  }

  /** How well a place answers: every word must be there; a heading counts more than the text. */
  function weight(place, words) {
    let sum = 0;
    for (const word of words) {
      const inHead = place.head.indexOf(word);
      const inText = place.low.indexOf(word);
      if (inHead < 0 && inText < 0) {
        return 0;
      }
      sum += inHead === 0 ? 12 : inHead > 0 ? 8 : 1;
      sum += inText >= 0 ? Math.min(3, place.low.split(word).length - 1) : 0;
    }
    return place.head === words.join(" ") || place.head.startsWith(words.join(" ") + " ·") ? sum + 20 : sum;
  }

  function emphasised(parent, text, words) {
    let rest = text;
    while (rest) {
      const low = rest.toLowerCase();
      const next = words.map((word) => [low.indexOf(word), word.length]).filter(([at]) => at >= 0)
        .sort((a, b) => a[0] - b[0])[0];
      if (!next) {
        break;
      }
      parent.append(rest.slice(0, next[0]));
      parent.appendChild(document.createElement("mark")).textContent = rest.slice(next[0], next[0] + next[1]);
      rest = rest.slice(next[0] + next[1]);
    }
    parent.append(rest);
  }

  function snippet(place, words) {
    const at = Math.max(0, Math.min(...words.map((word) => place.low.indexOf(word)).filter((n) => n >= 0), 1e9));
    const from = at === 1e9 || at < 60 ? 0 : place.text.indexOf(" ", at - 50) + 1;
    return (from ? "… " : "") + place.text.slice(from, from + 150) + (place.text.length > from + 150 ? " …" : "");
  }

  function search(form) {
    const input = form.querySelector("input");
    const found = form.querySelector("#found");
    const say = found.querySelector("p");
    const list = found.querySelector("ol");
    const links = () => [...list.querySelectorAll("a")];
    const show = (yes) => {
      found.hidden = !yes;
    };
    form.hidden = false;

    async function look() {
      const all = await places();
      const words = input.value.toLowerCase().split(/\s+/).filter((word) => word);
      show(words.length > 0);
      list.textContent = "";
      const best = words.length ? all.map((place) => [weight(place, words), place])
        .filter(([points]) => points > 0).sort((a, b) => b[0] - a[0]) : [];
      say.textContent = best.length === 1 ? "1 place" : best.length + " places"
        + (best.length > 12 ? ", the best 12" : "");
      for (const [, place] of best.slice(0, 12)) {
        const link = document.createElement("a");
        link.href = place.address;
        emphasised(link.appendChild(document.createElement("b")), place.heading, words);
        emphasised(link.appendChild(document.createElement("small")),
          (place.page ? place.page + " — " : "") + snippet(place, words), words);
        list.appendChild(document.createElement("li")).append(link);
      }
    }

    input.addEventListener("focus", places);
    input.addEventListener("input", look);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      await look();
      if (links().length) {
        links()[0].click();
      }
    });
    form.addEventListener("keydown", (event) => {
      const all = links();
      const at = all.indexOf(document.activeElement);
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (event.key === "Escape") {
        show(false);
        input.focus();
      } else if (step && all.length && !found.hidden) {
        event.preventDefault();
        (at + step < 0 ? input : all[Math.min(at + step, all.length - 1)]).focus();
      }
    });
    list.addEventListener("click", () => show(false));
    document.addEventListener("click", (event) => {
      if (!form.contains(event.target)) {
        show(false);
      }
    });
  }

  lay();
  document.addEventListener("DOMContentLoaded", () => {
    switchGround(document.getElementById("ground"));
    search(document.querySelector("form[role=search]"));
    reachable();
    if (matchMedia("(max-width: 77.9rem)").matches) {
      document.querySelectorAll(".contents details").forEach((each) => each.removeAttribute("open"));
    }
  });
})();
