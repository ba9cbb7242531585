import { describe, expect, test } from "vitest";
import type { CheckReport } from "../../../../sandbox/code/check/diagnostic.ts";
import { classSheetOf } from "../../../../sandbox/code/classes/class-sheet.ts";
import { sceneCheck } from "../../../support/scene-check.ts";

const scene = (classes: string, top = "") => `import { AbsoluteFill, useCurrentFrame } from "remotion";
${top}
export default function Scene() {
  const frame = useCurrentFrame();
  return <AbsoluteFill className=${classes}>{frame}</AbsoluteFill>;
}`;

const check = (code: string): Promise<CheckReport> => sceneCheck().checkWithClasses(code);
const checkClasses = (classes: string) => check(scene(`"${classes}"`));
const rulesOf = async (code: string) => (await check(code)).sheet?.rules ?? "";

test("a scene without classes has no style sheet", async () => {
  expect((await check(scene('"flex"').replace(' className="flex"', ""))).sheet).toBeUndefined();
  expect(await classSheetOf(["export const a = 'flex p-4';"])).toBeUndefined();
});

describe("classes are found", () => {
  test.each([
    ["in an attribute", scene('"p-4 bg-indigo-900"')],
    ["in braces", scene("{'p-4 bg-indigo-900'}")],
    ["in a template", scene("{`p-4 ${frame > 9 ? 'bg-indigo-900' : ''}`}")],
    ["in a condition", scene("{frame > 9 ? 'p-4' : 'bg-indigo-900'}")],
    ["in a join", scene("{['p-4', frame > 9 && 'bg-indigo-900'].filter(Boolean).join(' ')}")],
    ["in a constant", scene("{box}", "const box = 'p-4 bg-indigo-900';")],
    ["in a record", scene("{looks.box}", "const looks = { box: 'p-4 bg-indigo-900' };")],
    ["in a list", scene("{looks[frame % 2]}", "const looks = ['p-4', 'bg-indigo-900'] as const;")],
  ])("%s", async (_, code) => {
    const { ok, diagnostics } = await check(code);
    expect(diagnostics).toEqual([]);
    expect(ok).toBe(true);
    expect(await rulesOf(code)).toMatch(/\.p-4\{.*\.bg-indigo-900\{|\.bg-indigo-900\{.*\.p-4\{/s);
  });
});

test("classes of a shared module are compiled with those of the scene", async () => {
  const sheet = await classSheetOf([scene('"p-4"'), 'export const Card = () => <div className="m-2" />;']);
  expect([...(sheet?.known ?? [])]).toEqual(expect.arrayContaining(["p-4", "m-2"]));
});

test("values in brackets become part of the sheet", async () => {
  expect(await rulesOf(scene('"bg-[#123456] w-[37px] grid-cols-[1fr_2fr]"'))).toMatch(/#123456.*37px|37px.*#123456/s);
});

test("colours of the theme are there by name and under the names that people know", async () => {
  const rules = await rulesOf(scene('"bg-accent text-foreground border-success bg-primary/50"'));
  expect(rules).toContain("--color-accent: var(--sw-accent)");
  expect(rules).toContain("--color-foreground: var(--sw-text)");
  expect(rules).toContain("--color-success: var(--sw-success)");
});

test("breakpoints ask for the width of the scene, not of the window", async () => {
  const rules = await rulesOf(scene('"md:p-4 max-lg:p-2 portrait:p-1"'));
  expect(rules).not.toContain("@media");
  expect(rules).toMatch(/@container scene \(width *>= *48rem\)/);
  expect(rules).toMatch(/@container scene \(orientation: *portrait\)/);
});

test("an important class stands behind the others and gives way to a style", async () => {
  const rules = await rulesOf(scene('"!p-4 p-8"'));
  expect(rules).not.toContain("important");
  expect(rules.indexOf(".\\!p-4")).toBeGreaterThan(rules.indexOf(".p-8"));
});

test("a font of a class is a bundled one", async () => {
  expect(await rulesOf(scene('"font-[Georgia] font-mono"'))).toMatch(/"Source Serif 4 Variable", ?var\(--sw-fonts\)/);
});

describe("what moves by itself is refused, with the frame in its place", () => {
  test.each([
    ["animate-spin"],
    ["animate-[wiggle_1s_infinite]"],
    ["transition-all"],
    ["duration-200"],
    ["delay-100"],
    ["ease-in-out"],
    ["[animation:x_1s]"],
    ["md:animate-pulse"],
  ])("%s", async (name) => {
    const { ok, diagnostics, sheet } = await checkClasses(`p-4 ${name}`);
    expect(ok).toBe(false);
    expect(sheet).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule: "non-deterministic", line: 5, severity: "error" }]);
    expect(diagnostics[0]?.message).toContain(name);
    expect(diagnostics[0]?.fix).toContain("interpolate(useCurrentFrame()");
  });

  test("also where the text reaches the element through a prop", async () => {
    const top = "const Box = (props: { look: string }) => <div className={props.look} />;";
    const code = scene('"p-4"', top).replace("{frame}", '<Box look="animate-spin rounded-full" />{frame}');
    expect((await check(code)).diagnostics).toMatchObject([{ rule: "non-deterministic" }]);
  });

  test("but not where it is the value of something else", async () => {
    const code = scene('"p-4"', 'const EASING = "ease-in";').replace("{frame}", "{EASING}{frame}");
    expect((await check(code)).diagnostics).toEqual([]);
  });
});

describe("what styles may not do, classes may not either", () => {
  test.each([
    ["bg-[url(https://example.com/a.png)]", "url"],
    ["bg-[url(#glow)]", "url"],
    ["bg-[image-set('a.png'_1x)]", "image-set"],
    ["[mask-image:url(x)]", "url"],
    ["before:content-['hello']", "text that is drawn"],
    ["after:content-[attr(title)]", "text that is drawn"],
    ["fixed", "position: fixed"],
    ["[position:fixed]", "position: fixed"],
    ["[all:unset]", "all"],
    ["w-[999999999px]", "larger"],
    ["blur-[5000px]", "blur"],
    ["[@import_url(x)]:p-4", ""],
  ])("%s", async (name, word) => {
    const { ok, diagnostics, sheet } = await checkClasses(`p-4 ${name}`);
    if (word === "") expect(sheet?.rules ?? "").not.toContain("import");
    else {
      expect(ok).toBe(false);
      expect(diagnostics[0]).toMatchObject({ rule: "style-not-allowed" });
      expect(diagnostics[0]?.message.toLowerCase()).toContain(word);
    }
  });

  test("no class makes a rule that ends the box of its scene", async () => {
    const names = [
      "[&]:p-4",
      "[body:has(&)]:hidden",
      "[&_p]:mt-4",
      "[}body]:hidden",
      "[@media_print]:p-2",
      "p-[4px;}]",
      "[--a:}]",
    ];
    for (const name of names) {
      const rules = (await classSheetOf([scene(`"p-1 ${name}"`)]))?.rules ?? "";
      const depths = [...rules.replace(/"[^"]*"|\\./g, "")].reduce<number[]>(
        (all, letter) => [...all, (all.at(-1) ?? 0) + (letter === "{" ? 1 : letter === "}" ? -1 : 0)],
        [],
      );
      expect(Math.min(...depths), name).toBeGreaterThanOrEqual(0);
      expect(depths.at(-1), name).toBe(0);
    }
  });
});

describe("what has no effect is said", () => {
  test.each([
    ["flexx", /no class of Tailwind.*`flex`/],
    ["text-6xxl", /`text-6xl`/],
    ["md:itms-center", /`md:items-center`/],
    ["my-card", /no class of Tailwind/],
    ["hover:underline", /never applies/],
    ["focus:ring-2", /never applies/],
    ["print:hidden", /never applies/],
    ["group-hover:p-2", /never applies/],
  ])("%s", async (name, words) => {
    const { ok, diagnostics, sheet } = await checkClasses(`p-4 ${name}`);
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([{ rule: "class-without-effect", severity: "warning" }]);
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.fix}`).toMatch(words);
    expect(sheet?.rules).toContain(".p-4");
  });

  test("a name put together from pieces", async () => {
    const { ok, diagnostics } = await check(scene("{`p-4 text-${frame}xl`}"));
    expect(ok).toBe(true);
    expect(diagnostics[0]?.message).toContain('"text-" is a piece of a class name');
  });
});

test("all problems of classes come with those of the rest, in one answer", async () => {
  const code = scene('"animate-spin flexx"', "export const now = Date.now();");
  const rules = (await check(code)).diagnostics.map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(["non-deterministic", "class-without-effect"]));
  expect(rules.length).toBeGreaterThanOrEqual(3);
});
