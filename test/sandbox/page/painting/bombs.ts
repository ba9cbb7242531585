import { boxes, drawing, FULL, filtered, listed, nested, repeated, type Sketch, TINT } from "./sketch.ts";

const GOLD = 'width: 1100, height: 600, background: "gold"';
const CORNERS = '((i * 7919) % 1280) + "," + ((i * 104729) % 720)';
const kernel = (side: number) => `"${Array.from({ length: side * side }, () => 1).join(" ")}"`;
const chain = (times: number, primitive: string) => Array.from({ length: times }, () => primitive).join("");
const doubled = (times: number) =>
  Array.from({ length: times }, (_, k) => `<feOffset dx={1} result="r${k}" /><feBlend in="r${k}" in2="r${k}" />`).join(
    "",
  );

/** Scenes of a few lines that would take many seconds or gigabytes to paint at 1280 x 720. */
export const BOMBS: readonly Sketch[] = [
  {
    name: "a list of drop-shadows",
    before: listed("filter", 400, '"drop-shadow(" + i + "px 4px 30px red)"', " "),
    body: `<div style={{ ${GOLD}, filter }} />`,
  },
  {
    name: "a short list of wide drop-shadows",
    before: listed("filter", 20, '"drop-shadow(0 4px 30px red)"', " "),
    body: `<div style={{ ${GOLD}, filter }} />`,
  },
  {
    name: "a list of blurs",
    before: listed("filter", 300, '"blur(" + (20 + i % 9) + "px)"', " "),
    body: `<div style={{ ${GOLD}, filter }} />`,
  },
  { name: "wide blurs over the frame", body: boxes(40, `${FULL}${TINT}, filter: "blur(200px)"`) },
  { name: "small blurs over the frame, hundreds", body: boxes(400, `${FULL}${TINT}, filter: "blur(4px)"`) },
  {
    name: "drop-shadows on a thousand parts",
    body: boxes(
      1000,
      'left: (i * 37) % 1200, top: (i * 91) % 650, width: 60, height: 60, background: "gold", filter: "drop-shadow(0 0 40px red) blur(20px)"',
    ),
  },
  nested("filters in filters", 40, `filter: "blur(8px)", ${TINT}`),
  nested("colour filters in filters", 300, `filter: "saturate(1.1) hue-rotate(9deg)", ${TINT}`),
  {
    name: "a filter set by a variable",
    body: boxes(60, `${FULL}${TINT}, ["--f" as any]: "blur(150px)", filter: "var(--f)"`),
  },
  {
    name: "blurs that are scaled up",
    body: `<div style={{ position: "absolute", inset: 0, transform: "scale(300)" }}>${boxes(30, `${FULL}${TINT}, filter: "blur(40px)"`)}</div>`,
  },
  {
    name: "blurs under zoom",
    body: `<div style={{ position: "absolute", inset: 0, zoom: 20 }}>${boxes(40, `${FULL}${TINT}, filter: "blur(20px)"`)}</div>`,
  },
  {
    name: "blurs around children that stick out of a box without a size",
    body: boxes(
      60,
      'width: 0, height: 0, filter: "blur(120px)"',
      '<div style={{ position: "absolute", width: 1280, height: 720, background: "red" }} />',
    ),
  },
  { name: "backdrops over the frame", body: boxes(60, `${FULL}backdropFilter: "blur(60px)"`) },
  {
    name: "backdrops inside of blends",
    body: boxes(
      60,
      `${FULL}mixBlendMode: "difference"`,
      '<div style={{ position: "absolute", inset: 10, backdropFilter: "blur(90px) invert(1)" }} />',
    ),
  },
  {
    name: "hundreds of backdrop cards",
    body: boxes(
      600,
      'left: (i * 37) % 1200, top: (i * 91) % 600, width: 200, height: 200, backdropFilter: "blur(8px)"',
    ),
  },
  {
    name: "wide box-shadows",
    body: boxes(300, 'left: 200, top: 100, width: 700, height: 400, boxShadow: "0 0 300px rgba(0, 0, 0, 0.1)"'),
  },
  {
    name: "box-shadows of oddly round boxes",
    before: listed("boxShadow", 60, '"inset " + i + "px 2px 200px red"'),
    body: boxes(200, 'inset: i % 30, borderRadius: "40% 60% 30% 70%", boxShadow'),
  },
  {
    name: "box-shadows of round boxes",
    body: boxes(900, 'left: 100, top: 100, width: 900, height: 450, borderRadius: 90, boxShadow: "0 0 200px red"'),
  },
  {
    name: "text-shadows without end",
    before: listed("textShadow", 600, 'i % 50 + "px 4px 40px blue"'),
    body: '<p style={{ fontSize: 60, color: "white", textShadow }}>{"words ".repeat(300)}</p>',
  },
  {
    name: "text-shadows that are inherited",
    before: listed("textShadow", 60, 'i + "px 4px 40px blue"'),
    body: `<div style={{ textShadow }}>${repeated(80, '<p key={i} style={{ position: "absolute", fontSize: 60 }}>{"words ".repeat(60)}</p>')}</div>`,
  },
  {
    name: "shadows of huge letters",
    body: boxes(300, 'fontSize: 1200, textShadow: "0 0 200px blue, 40px 40px 300px red", left: i', "&amp;@8"),
  },
  {
    name: "blurred letters larger than the frame",
    body: boxes(50, 'fontSize: 90000, filter: "blur(300px)", color: "red"', "@&amp;"),
  },
  {
    name: "emoji by the hundred, huge",
    body: boxes(400, "left: (i * 37) % 900, top: (i * 91) % 300, fontSize: 400", "🎉"),
  },
  nested("opacity in opacity", 380, `opacity: 0.99, ${TINT}`),
  nested("blends in blends", 380, `mixBlendMode: "overlay", ${TINT}`),
  {
    name: "gradients blended",
    body: boxes(1500, `${FULL}background: "linear-gradient(" + i + "deg, red, blue)", mixBlendMode: "color-dodge"`),
  },
  {
    name: "linear gradients stacked",
    body: boxes(1500, `${FULL}background: "linear-gradient(" + i + "deg, rgba(255,0,0,0.1), transparent)"`),
  },
  {
    name: "radial gradients stacked",
    body: boxes(
      1500,
      `${FULL}background: "radial-gradient(circle at " + i + "px 50%, rgba(255,0,0,0.1), transparent)"`,
    ),
  },
  {
    name: "conic gradients stacked",
    body: boxes(
      1500,
      `${FULL}background: "repeating-conic-gradient(from " + i + "deg, red 0deg 1deg, transparent 1deg 2deg)"`,
    ),
  },
  {
    name: "gradients in one background",
    before: listed("background", 250, '"radial-gradient(circle at " + i + "px 9px, red, transparent)"'),
    body: boxes(4, `${FULL}background`),
  },
  {
    name: "gradients with many stops",
    before: listed("stops", 60, '"rgba(" + (i % 255) + ",9,9,0.5) " + i / 4 + "%"'),
    body: boxes(600, `${FULL}background: "linear-gradient(90deg, " + stops + ")"`),
  },
  {
    name: "tiny tiles",
    body: boxes(
      800,
      `${FULL}background: "radial-gradient(circle, white 30%, transparent 31%)", backgroundSize: "1.1px 1.01px"`,
    ),
  },
  {
    name: "border images",
    body: boxes(
      700,
      `${FULL}border: "200px solid", borderImage: "repeating-conic-gradient(red 0 1deg, blue 1deg 2deg) 30"`,
    ),
  },
  {
    name: "masks of conic gradients",
    before: listed(
      "maskImage",
      120,
      '"repeating-conic-gradient(from " + i + "deg, black 0 2deg, transparent 2deg 5deg)"',
    ),
    body: boxes(60, `${FULL}background: "gold", maskImage`),
  },
  {
    name: "masks of tiny tiles",
    body: boxes(
      300,
      `${FULL}background: "gold", maskImage: "radial-gradient(circle, black 30%, transparent 31%)", maskSize: "2px 2px"`,
    ),
  },
  nested("masks in masks", 200, `maskImage: "linear-gradient(black, transparent)", ${TINT}`),
  {
    name: "polygons of many corners as clips",
    before: listed("corners", 150, '((i * 7919) % 1280) + "px " + ((i * 104729) % 720) + "px"'),
    body: boxes(1000, `${FULL}background: "red", clipPath: "polygon(evenodd, " + corners + ")"`),
  },
  nested(
    "ellipses in gradients in ellipses",
    150,
    `clipPath: "ellipse(50% 49% at 50% 50%)", maskImage: "radial-gradient(black, transparent)", ${TINT}`,
  ),
  {
    name: "a forest in perspective",
    body: `<div style={{ position: "absolute", inset: 0, perspective: 700, transformStyle: "preserve-3d" }}>${boxes(600, `${FULL}${TINT}, transform: "rotateY(" + (i % 60) + "deg) translateZ(" + (i % 400) + "px)"`)}</div>`,
  },
  {
    name: "layers by will-change",
    body: boxes(400, `${FULL}willChange: "transform", background: "linear-gradient(red, transparent)"`),
  },
  {
    name: "layers larger than the frame",
    body: boxes(
      300,
      'left: -3000, top: -3000, width: 9000, height: 9000, willChange: "transform", transform: "rotate3d(1, 1, 1, " + i + "deg)", background: "repeating-linear-gradient(red 0 2px, transparent 2px 4px)"',
    ),
  },
  {
    name: "hundreds of small layers",
    body: `<div style={{ perspective: 700, transformStyle: "preserve-3d" }}>${boxes(2400, 'left: (i * 37) % 1200, top: (i * 91) % 650, width: 120, height: 120, background: "red", transform: "rotateX(40deg) rotateY(20deg)"')}</div>`,
  },
  {
    name: "reflections",
    body: boxes(
      120,
      `${FULL}background: "linear-gradient(red, blue)", WebkitBoxReflect: "below 0 linear-gradient(transparent, white)"`,
    ),
  },
  {
    name: "dotted round borders",
    body: boxes(
      1500,
      'left: i % 300, top: i % 200, width: 900, height: 500, border: "1px dotted white", borderRadius: 300',
    ),
  },
  {
    name: "masks in masks of a drawing",
    body: drawing(
      `${repeated(20, '<mask key={i} id={"m" + i} x="0" y="0" width="1280" height="720" maskUnits="userSpaceOnUse"><rect width="1280" height="720" fill="white" mask={i > 0 ? "url(#m" + (i - 1) + ")" : undefined} /><circle cx={600} cy={300} r={300} fill="gray" mask={i > 0 ? "url(#m" + (i - 1) + ")" : undefined} /></mask>')}<rect width="1280" height="720" fill="gold" mask="url(#m19)" />`,
    ),
  },
  {
    name: "one mask on hundreds",
    body: drawing(
      `<mask id="m"><rect width="1280" height="720" fill="white" /></mask>${repeated(300, '<rect key={i} width="1280" height="720" fill="gold" mask="url(#m)" />')}`,
    ),
  },
  {
    name: "clips in clips of a drawing",
    body: drawing(
      `${repeated(24, '<clipPath key={i} id={"c" + i} clipPath={i > 0 ? "url(#c" + (i - 1) + ")" : undefined}><text x={i} y={600} fontSize={700}>MASS</text><circle cx={600} cy={300} r={500} clipPath={i > 0 ? "url(#c" + (i - 1) + ")" : undefined} /></clipPath>')}<rect width="1280" height="720" fill="gold" clipPath="url(#c23)" />`,
    ),
  },
  {
    name: "patterns in patterns",
    body: drawing(
      `${repeated(14, '<pattern key={i} id={"p" + i} width={30} height={30} patternUnits="userSpaceOnUse"><rect width={30} height={30} fill={i > 0 ? "url(#p" + (i - 1) + ")" : "red"} /><circle cx={9} cy={9} r={9} fill={i > 0 ? "url(#p" + (i - 1) + ")" : "blue"} /></pattern>')}${repeated(300, '<rect key={i} x={i} width="1280" height="720" fill="url(#p13)" />')}`,
    ),
  },
  {
    name: "large markers on every corner",
    before: listed("points", 3000, CORNERS, " "),
    body: drawing(
      '<marker id="dot" markerWidth={600} markerHeight={600} refX={300} refY={300} markerUnits="userSpaceOnUse"><circle cx={300} cy={300} r={290} fill="url(#glow)" /><circle cx={300} cy={300} r={290} fill="red" filter="url(#f)" /></marker><filter id="f"><feGaussianBlur stdDeviation={40} /></filter><polyline points={points} fill="none" stroke="white" markerMid="url(#dot)" />',
    ),
  },
  {
    name: "markers with dashes",
    before: listed("points", 5000, CORNERS, " "),
    body: drawing(
      '<marker id="dot" markerWidth={300} markerHeight={300} refX={150} refY={150} markerUnits="userSpaceOnUse"><circle cx={150} cy={150} r={120} fill="none" stroke="white" strokeDasharray="1 1" strokeLinecap="round" /></marker><polyline points={points} fill="none" stroke="white" markerMid="url(#dot)" />',
    ),
  },
  {
    name: "a blurred part used again and again",
    body: drawing(
      `<g id="u"><circle r={200} cx={300} cy={300} fill="red" filter="url(#f)" /></g><filter id="f"><feGaussianBlur stdDeviation={30} /></filter>${repeated(400, '<use key={i} href="#u" x={i} />')}`,
    ),
  },
  {
    name: "tangles that are filled",
    before: `const d = "M0 0" + Array.from({ length: 4000 }, (_, i) => "L" + (i * 7919) % 1280 + " " + (i * 104729) % 720).join("") + "Z";`,
    body: drawing(
      repeated(
        90,
        '<path key={i} d={d} fill="red" fillRule="evenodd" opacity={0.1} transform={"rotate(" + i + ")"} />',
      ),
    ),
  },
  {
    name: "fewer tangles of more corners, which cost more than their length",
    before: `const d = "M0 0" + Array.from({ length: 5000 }, (_, i) => "L" + (i * 7919) % 1280 + " " + (i * 104729) % 720).join("") + "Z";`,
    body: drawing(repeated(30, '<path key={i} d={d} fill="red" transform={"rotate(" + i + ")"} />')),
  },
  {
    name: "tangles that are stroked",
    before: `const d = "M0 0" + Array.from({ length: 4000 }, (_, i) => "L" + (i * 7919) % 1280 + " " + (i * 104729) % 720).join("");`,
    body: drawing(
      repeated(
        90,
        '<path key={i} d={d} fill="none" stroke="white" strokeWidth={9} strokeLinejoin="round" transform={"rotate(" + i + ")"} />',
      ),
    ),
  },
  {
    name: "tiny dashes",
    body: drawing(
      repeated(
        60,
        '<path key={i} d={"M0 " + i + " C900 2000 1000 -2000 1280 " + i} fill="none" stroke="white" strokeWidth={4} strokeDasharray="0.1 0.1" strokeLinecap="round" />',
      ),
    ),
  },
  {
    name: "dashes that are scaled up",
    body: drawing(
      `<g transform="scale(40)" stroke="white" strokeLinecap="round" strokeDasharray="0.002 0.002" fill="none" strokeWidth={0.1}>${repeated(60, '<path key={i} d={"M0 " + i + " C9 20 10 -20 30 " + i} />')}</g>`,
    ),
  },
  { name: "turbulence", body: filtered('<feTurbulence baseFrequency="0.9" numOctaves={30} />', 40) },
  {
    name: "turbulence that displaces",
    body: filtered(
      '<feTurbulence baseFrequency="0.02" numOctaves={4} /><feDisplacementMap in="SourceGraphic" scale={200} />',
      40,
    ),
  },
  {
    name: "a chain of blurs in a filter",
    body: filtered(chain(100, "<feGaussianBlur stdDeviation={60} />"), 1, 'x="-1" y="-1" width="3" height="3"'),
  },
  { name: "blurs of a drawing", body: filtered("<feGaussianBlur stdDeviation={60} />", 100) },
  {
    name: "convolutions",
    body: filtered(`<feConvolveMatrix order={10} kernelMatrix=${kernel(10)} divisor={100} />`, 4),
  },
  {
    name: "small convolutions on many",
    body: filtered(`<feConvolveMatrix order={3} kernelMatrix=${kernel(3)} />`, 30),
  },
  {
    name: "lighting",
    body: filtered(
      "<feSpecularLighting surfaceScale={9} specularExponent={20}><fePointLight x={400} y={300} z={90} /></feSpecularLighting>",
      40,
    ),
  },
  { name: "morphology", body: filtered('<feMorphology operator="dilate" radius={400} />', 3) },
  { name: "results that are used twice, and again", body: filtered(doubled(24), 1) },
  { name: "colour matrices by the hundred", body: filtered('<feColorMatrix type="saturate" values="0.2" />', 300) },
  {
    name: "words that are filtered each",
    body: `<svg width={0} height={0}><filter id="w" x="-3" y="-3" width="7" height="7"><feTurbulence baseFrequency={0.05} numOctaves={6} /><feDisplacementMap in="SourceGraphic" scale={300} /><feGaussianBlur stdDeviation={15} /></filter></svg><div style={{ fontSize: 30, color: "white" }}>${repeated(600, '<span key={i} style={{ display: "inline-block", filter: "url(#w)" }}>word </span>')}</div>`,
  },
];
