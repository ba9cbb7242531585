import { readFileSync } from "node:fs";
import { THEME_COLORS, themeVariable } from "../../policy/theme-variables.ts";

/** Names that people know from other component kits, for the same colours of ours. */
const ALIASES: Readonly<Record<string, string>> = {
  foreground: "text",
  card: "surface",
  "card-foreground": "text",
  muted: "surface",
  "muted-foreground": "muted-text",
  primary: "accent",
  "primary-foreground": "on-accent",
  secondary: "accent2",
  "accent-foreground": "on-accent",
  destructive: "danger",
  input: "border",
  ring: "accent",
};

interface Compiler {
  build(candidates: string[]): string;
}

type Compile = (css: string) => Promise<Compiler>;

let loading: Promise<{ compile: Compile; input: string }> | undefined;
let fresh: Promise<Compiler> | undefined;

/** The style sheet that Tailwind makes of some class names; those it does not know are left out. */
export async function tailwindSheet(candidates: readonly string[]): Promise<string> {
  // A compiler remembers every class it ever saw, so each scene gets one of its own.
  const compiler = await (fresh ?? newCompiler());
  fresh = undefined;
  setTimeout(() => {
    fresh ??= newCompiler();
  }, NEXT_COMPILER_AFTER_MILLISECONDS).unref();
  return compiler.build([...candidates]);
}

/** Made while nobody waits: after the answer that the last one was for. */
const NEXT_COMPILER_AFTER_MILLISECONDS = 30;

async function newCompiler(): Promise<Compiler> {
  loading ??= load();
  const { compile, input } = await loading;
  return compile(input);
}

async function load() {
  const { compile } = await import("tailwindcss");
  const palette = readFileSync(new URL(import.meta.resolve("tailwindcss/theme.css")), "utf8");
  return { compile: compile as Compile, input: `${palette}\n${projectTheme()}\n@tailwind utilities;` };
}

/** The colours and fonts of the project, beside Tailwind's own: the page says what they are, so a new brand compiles nothing anew. */
function projectTheme(): string {
  const colors = THEME_COLORS.map((name) => [name, name] as const);
  const aliases = Object.entries(ALIASES).filter(([name]) => !THEME_COLORS.includes(name));
  const lines = [
    ...[...colors, ...aliases].map(([name, color]) => `--color-${name}: var(${themeVariable(color)});`),
    ...["sans", "serif", "mono", "heading"].map((name) => `--font-${name}: var(${themeVariable(`font-${name}`)});`),
    "--font-body: var(--font-sans);",
  ];
  return `@theme { ${lines.join(" ")} }\n@custom-variant dark (&:where([data-scene-dark] *));`;
}

let classes: Promise<readonly string[]> | undefined;

/** Every class that Tailwind has a name for, without those that take any value. */
export function tailwindClasses(): Promise<readonly string[]> {
  classes ??= listClasses();
  return classes;
}

async function listClasses(): Promise<readonly string[]> {
  loading ??= load();
  const [{ __unstable__loadDesignSystem }, { input }] = await Promise.all([import("tailwindcss"), loading]);
  // The interface for editors: its version is pinned, and only words of a warning depend on it.
  const system = await __unstable__loadDesignSystem(input);
  return system.getClassList().map(([name]) => name);
}
