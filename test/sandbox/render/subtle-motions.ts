/**
 * Things that barely change, each as the body of a scene that is given `v`: 0, 1, 2… Steps as small as people can see,
 * and smaller. Every step shows in the picture or, where it does not, may be taken for no change.
 */
export const SUBTLE_MOTIONS: Readonly<Record<string, string>> = {
  "one pixel to the right": "<div style={{ ...box, left: 20 + v }} />",
  "one pixel by transform": "<div style={{ ...box, transform: `translateX(${v}px)` }} />",
  "one per cent of opacity": "<div style={{ ...box, opacity: 0.5 + v / 100 }} />",
  "one level of one colour": "<div style={{ ...box, backgroundColor: `rgb(${100 + v}, 100, 100)` }} />",
  "a single digit": "<p style={text}>Visitors: 12345{v % 10}</p>",
  "a full stop": '<p style={text}>{v % 2 ? "Done." : "Done"}</p>',
  "a digit in an SVG": '<svg width="320" height="60"><text x="10" y="40" fill="white" fontSize="20">{v}</text></svg>',
  "a tenth of a degree": "<div style={{ ...box, transform: `rotate(${v / 10}deg)` }} />",
  "a thousandth of scale": "<div style={{ ...box, transform: `scale(${1 + v / 1000})` }} />",
  "a gradient stop":
    '<svg width="320" height="80"><linearGradient id="g"><stop offset={`${40 + v}%`} stopColor="red" /><stop offset="100%" stopColor="blue" /></linearGradient><rect width="320" height="80" fill="url(#g)" /></svg>',
  "a gradient angle": "<div style={{ ...box, background: `linear-gradient(${v}deg, red, blue)` }} />",
  "a dash offset":
    '<svg width="320" height="80"><path d="M0 40H320" stroke="white" strokeWidth="4" strokeDasharray="8" strokeDashoffset={v} /></svg>',
  "a point of a path":
    '<svg width="320" height="80"><path d={`M0 40L160 ${40 + v}L320 40`} stroke="white" fill="none" /></svg>',
  "a radius": '<svg width="320" height="80"><circle cx="160" cy="40" r={20 + v / 2} fill="white" /></svg>',
  "a pixel of blur": "<div style={{ ...box, filter: `blur(${v}px)` }} />",
  "a shadow": "<div style={{ ...box, boxShadow: `0 0 ${v}px white` }} />",
  "a clip path": "<div style={{ ...box, clipPath: `inset(0 ${v}% 0 0)` }} />",
  "a CSS variable":
    '<div style={{ "--x": `${v}px` } as React.CSSProperties}><div style={{ ...box, marginLeft: "var(--x)" }} /></div>',
  "letter spacing": "<p style={{ ...text, letterSpacing: v / 10 }}>Spaced</p>",
  "line height": "<p style={{ ...text, lineHeight: 1 + v / 10 }}>Two<br />lines</p>",
  "font weight": "<p style={{ ...text, fontWeight: 400 + v * 20 }}>Weight</p>",
  "a border": "<div style={{ ...box, border: `${v}px solid white` }} />",
  "who is in front":
    '<><div style={{ ...box, zIndex: v % 2, position: "absolute" }} /><div style={{ ...box, left: 40, position: "absolute", backgroundColor: "blue" }} /></>',
  "the order of children":
    '<div style={{ display: "flex" }}>{(v % 2 ? ["a", "b"] : ["b", "a"]).map((key) => <p key={key} style={text}>{key}</p>)}</div>',
  "a child that comes and goes": "<div>{v % 2 === 1 && <div style={box} />}</div>",
  "a component made anew each frame": "<Anew v={v} />",
  "where a text is split": "<p style={text}>{`AV${v}`.slice(0, 1 + (v % 2))}{`AV${v}`.slice(1 + (v % 2))}</p>",
  "a flex share":
    '<div style={{ display: "flex", height: 40 }}><div style={{ flex: 1 + v / 100, backgroundColor: "red" }} /><div style={{ flex: 1, backgroundColor: "blue" }} /></div>',
  "deep in a list":
    "<div>{Array.from({ length: 60 }, (_, i) => <i key={i} style={{ ...dot, opacity: i === 41 ? 0.4 + v / 50 : 0.4 }} />)}</div>",
  "a mask":
    '<svg width="320" height="80"><mask id="m"><rect width={100 + v} height="80" fill="white" /></mask><rect width="320" height="80" fill="white" mask="url(#m)" /></svg>',
};
