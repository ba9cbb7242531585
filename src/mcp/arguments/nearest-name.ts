import { distance } from "fastest-levenshtein";

/** What agents write out of habit, and what it is called here: the first that a tool takes is meant. */
const HABITS: Readonly<Record<string, readonly string[]>> = {
  duration: ["seconds", "durationSeconds"],
  durationseconds: ["seconds"],
  durationinseconds: ["seconds", "durationSeconds"],
  length: ["seconds"],
  lengthseconds: ["seconds"],
  name: ["title"],
  heading: ["headline", "title"],
  text: ["headline", "title"],
  subtitle: ["subhead"],
  points: ["bullets"],
  items: ["bullets"],
  list: ["bullets"],
  voiceover: ["narration"],
  voice: ["narration"],
  script: ["narration"],
  cta: ["callToAction"],
  description: ["brief", "narration"],
  prompt: ["brief", "instruction"],
  id: ["projectId", "sceneId", "jobId", "elementId"],
  project: ["projectId"],
  scene: ["sceneId"],
  job: ["jobId"],
  element: ["selector", "elementId"],
  framerate: ["fps"],
  size: ["format"],
  aspectratio: ["format"],
  aspect: ["format"],
  orientation: ["format"],
  resolution: ["format"],
  output: ["format"],
  container: ["format"],
  type: ["op", "operation", "kind", "layout", "format"],
  action: ["op", "operation"],
  operation: ["op"],
  op: ["operation"],
  source: ["code"],
  tsx: ["code"],
  jsx: ["code"],
  component: ["code", "element"],
  content: ["code", "text"],
  at: ["atSeconds"],
  time: ["atSeconds"],
  times: ["atSeconds"],
  timestamps: ["atSeconds"],
  frame: ["frames"],
  cols: ["columns"],
  timeout: ["timeoutSeconds"],
  version: ["revision"],
  count: ["sceneCount", "steps"],
  steps: ["limit"],
  message: ["instruction"],
  styles: ["style"],
  css: ["style"],
};

/** The same for the words that an argument may be. */
const SYNONYMS: Readonly<Record<string, string>> = {
  best: "high",
  highest: "high",
  max: "high",
  lossless: "high",
  medium: "standard",
  normal: "standard",
  low: "draft",
  fast: "draft",
  preview: "draft",
  "169": "landscape",
  horizontal: "landscape",
  widescreen: "landscape",
  "916": "portrait",
  vertical: "portrait",
  story: "portrait",
  reel: "portrait",
  "11": "square",
  dark: "midnight",
  light: "daylight",
  remove: "delete",
  rename: "retitle",
  trim: "resize",
  reorder: "move",
  copy: "duplicate",
  change: "update",
  edit: "update",
  set: "update",
  dissolve: "cross-fade",
  fade: "cross-fade",
  cut: "none",
};

/** The name that was meant by one that is not known here. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  const plain = bare(given);
  const habit = Object.hasOwn(HABITS, plain) ? (HABITS[plain] ?? []).find((name) => known.includes(name)) : undefined;
  return habit ?? nearestWord(given, known);
}

/** The same for words: `crossfade` is `cross-fade`. */
export function nearestWord(given: string, known: readonly string[]): string | undefined {
  const plain = bare(given.slice(0, 60));
  const synonym = Object.hasOwn(SYNONYMS, plain) ? SYNONYMS[plain] : undefined;
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  if (plain === "") return undefined;
  const scored = known.map((name) => ({ name, steps: distance(plain, bare(name)) }));
  const nearest = scored.sort((a, b) => a.steps - b.steps)[0];
  if (nearest && nearest.steps <= Math.max(1, Math.floor(plain.length / 3))) return nearest.name;
  if (plain.length < 4) return undefined;
  const alike = (name: string) => name.includes(plain) || plain.includes(name) || name.startsWith(plain.slice(0, 4));
  return known.find((name) => alike(bare(name)));
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
