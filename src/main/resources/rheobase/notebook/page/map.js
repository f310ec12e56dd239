// A map over two sliders: a click on one of its pixels turns both sliders to it.
//
// mapped(plot, {x, y}, sliders, show)     x and y are the values of the pixels, in the order of the
//                                         positions of the two sliders

function mapped(plot, grid, sliders, show) {
  function nearest(values, wanted) {
    return values.reduce((best, v, i) => Math.abs(v - wanted) < Math.abs(values[best] - wanted) ? i : best, 0);
  }

  plot.onClick((x, y) => {
    sliders[0].set(nearest(grid.x, x));
    sliders[1].set(nearest(grid.y, y));
    show();
  });
}
