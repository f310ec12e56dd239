package rheobase.notebook.explorer;

import java.util.List;

/** Fifty texts that would run as a script if they were not treated as texts. */
public final class Payloads {
  /** What they would call. */
  public static final String CALL = "pwn";

  public static final List<String> ALL =
      List.of(
          "<script>pwn()</script>",
          "</script><script>pwn()</script>",
          "</SCRIPT ><script>pwn()</script>",
          "<scr<script>ipt>pwn()</scr</script>ipt>",
          "<img src=x onerror=pwn()>",
          "<img src=x onerror=\"pwn()\">",
          "\"><img src=x onerror=pwn()>",
          "'><img src=x onerror=pwn()>",
          "\" onload=\"pwn()",
          "' onmouseover='pwn()",
          "\" autofocus onfocus=pwn() x=\"",
          "<svg onload=pwn()>",
          "<svg><script>pwn()</script></svg>",
          "<svg><animate onbegin=pwn() attributeName=x dur=1s>",
          "<iframe src=javascript:pwn()></iframe>",
          "<iframe srcdoc='<script>pwn()</script>'>",
          "<a href=javascript:pwn()>here</a>",
          "<a href=\"java\tscript:pwn()\">here</a>",
          "<body onload=pwn()>",
          "<details open ontoggle=pwn()>",
          "<video><source onerror=pwn()></video>",
          "<math><mi xlink:href='javascript:pwn()'>x</mi></math>",
          "<style>@import 'javascript:pwn()';</style>",
          "<link rel=stylesheet href=javascript:pwn()>",
          "<object data=javascript:pwn()></object>",
          "<embed src=javascript:pwn()>",
          "<form action=javascript:pwn()><button>go</button></form>",
          "<button onclick=pwn()>go</button>",
          "<input onfocus=pwn() autofocus>",
          "<meta http-equiv=refresh content='0;url=javascript:pwn()'>",
          "<base href=javascript:pwn()//>",
          "<marquee onstart=pwn()>x</marquee>",
          "<!--><script>pwn()</script>-->",
          "--><script>pwn()</script><!--",
          "<!--<script>pwn()",
          "]]><script>pwn()</script>",
          "</title></style></textarea><script>pwn()</script>",
          "</figcaption></figure><script>pwn()</script>",
          "</td></tr></table><img src=x onerror=pwn()>",
          "\"};pwn();//",
          "\");pwn();(\"",
          "\\\");pwn();//",
          "';pwn();'",
          "`${pwn()}`",
          "\u2028pwn()\u2029",
          "\n</script>\n<script>\npwn()\n</script>",
          "&lt;script&gt;pwn()&lt;/script&gt;",
          "&quot;&gt;&#60;img src=x onerror=pwn()&#62;",
          "\u0000<script>pwn()</script>\ud800",
          "__proto__\\u003cscript>pwn()\\u003c/script>");

  private Payloads() {}
}
