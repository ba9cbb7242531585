import { distance } from "fastest-levenshtein";
import { iconWords } from "./icon-set.ts";

interface FoundIcon {
  readonly name: string;
  readonly tags: readonly string[];
}

/** What people say for what the set calls otherwise. */
const SAID = new Map<string, readonly string[]>(
  Object.entries({
    ai: ["bot", "brain", "sparkles"],
    growth: ["trending-up", "chart-line", "sprout"],
    money: ["banknote", "coins", "wallet"],
    idea: ["lightbulb"],
    launch: ["rocket"],
    success: ["trophy", "circle-check", "party-popper"],
    team: ["users"],
    speed: ["gauge", "zap"],
    secure: ["shield-check", "lock"],
    science: ["flask-conical", "microscope", "atom"],
    school: ["school", "graduation-cap", "book-open"],
    warning: ["triangle-alert", "circle-alert"],
  }),
);

/** Icons for words, the best first: by name, then by what they show. Those that fit all words come before those that fit some. */
export function searchIcons(query: string, most: number): readonly FoundIcon[] {
  const asked = wordsOf(query).slice(0, 8);
  if (asked.length === 0) return [];
  const { tags, aliases } = iconWords();
  const former = new Map<string, string[]>();
  for (const [alias, name] of Object.entries(aliases)) former.set(name, [...(former.get(name) ?? []), alias]);
  const scored = Object.entries(tags).flatMap(([name, own]) => {
    const each = asked.map((word) => scoreOf(word, name, own, former.get(name) ?? []));
    const fitting = each.filter((score) => score > 0).length;
    // "light bulb" is `lightbulb`.
    const isWhole = asked.join("") === name.replaceAll("-", "");
    const score = each.reduce((sum, one) => sum + one, isWhole ? 1_000 : 0);
    return fitting === 0 && !isWhole ? [] : [{ name, tags: own, score: score + fitting * 100 }];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}

/** The names nearest to one that is not known, the nearest first. */
export function nearestIcons(name: string, most: number): string[] {
  const { tags, aliases } = iconWords();
  const plain = kebab(name);
  if (Object.hasOwn(tags, plain)) return [plain];
  const kept = Object.hasOwn(aliases, plain) ? aliases[plain] : undefined;
  if (kept !== undefined) return [kept];
  const steps = Object.keys(tags).map((each) => ({ each, steps: distance(plain, each) }));
  const alike = steps
    .filter((one) => one.steps <= Math.max(2, Math.floor(plain.length / 4)))
    .sort((a, b) => a.steps - b.steps)
    .map(({ each }) => each);
  const meant = searchIcons(plain, most).map((one) => one.name);
  return [...new Set([...alike.slice(0, 2), ...meant, ...alike])].slice(0, most);
}

/** `ArrowRight`, `ArrowRightIcon` and `arrow_right` are habits from other places. */
function kebab(name: string): string {
  return name
    .slice(0, 60)
    .replace(/Icon$/, "")
    .replace(/([a-z])([A-Z0-9])/g, "$1-$2")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
}

function wordsOf(query: string): string[] {
  return query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function scoreOf(word: string, name: string, tags: readonly string[], former: readonly string[]): number {
  const single = word.length > 3 ? word.replace(/(?:es|s)$/, "") : word;
  const isMeant = (SAID.get(word) ?? []).indexOf(name);
  if (name === word || name === single) return 60;
  if (isMeant >= 0) return 55 - isMeant;
  if (former.includes(word)) return 50;
  const parts = name.split("-");
  if (parts[0] === word || parts[0] === single) return 30;
  if (parts.includes(word) || parts.includes(single)) return 26;
  if (tags.includes(word) || tags.includes(single)) return 20;
  const tagWords = tags.flatMap((tag) => tag.split(" "));
  if (tagWords.includes(word) || tagWords.includes(single)) return 12;
  return single.length > 2 && parts.some((part) => part.startsWith(single)) ? 8 : 0;
}
