import { boxes, drawing, FULL, filtered, listed, nested, repeated, type Sketch, TINT } from "./sketch.ts";

const CARD = "width: 280, height: 180, borderRadius: 24";

/** Rich scenes as careful authors write them: all of what bombs are made of, in sizes that a picture needs. */
export const HONEST_SKETCHES: readonly Sketch[] = [
  {
    name: "three wide glows",
    body: boxes(
      3,
      'left: i * 400, top: 100, width: 500, height: 500, borderRadius: 250, background: "magenta", filter: "blur(80px)"',
    ),
  },
  {
    name: "two glows over the whole frame",
    body: boxes(2, `${FULL}background: "radial-gradient(circle, red, transparent)", filter: "blur(60px)"`),
  },
  {
    name: "drop-shadows on icons",
    body: boxes(
      20,
      'left: i * 60, top: 300, width: 40, height: 40, background: "gold", filter: "drop-shadow(0 4px 8px black)"',
    ),
  },
  {
    name: "a drop-shadow on a headline",
    body: '<h1 style={{ fontSize: 120, color: "white", filter: "drop-shadow(0 8px 24px black)" }}>Headline</h1>',
  },
  {
    name: "neon letters",
    body: '<h1 style={{ fontSize: 140, color: "white", textShadow: "0 0 10px cyan, 0 0 20px cyan, 0 0 40px cyan, 0 0 80px blue" }}>NEON</h1>',
  },
  {
    name: "neon by filters",
    body: '<h1 style={{ fontSize: 140, color: "white", filter: "drop-shadow(0 0 10px cyan) drop-shadow(0 0 30px blue)" }}>NEON</h1>',
  },
  {
    name: "particles",
    body: boxes(
      300,
      'left: (i * 37) % 1280, top: (i * 91) % 720, width: 6, height: 6, borderRadius: 3, background: "white", opacity: (i % 10) / 10',
    ),
  },
  {
    name: "particles that glow",
    body: boxes(
      300,
      'left: (i * 37) % 1280, top: (i * 91) % 720, width: 6, height: 6, borderRadius: 3, background: "white", boxShadow: "0 0 12px white"',
    ),
  },
  {
    name: "particles that are blurred",
    body: boxes(
      100,
      'left: (i * 37) % 1280, top: (i * 91) % 720, width: 12, height: 12, borderRadius: 6, background: "white", filter: "blur(2px)"',
    ),
  },
  {
    name: "bokeh",
    body: boxes(
      24,
      'left: (i * 137) % 1280, top: (i * 91) % 720, width: 120, height: 120, borderRadius: 60, background: "pink", opacity: 0.3, filter: "blur(12px)"',
    ),
  },
  {
    name: "glass cards",
    body: boxes(
      4,
      `left: 40 + i * 300, top: 240, ${CARD}, background: "rgba(255,255,255,0.1)", backdropFilter: "blur(20px)", border: "1px solid rgba(255,255,255,0.3)"`,
    ),
  },
  {
    name: "one backdrop over the frame",
    body: boxes(1, `${FULL}backdropFilter: "blur(12px)", background: "rgba(0,0,0,0.4)"`, "<p>Pause</p>"),
  },
  {
    name: "cards with shadows",
    body: boxes(
      12,
      `left: (i % 4) * 310, top: Math.floor(i / 4) * 220, ${CARD}, background: "white", boxShadow: "0 4px 12px rgba(0,0,0,0.2), 0 20px 60px rgba(0,0,0,0.3)"`,
    ),
  },
  {
    name: "a card with a wide shadow",
    body: boxes(
      1,
      'left: 300, top: 150, width: 680, height: 400, borderRadius: 32, background: "white", boxShadow: "0 40px 300px rgba(0,0,0,0.5)"',
    ),
  },
  { name: "inset shadows", body: boxes(6, `left: i * 200, top: 200, ${CARD}, boxShadow: "inset 0 0 40px black"`) },
  {
    name: "a blob with an inset shadow",
    body: boxes(
      1,
      'left: 400, top: 200, width: 400, height: 300, borderRadius: "40% 60% 30% 70%", background: "tomato", boxShadow: "inset 0 0 80px black"',
    ),
  },
  {
    name: "a ground of four gradients",
    body: boxes(
      1,
      `${FULL}background: "radial-gradient(at 20% 20%, red, transparent 50%), radial-gradient(at 80% 20%, blue, transparent 50%), radial-gradient(at 50% 80%, lime, transparent 50%), linear-gradient(#111, #333)"`,
    ),
  },
  {
    name: "a grid of dots",
    body: boxes(
      1,
      `${FULL}backgroundImage: "radial-gradient(circle, white 1px, transparent 1px)", backgroundSize: "8px 8px"`,
    ),
  },
  {
    name: "scan lines and a vignette",
    body:
      boxes(1, `${FULL}background: "repeating-linear-gradient(0deg, rgba(0,0,0,0.2) 0 1px, transparent 1px 3px)"`) +
      boxes(1, `${FULL}background: "radial-gradient(circle, transparent 50%, black)"`),
  },
  {
    name: "a rainbow with many stops",
    before: listed("stops", 36, '"hsl(" + i * 10 + ", 90%, 50%)"'),
    body: boxes(1, `${FULL}background: "conic-gradient(" + stops + ")"`),
  },
  {
    name: "gradient text",
    body: boxes(
      1,
      `${FULL}fontSize: 160, color: "transparent", background: "linear-gradient(90deg, red, blue)", WebkitBackgroundClip: "text"`,
      "Gradient",
    ),
  },
  {
    name: "slides that fade into each other",
    body: boxes(
      12,
      `${FULL}background: "linear-gradient(red, blue)", opacity: i === 0 ? 1 : i === 1 ? 0.4 : 0`,
      '<h2 style={{ filter: "blur(4px)", fontSize: 80 }}>Slide</h2>',
    ),
  },
  nested("a few groups in each other", 8, `opacity: 0.95, ${TINT}`),
  {
    name: "blends",
    body: boxes(
      6,
      `left: i * 150, top: 100, width: 400, height: 400, borderRadius: 200, background: "hsl(" + i * 60 + ", 80%, 50%)", mixBlendMode: "screen"`,
    ),
  },
  {
    name: "grain over the frame",
    body: filtered('<feTurbulence type="fractalNoise" baseFrequency="0.8" numOctaves={3} />', 1),
  },
  {
    name: "clouds",
    body: filtered(
      '<feTurbulence type="fractalNoise" baseFrequency="0.01" numOctaves={5} /><feColorMatrix type="saturate" values="0" />',
      1,
    ),
  },
  {
    name: "water",
    body: filtered(
      '<feTurbulence baseFrequency="0.02" numOctaves={2} /><feDisplacementMap in="SourceGraphic" scale={40} />',
      1,
    ),
  },
  {
    name: "gooey circles",
    body: drawing(
      `<filter id="goo"><feGaussianBlur in="SourceGraphic" stdDeviation={12} result="blur" /><feColorMatrix in="blur" values="1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 19 -9" /></filter><g filter="url(#goo)">${repeated(8, '<circle key={i} cx={200 + i * 100} cy={300} r={60} fill="hotpink" />')}</g>`,
    ),
  },
  {
    name: "glow of a drawing",
    body: drawing(
      '<filter id="g"><feGaussianBlur stdDeviation={8} result="b" /><feMerge><feMergeNode in="b" /><feMergeNode in="SourceGraphic" /></feMerge></filter><path d="M0 400 C300 0 600 700 1280 300" fill="none" stroke="cyan" strokeWidth={6} filter="url(#g)" />',
    ),
  },
  {
    name: "a wipe by a mask",
    body: boxes(1, `${FULL}background: "gold", maskImage: "linear-gradient(90deg, black 40%, transparent 60%)"`),
  },
  {
    name: "a spotlight by a mask",
    body: drawing(
      '<mask id="spot"><rect width="1280" height="720" fill="black" /><circle cx="600" cy="300" r="200" fill="white" /></mask><rect width="1280" height="720" fill="gold" mask="url(#spot)" />',
    ),
  },
  {
    name: "shapes cut by polygons",
    body: boxes(
      20,
      `left: i * 60, top: 200, width: 200, height: 200, background: "tomato", clipPath: "polygon(50% 0, 100% 50%, 50% 100%, 0 50%)"`,
    ),
  },
  {
    name: "letters as a clip",
    body: drawing(
      '<clipPath id="c"><text x={40} y={400} fontSize={300}>CLIP</text></clipPath><rect width="1280" height="720" fill="gold" clipPath="url(#c)" />',
    ),
  },
  {
    name: "a card that turns in space",
    body: `<div style={{ perspective: 900, position: "absolute", inset: 0 }}>${boxes(2, `left: 400, top: 150, width: 480, height: 400, background: "navy", transform: "rotateY(" + (40 + i * 180) + "deg)", backfaceVisibility: "hidden"`)}</div>`,
  },
  {
    name: "a wall of turned tiles",
    body: `<div style={{ perspective: 900, transformStyle: "preserve-3d", position: "absolute", inset: 0 }}>${boxes(60, 'left: (i % 10) * 128, top: Math.floor(i / 10) * 120, width: 110, height: 100, background: "teal", transform: "rotateY(30deg)"')}</div>`,
  },
  {
    name: "promoted layers",
    body: boxes(30, `left: i * 40, top: i * 20, ${CARD}, background: "teal", willChange: "transform"`),
  },
  {
    name: "a chart of 600 corners",
    before:
      'const d = "M0 500" + Array.from({ length: 600 }, (_, i) => "L" + i * 2.1 + " " + (500 + (i * 104729) % 200)).join("");',
    body: drawing('<path d={d} fill="none" stroke="white" strokeWidth={3} />'),
  },
  {
    name: "ten charts of 2,000 corners",
    before:
      'const d = "M0 300" + Array.from({ length: 2000 }, (_, i) => "L" + i * 0.6 + " " + (300 + (i * 104729) % 90)).join("");',
    body: drawing(
      repeated(
        10,
        '<path key={i} d={d} fill="none" stroke="white" strokeWidth={2} strokeLinejoin="round" transform={"translate(0 " + i * 40 + ")"} />',
      ),
    ),
  },
  {
    name: "a path that draws itself",
    body: drawing(
      '<path d="M0 400 C300 0 600 700 1280 300" fill="none" stroke="white" strokeWidth={12} strokeDasharray="1500 1500" strokeDashoffset={700} strokeLinecap="round" />',
    ),
  },
  {
    name: "dotted routes",
    body: drawing(
      repeated(
        6,
        '<path key={i} d={"M0 " + i * 100 + " C300 0 600 700 1280 300"} fill="none" stroke="white" strokeWidth={4} strokeDasharray="2 10" strokeLinecap="round" />',
      ),
    ),
  },
  {
    name: "arrows with markers",
    before: listed("points", 40, 'i * 30 + "," + (i * 104729) % 720', " "),
    body: drawing(
      '<marker id="a" markerWidth={10} markerHeight={10} refX={5} refY={5}><path d="M0 0L10 5L0 10Z" fill="white" /></marker><polyline points={points} fill="none" stroke="white" markerMid="url(#a)" markerEnd="url(#a)" />',
    ),
  },
  {
    name: "a hatched ground",
    body: drawing(
      '<pattern id="p" width={20} height={20} patternUnits="userSpaceOnUse"><path d="M0 0L20 20" stroke="white" /></pattern><rect width="1280" height="720" fill="url(#p)" />',
    ),
  },
  {
    name: "stars by use",
    body: drawing(
      `<path id="star" d="M10 0L13 7L20 8L15 13L16 20L10 16L4 20L5 13L0 8L7 7Z" fill="gold" />${repeated(400, '<use key={i} href="#star" x={(i * 37) % 1280} y={(i * 91) % 720} />')}`,
    ),
  },
  {
    name: "dashed cards",
    body: boxes(12, `left: (i % 4) * 310, top: Math.floor(i / 4) * 220, ${CARD}, border: "3px dashed white"`),
  },
  { name: "pages of text", body: '<p style={{ fontSize: 16, color: "white" }}>{"many honest words ".repeat(600)}</p>' },
  {
    name: "one letter larger than the frame",
    body: boxes(1, 'left: 100, top: -300, fontSize: 1200, color: "tomato"', "A"),
  },
  {
    name: "outlined letters",
    body: boxes(
      3,
      'left: 40, top: i * 220, fontSize: 200, color: "transparent", WebkitTextStroke: "4px white"',
      "OUTLINE",
    ),
  },
  { name: "a confetti of emoji", body: boxes(120, "left: (i * 37) % 1280, top: (i * 91) % 720, fontSize: 36", "🎉") },
  { name: "three huge emoji", body: boxes(3, "left: i * 400, top: 150, fontSize: 300", "🚀") },
  {
    name: "a table of 1,500 cells",
    body: boxes(
      1500,
      'left: (i % 50) * 25, top: Math.floor(i / 50) * 24, width: 22, height: 20, background: "hsl(" + i + ", 60%, 50%)"',
    ),
  },
];
