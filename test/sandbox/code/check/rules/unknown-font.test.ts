import { describeWarning, jsx, top } from "../rule-cases.ts";

describeWarning("unknown-font", {
  warned: [
    [jsx('<p style={{fontFamily: "Poppins, sans-serif"}}>A</p>'), /"Poppins" is not bundled.*Nearest.*"Montserrat"/],
    [jsx("<p style={{fontFamily: \"'Fira Code', monospace\"}}>A</p>"), /"Fira Code".*"JetBrains Mono"/],
    [jsx('<p style={{fontFamily: "Georgia"}}>A</p>'), /"Source Serif 4"/],
    [jsx('<svg><text fontFamily="Roboto Mono">A</text></svg>'), /"Roboto Mono".*"JetBrains Mono"/],
    [top('const FONT = "Lobster";\nexport const box = {fontFamily: FONT};'), /"Lobster".*"Inter"/],
    [jsx('<p style={{fontFamily: frame > 9 ? "Inter" : "Comic Sans MS"}}>A</p>'), /"Comic Sans MS"/],
  ],
  silent: [
    jsx('<p style={{fontFamily: "Inter, Helvetica, sans-serif"}}>A</p>'),
    jsx('<p style={{fontFamily: "monospace"}}>A</p>'),
    jsx('<p style={{fontFamily: "system-ui, -apple-system, sans-serif"}}>A</p>'),
    jsx("<p style={{fontFamily: '\"Playfair Display\", serif'}}>A</p>"),
    jsx('<p style={{fontFamily: "inherit"}}>A</p>'),
  ],
});
