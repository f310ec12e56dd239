package rheobase.figures.picture;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.intermediate.commands.AffineTransformCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.CreateCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DisposeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawImageCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.FillShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetClipCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetColorCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetStrokeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetTransformCommand;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Pictures of lines: what VectorGraphics2D recorded, written compactly. Coordinates are relative
 * and whole twentieths of a pixel, a letter is written out once and then reused, and names are
 * counted, not hashed, so that the same figure gives the same bytes. Quotation marks are single and
 * there are no line breaks, so that a document fits into an address.
 */
public final class Svg {
  private static final int SCALE = 20;

  private final StringBuilder out = new StringBuilder();
  private final Map<String, Path> shapes = new HashMap<>();
  private final Map<String, Integer> clips = new HashMap<>();
  private final Deque<State> states = new ArrayDeque<>();
  private State state = new State(new AffineTransform(), Color.BLACK, new BasicStroke(1), "");
  private String group = "";

  private record State(AffineTransform place, Color colour, BasicStroke stroke, String clip) {}

  private Svg() {}

  /**
   * Paints a page.
   *
   * @param width in pixels
   * @param height in pixels
   * @param painter what paints it, in pixels
   * @return an SVG document
   */
  public static String of(int width, int height, Consumer<Graphics2D> painter) {
    var recorder = new VectorGraphics2D();
    painter.accept(recorder);
    var svg = new Svg();
    for (Command<?> command : recorder.getCommands()) {
      svg.handle(command);
    }
    svg.open("");
    String size = " width='" + width + "' height='" + height;
    String box = "' viewBox='0 0 " + SCALE * width + " " + SCALE * height + "'>";
    return "<svg xmlns='http://www.w3.org/2000/svg'" + (size + box + svg.out + "</svg>");
  }

  private void handle(Command<?> command) {
    if (command instanceof CreateCommand) {
      states.push(state);
    } else if (command instanceof DisposeCommand) {
      state = states.isEmpty() ? state : states.pop();
    } else if (command instanceof SetColorCommand c) {
      state = new State(state.place, c.getValue(), state.stroke, state.clip);
    } else if (command instanceof SetStrokeCommand c && c.getValue() instanceof BasicStroke s) {
      state = new State(state.place, state.colour, s, state.clip);
    } else if (command instanceof SetTransformCommand c) {
      var place = new AffineTransform(c.getValue());
      state = new State(place, state.colour, state.stroke, state.clip);
    } else if (command instanceof AffineTransformCommand c) {
      var place = new AffineTransform(state.place);
      place.concatenate(c.getValue());
      state = new State(place, state.colour, state.stroke, state.clip);
    } else if (command instanceof SetClipCommand c) {
      state = new State(state.place, state.colour, state.stroke, clip(c.getValue()));
    } else if (command instanceof FillShapeCommand c) {
      open("fill='" + hex(state.colour) + "'" + opacity("fill"));
      shape(c.getValue());
    } else if (command instanceof DrawShapeCommand c) {
      open("fill='none' stroke='" + hex(state.colour) + "'" + opacity("stroke") + stroke());
      shape(c.getValue());
    } else if (command instanceof DrawImageCommand c) {
      open("image-rendering='auto'");
      image(c);
    }
  }

  /** Begins a group of one look and one clip, unless it has begun. */
  private void open(String look) {
    String wanted = look.isEmpty() ? "" : look + state.clip;
    if (!wanted.equals(group)) {
      out.append(group.isEmpty() ? "" : "</g>");
      out.append(wanted.isEmpty() ? "" : "<g " + wanted + ">");
      group = wanted;
    }
  }

  private String clip(Shape shape) {
    if (shape == null) {
      return "";
    }
    Path path = path(shape);
    String d = path.start() + path.rest();
    Integer known = clips.get(d);
    if (known == null) {
      known = clips.size();
      clips.put(d, known);
      open("");
      out.append("<clipPath id='c").append(known).append("'><path d='").append(d);
      out.append("'/></clipPath>");
    }
    return " clip-path='url(#c" + known + ")'";
  }

  private void shape(Shape shape) {
    Path path = path(shape);
    if (path.rest().isEmpty()) {
      return;
    }
    Path known = shapes.get(path.rest());
    if (known != null) {
      out.append("<use href='#p").append(known.id());
      out.append("' x='").append(path.x() - known.x());
      out.append("' y='").append(path.y() - known.y()).append("'/>");
      return;
    }
    out.append("<path ");
    if (path.rest().length() > 40 && path.rest().length() < 4000) {
      shapes.put(path.rest(), path);
      out.append("id='p").append(path.id()).append("' ");
    }
    out.append("d='").append(path.start()).append(path.rest()).append("'/>");
  }

  /** A path: where it starts, and the rest of it in relation to that; all in twentieths. */
  private record Path(int id, long x, long y, String rest) {
    String start() {
      return "m" + x + (y < 0 ? "" : " ") + y;
    }
  }

  private Path path(Shape shape) {
    PathIterator steps = Thinned.of(shape, state.place).getPathIterator(null);
    var rest = new StringBuilder();
    double[] c = new double[6];
    double originX = Double.NaN;
    double originY = Double.NaN;
    long x = 0;
    long y = 0;
    long startX = 0;
    long startY = 0;
    char letter = 'm';
    for (; !steps.isDone(); steps.next()) {
      int kind = steps.currentSegment(c);
      if (kind == PathIterator.SEG_CLOSE) {
        rest.append('z');
        letter = 'z';
        x = startX;
        y = startY;
        continue;
      }
      if (Double.isNaN(originX)) {
        originX = c[0];
        originY = c[1];
        continue;
      }
      int points = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 3 : 1;
      long endX = units(c[2 * points - 2] - originX);
      long endY = units(c[2 * points - 1] - originY);
      char next = "mlqc".charAt(kind);
      if (kind == PathIterator.SEG_LINETO) {
        if (endX == x && endY == y) {
          continue;
        }
        next = endY == y ? 'h' : endX == x ? 'v' : 'l';
      }
      boolean implied = (next == letter && next != 'm') || (next == 'l' && letter == 'm');
      rest.append(implied ? "" : next);
      if (next == 'h' || next == 'v') {
        number(rest, next == 'h' ? endX - x : endY - y, implied);
      } else {
        for (int i = 0; i < points; i++) {
          number(rest, units(c[2 * i] - originX) - x, implied || i > 0);
          number(rest, units(c[2 * i + 1] - originY) - y, true);
        }
      }
      letter = next;
      x = endX;
      y = endY;
      if (kind == PathIterator.SEG_MOVETO) {
        startX = x;
        startY = y;
      }
    }
    return new Path(shapes.size(), units(originX), units(originY), rest.toString());
  }

  private static long units(double pixels) {
    return Math.round(pixels * SCALE);
  }

  private static void number(StringBuilder text, long number, boolean apart) {
    text.append(apart && number >= 0 ? " " : "").append(number);
  }

  private void image(DrawImageCommand c) {
    Point2D at = state.place.transform(new Point2D.Double(c.getX(), c.getY()), null);
    byte[] png = Png.encoded((BufferedImage) c.getValue());
    out.append("<image x='").append(units(at.getX())).append("' y='").append(units(at.getY()));
    out.append("' width='").append(units(c.getWidth()));
    out.append("' height='").append(units(c.getHeight()));
    out.append("' preserveAspectRatio='none' href='data:image/png;base64,");
    out.append(Base64.getEncoder().encodeToString(png)).append("'/>");
  }

  private static String hex(Color colour) {
    String six = String.format("#%06x", colour.getRGB() & 0xffffff);
    return six.replaceFirst("#(.)\\1(.)\\2(.)\\3", "#$1$2$3");
  }

  private String opacity(String what) {
    int alpha = state.colour.getAlpha();
    return alpha == 255
        ? ""
        : " " + what + "-opacity='." + (100 + alpha * 100 / 255 + "").substring(1) + "'";
  }

  private String stroke() {
    BasicStroke stroke = state.stroke;
    var text = new StringBuilder(" stroke-width='").append(units(stroke.getLineWidth()));
    text.append('\'');
    text.append(stroke.getLineJoin() == BasicStroke.JOIN_ROUND ? " stroke-linejoin='round'" : "");
    if (stroke.getDashArray() != null) {
      text.append(" stroke-dasharray='");
      for (float dash : stroke.getDashArray()) {
        text.append(units(dash)).append(' ');
      }
      text.setLength(text.length() - 1);
      text.append('\'');
    }
    return text.toString();
  }
}
