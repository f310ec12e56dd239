// A table that its reader filters: a choice for each column that is asked for. The rows stand in
// the page beneath the caption; the script hides those that do not fit, and says how many are left.
//
// data: {width, rows: what a row is called, filters: [{label, words: [text]}],
//        places: [[place of the row's word in each filter, from 1], …]}

function mount(figure, data) {
  const shell = stage(figure, data);
  const body = figure.querySelector("[data-part=table] tbody");
  const rows = Array.from(body.querySelectorAll("tr"));

  function show() {
    const chosen = choices.map((choice) => choice.value);
    let left = 0;
    rows.forEach((row, i) => {
      const fits = chosen.every((place, k) => place === 0 || place === data.places[i][k]);
      row.style.display = fits ? "" : "none";
      left += fits ? 1 : 0;
    });
    shell.numbers([[data.rows, left + " of " + rows.length]]);
  }

  const choices = data.filters.map((filter) =>
      shell.choice(filter.label, ["all"].concat(filter.words), show));
  show();
  shell.done();
}
