// Lets an explorer step aside for the living control right above it.
//
// JupyterLab keeps the outputs of a cell in rows. A control that is no longer answered is marked
// disconnected; one that was saved and cannot be made again is a line of text. Either is hidden,
// and the explorer shown in its place. In any other page nothing happens, and the explorer stays.

function stepAside(script) {
  const row = script && script.closest(".jp-OutputArea-child");
  if (!row) {
    return;
  }

  function look() {
    // The cell has run again.
    if (!row.parentElement) {
      observer.disconnect();
      return;
    }
    const above = row.previousElementSibling;
    const control = above && above.querySelector(".rheobase-control");
    const alive = control && !control.classList.contains("jupyter-widgets-disconnected");
    const ghost = /^\s*(Loading widget|Error displaying widget)/;
    if (control || (above && ghost.test(above.textContent))) {
      above.style.display = alive ? "" : "none";
    }
    row.style.display = alive ? "none" : "";
    if (alive) {
      describe(control);
    }
  }

  // The widgets themselves tell a screen reader neither what is turned nor how far.
  function describe(control) {
    const handle = control.querySelector("[role=slider]");
    const label = control.querySelector(".widget-label");
    const position = control.querySelector(".widget-readout");
    const numbers = control.querySelector(".rheobase-numbers");
    if (handle && label && position) {
      say(handle, "aria-label", label.textContent);
      say(handle, "aria-valuetext", position.textContent);
    }
    if (numbers) {
      say(numbers, "role", "status");
    }
  }

  function say(element, attribute, text) {
    if (element.getAttribute(attribute) !== text) {
      element.setAttribute(attribute, text);
    }
  }

  const observer = new window.MutationObserver(look);
  observer.observe(row.parentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["class", "aria-valuetext"],
  });
  look();
}
