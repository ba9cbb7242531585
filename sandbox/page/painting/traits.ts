/** Groups of style properties that are read where they are set, and only there: asking for all of them would take longer than most frames. */
export const TRAIT = {
  filter: 1 << 0,
  backdrop: 1 << 1,
  boxShadow: 1 << 2,
  textShadow: 1 << 3,
  background: 1 << 4,
  mask: 1 << 5,
  clipPath: 1 << 6,
  opacity: 1 << 7,
  blend: 1 << 8,
  space: 1 << 9,
  clips: 1 << 10,
  dashes: 1 << 11,
  textStroke: 1 << 12,
  shape: 1 << 13,
  hidden: 1 << 14,
  reflection: 1 << 15,
  borderImage: 1 << 16,
  list: 1 << 17,
  pseudo: 1 << 18,
} as const;

/** What elements inside have as well, as these properties are inherited. */
export const INHERITED = TRAIT.textShadow | TRAIT.textStroke | TRAIT.shape | TRAIT.hidden;

const WORDS: Readonly<Record<string, number>> = {
  filter: TRAIT.filter,
  backdrop: TRAIT.backdrop,
  "box-shadow": TRAIT.boxShadow,
  "text-shadow": TRAIT.textShadow,
  background: TRAIT.background,
  mask: TRAIT.mask,
  "clip-path": TRAIT.clipPath,
  opacity: TRAIT.opacity,
  "mix-blend": TRAIT.blend,
  transform: TRAIT.space,
  rotate: TRAIT.space,
  scale: TRAIT.space,
  translate: TRAIT.space,
  zoom: TRAIT.space,
  perspective: TRAIT.space,
  "will-change": TRAIT.space,
  backface: TRAIT.space,
  offset: TRAIT.space,
  overflow: TRAIT.clips,
  contain: TRAIT.clips,
  dashed: TRAIT.dashes,
  dotted: TRAIT.dashes,
  wavy: TRAIT.dashes,
  "text-stroke": TRAIT.textStroke,
  fill: TRAIT.shape,
  stroke: TRAIT.shape,
  marker: TRAIT.shape,
  visibility: TRAIT.hidden,
  "box-reflect": TRAIT.reflection,
  "border-image": TRAIT.borderImage,
  "::before": TRAIT.pseudo,
  "::after": TRAIT.pseudo,
};
const WORD = new RegExp(Object.keys(WORDS).join("|"), "g");

/** The same few texts come again for every element and frame. */
const known = new Map<string, number>();
const MOST_KNOWN = 2_000;
const LONGEST_KNOWN = 1_000;

/** Which traits a style text, or a whole sheet, may set: a word too many costs a look, one too few would let a scene through. */
export function traitsIn(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  let traits = 0;
  for (const [word] of text.matchAll(WORD)) traits |= WORDS[word] ?? 0;
  if (known.size >= MOST_KNOWN) known.clear();
  if (text.length <= LONGEST_KNOWN) known.set(text, traits);
  return traits;
}

/** Attributes that set the same as a style would. */
const HEAVY_ATTRIBUTES: readonly (readonly [string, number])[] = [
  ["filter", TRAIT.filter],
  ["mask", TRAIT.mask],
  ["clip-path", TRAIT.clipPath],
  ["opacity", TRAIT.opacity],
  ["mix-blend-mode", TRAIT.blend],
  ["transform", TRAIT.space],
  ["fill", TRAIT.shape],
  ["stroke", TRAIT.shape],
  ["stroke-dasharray", TRAIT.shape],
  ["stroke-width", TRAIT.shape],
  ["marker-start", TRAIT.shape],
  ["marker-mid", TRAIT.shape],
  ["marker-end", TRAIT.shape],
  ["visibility", TRAIT.hidden],
];

export function traitsOfAttributes(element: Element): number {
  let traits = 0;
  for (const [name, trait] of HEAVY_ATTRIBUTES) if (element.hasAttribute(name)) traits |= trait;
  return traits;
}
