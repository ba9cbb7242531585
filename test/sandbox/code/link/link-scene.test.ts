import { describe, expect, test } from "vitest";
import { mayImportModules } from "../../../../sandbox/code/link/check-context.ts";
import { sceneCheck } from "../../../support/scene-check.ts";

const check = (scene: string, modules: Record<string, string>) => sceneCheck().check(scene, { modules });
const problems = (scene: string, modules: Record<string, string>) =>
  check(scene, modules).diagnostics.map(
    ({ rule, file, line, message }) => `${rule} ${file ?? "scene"}:${line} ${message}`,
  );

const CARDS = `import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";
import type { CSSProperties, ReactNode } from "react";

const box: CSSProperties = { padding: 20 };
export const COLORS = { good: "#0f0", bad: "#f00" } as const;
export interface CardProps {
  readonly title: string;
  readonly children?: ReactNode;
}

export function Card({ title, children }: CardProps) {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ ...box, opacity: interpolate(frame, [0, 10], [0, 1]) }}>
      <h2>{title}</h2>
      {children}
    </AbsoluteFill>
  );
}
`;

const scene = (imports: string, body: string) => `${imports}
export default function Scene() {
  ${body}
}
`;

describe("a scene that imports a shared module", () => {
  test("passes, and is compiled with the module into one text", () => {
    const code = scene(
      'import { Card, COLORS, type CardProps } from "./shared/cards";',
      "const props: CardProps = { title: COLORS.good };\n  return <Card {...props}><p>Hi</p></Card>;",
    );
    const report = check(code, { cards: CARDS });
    expect(report.diagnostics).toEqual([]);
    expect(report.compiled).not.toContain("shared/");
    expect(report.compiled).not.toContain("exports.Card");
    const row = report.compiled?.split("\n").findIndex((line) => line.includes('"Hi"')) ?? -1;
    expect([report.lineMap?.[row], report.moduleMap?.[row]]).toEqual([4, ""]);
    const inside = report.compiled?.split("\n").findIndex((line) => line.includes("padding")) ?? -1;
    expect([report.lineMap?.[inside], report.moduleMap?.[inside]]).toEqual([4, "cards"]);
  });

  test("may use any name that the module uses for itself, and the module's stay its own", () => {
    const code = `import { AbsoluteFill as Card, useCurrentFrame } from "remotion";
import { Card as Panel, COLORS as palette } from "./shared/cards";
const box = 3;
const title = "mine";
const COLORS = ["#00f"];
const interpolate = (value: number) => value * box;
export default function Scene() {
  const frame = useCurrentFrame();
  const panel = { title, box, COLORS };
  return <Card style={{ color: palette.good, width: interpolate(frame) }}><Panel title={panel.title}>{panel.box}{panel.COLORS[0]}</Panel></Card>;
}
`;
    expect(problems(code, { cards: CARDS })).toEqual([]);
  });

  test("names in inner scopes, short-hand properties and destructuring are renamed without changing what they mean", () => {
    const helpers = `const size = 4;
export const sized = (scale: number) => ({ size: size * scale, scale });
export function area({ size: given = size }: { size?: number }) { const { size: own } = sized(given); return own * size; }
export const make = () => { const size_2 = 7; return { size, size_2 }; };
`;
    const code = scene(
      'import { area, make, sized } from "./shared/helpers";',
      "const size = 10; const { size: made } = make(); return <p>{area({ size }) + made + sized(size).size}</p>;",
    );
    const report = check(code, { helpers });
    expect(report.diagnostics).toEqual([]);
    // Evaluated as the page would, with what this code needs and no more.
    const exported: { default?: () => { props: { children: number } } } = {};
    const runtime = { jsx: (_: string, props: unknown) => ({ props }) };
    new Function("require", "exports", "module", "__sw", report.compiled ?? "")(
      () => runtime,
      exported,
      { exports: exported },
      new Proxy({}, { get: () => (value: unknown) => value }),
    );
    expect(exported.default?.().props.children).toBe(4 * 10 * 4 + 4 + 40);
  });

  test("a variable that a loop leaves to the whole text stays the module's own", () => {
    const helpers =
      "export const sum = (): number => { let all = 0; for (let i = 0; i < 3; i++) all += i; return all; };\n";
    const code = scene(
      'import { sum } from "./shared/helpers";\nconst i = 5;\nconst all = [i];',
      "return <p>{sum() + i + all.length}</p>;",
    );
    expect(problems(code, { helpers })).toEqual([]);
  });

  test("a string that looks like a path is no import, and costs nothing", () => {
    expect(
      mayImportModules('import { a } from "remotion";\nconst path = "./shared/x", half = "1/2", slash = "/";'),
    ).toBe(false);
    expect(mayImportModules("import {\n  a,\n} from './shared/x'")).toBe(true);
    expect(mayImportModules('import/**/"../x"')).toBe(true);
  });

  test("may import a lower-case function as a component and the other way round", () => {
    const helpers =
      "export function card() { return <p>Card</p>; }\nexport function Sum(a: number, b: number) { return a + b; }\n";
    const code = scene(
      'import { card as Card, Sum as sum } from "./shared/helpers";',
      "return <div><Card />{sum(1, 2)}</div>;",
    );
    const report = check(code, { helpers });
    expect(report.diagnostics).toEqual([]);
    expect(report.compiled).toContain("Card_2");
  });

  test("reaches modules through modules, each once, also by a name that is passed on", () => {
    const modules = {
      base: 'export const accent = "#f00";\nexport function Dot() { return <i style={{ color: accent }}>x</i>; }\n',
      row: 'import { Dot } from "./base";\nimport { accent } from "./shared/base";\nexport { Dot };\nexport function Row() { return <p style={{ color: accent }}><Dot /><Dot /></p>; }\n',
    };
    const code = scene(
      'import { Row, Dot as Spot } from "./shared/row";\nimport { accent } from "./shared/base";',
      "return <div style={{ color: accent }}><Row /><Spot /></div>;",
    );
    const report = check(code, modules);
    expect(report.diagnostics).toEqual([]);
    expect(report.compiled?.split('"#f00"')).toHaveLength(2);
  });
});

describe("what is wrong between scene and module is told where it is", () => {
  test("a module that is not there, a name it does not export, and whole imports", () => {
    expect(problems(scene('import { A } from "./shared/card";', "return <p>{A}</p>;"), { cards: CARDS })).toEqual([
      'import-not-allowed scene:1 There is no shared module "./shared/card".',
    ]);
    const wrong = [
      'import { Kard } from "./shared/cards";',
      'import Cards from "./shared/cards";',
      'import * as Cards from "./shared/cards";',
      'import "./shared/cards";',
    ];
    for (const line of wrong)
      expect(problems(scene(line, "return <p>Hi</p>;"), { cards: CARDS })[0], line).toMatch(
        /^import-not-allowed scene:1/,
      );
    for (const path of [
      "../secrets",
      "./shared/../cards",
      "/etc/passwd",
      "./cards",
      "./shared/cards/x",
      "./shared/Cards",
    ])
      expect(
        problems(scene(`import { Card } from "${path}";`, "return <p>Hi</p>;"), { cards: CARDS })[0],
        path,
      ).toMatch(/^import-not-allowed scene:1/);
  });

  test("a circle of modules names the modules in it", () => {
    const modules = {
      a: 'import { b } from "./b";\nexport const a = b;',
      b: 'import { a } from "./a";\nexport const b = a;',
    };
    expect(problems(scene('import { a } from "./shared/a";', "return <p>{a}</p>;"), modules)).toEqual([
      "import-not-allowed shared/b:1 Shared modules import each other in a circle: shared/a -> shared/b -> shared/a.",
    ]);
    const self = sceneCheck().check('import { a } from "./a";\nexport const b = a;', {
      module: "a",
      modules: { a: "export const a = 1;" },
    });
    expect(self.diagnostics[0]?.message).toContain("circle");
  });

  test("a scene that a changed module no longer fits is refused at the scene's own line, in the names that were written", () => {
    const changed = CARDS.replace("readonly title: string;", "readonly title: string;\n  readonly tone: number;");
    const code = scene(
      'import { Card } from "./shared/cards";\nconst Card_1 = 2;',
      "return <Card title={`${Card_1}`}>x</Card>;",
    );
    expect(problems(code, { cards: CARDS })).toEqual([]);
    expect(problems(code, { cards: changed })[0]).toMatch(/^type-error scene:4 .*tone/);
  });

  test("a fault inside a module is told with its file and line", () => {
    const bad = `export const a = 1;\nexport function Bad() { return <p>{Math.random()}</p>; }\n`;
    expect(problems(scene('import { Bad } from "./shared/bad";', "return <Bad />;"), { bad })[0]).toMatch(
      /^non-deterministic shared\/bad:2/,
    );
    const own = sceneCheck().check(bad, { module: "bad" });
    expect(own.diagnostics[0]).toMatchObject({ file: "shared/bad", line: 2, rule: "non-deterministic" });
  });

  test("a module has no default export and needs no component", () => {
    const report = sceneCheck().check("export default function Card() { return <p>x</p>; }", { module: "cards" });
    expect(report.diagnostics[0]?.message).toContain("no default export");
    expect(sceneCheck().check("export const gap = 4;\nexport type Size = number;", { module: "sizes" })).toEqual({
      ok: true,
      diagnostics: [],
    });
  });
});

describe("nothing of a scene's rules is lost between the texts", () => {
  const refused = (imports: string, body: string, module: string) =>
    problems(scene(imports, body), { m: module }).map((line) => line.split(" ")[0]);

  test("work that only comes together across the texts", () => {
    const module =
      "export const LIST = Array.from({ length: 4000 }, (_, i) => i);\nexport const every = (f: (n: number) => number) => LIST.map(f).length;\n";
    const body = "return <p>{every((a) => LIST.filter((b) => LIST.some((c) => c === a + b)).length)}</p>;";
    const together = sceneCheck().check(`${module.replaceAll("export ", "")}${scene("", body)}`);
    expect(refused('import { LIST, every } from "./shared/m";', body, module)).toEqual(
      together.diagnostics.map(({ rule }) => rule),
    );
    expect(together.ok).toBe(false);
  });

  test("recursion that the scene starts and the module never ends", () => {
    const module = "export function down(n: number): number { return down(n) + 1; }\n";
    const body = "return <p>{down(4)}</p>;";
    const together = sceneCheck().check(`${module.replaceAll("export ", "")}${scene("", body)}`);
    expect(together.ok).toBe(false);
    expect(refused('import { down } from "./shared/m";', body, module)).toEqual(
      together.diagnostics.map(({ rule }) => rule),
    );
  });

  test("state that one text keeps and the other changes", () => {
    const module =
      "export const seen: number[] = [];\nexport function add(n: number) { seen.push(n); return seen.length; }\n";
    expect(refused('import { add } from "./shared/m";', "return <p>{add(1)}</p>;", module)).toContain(
      "non-deterministic",
    );
    const kept = "export const seen: number[] = [];\n";
    expect(refused('import { seen } from "./shared/m";', "seen.push(1); return <p>{seen.length}</p>;", kept)).toContain(
      "non-deterministic",
    );
  });

  test("an element forged with a type that the module spells", () => {
    const module = 'export const props = { type: "iframe", src: "https://x.example" };\n';
    expect(
      refused('import { props } from "./shared/m";', "const made = { ...(<div />), ...props }; return made;", module)
        .length,
    ).toBeGreaterThan(0);
  });

  test("addresses, keys and members that the module hides behind a name", () => {
    const cases: [string, string][] = [
      ['export const at = "https://evil.example/x.png";', "return <p style={{ backgroundImage: `url(${at})` }}>x</p>;"],
      [
        'export const key = "constructor";',
        "const made: Record<string, unknown> = {}; return <p>{String(made[key])}</p>;",
      ],
      ["export const get = (o: object) => Object.getPrototypeOf(o);", "return <p>{String(get({}))}</p>;"],
      ["export const now = () => Date.now();", "return <p>{now()}</p>;"],
      ["export const w = window;", "return <p>{String(w)}</p>;"],
    ];
    for (const [module, body] of cases) {
      const name = /const (\w+)/.exec(module)?.[1];
      expect(refused(`import { ${name} } from "./shared/m";`, body, `${module}\n`).length, module).toBeGreaterThan(0);
    }
  });

  test("names that would change what another text means", () => {
    const shadow = "const Math = { sin: () => 0, random: () => 4 };\nexport const chosen = Math.random();\n";
    expect(
      problems(scene('import { chosen } from "./shared/m";', "return <p>{chosen + Math.random()}</p>;"), {
        m: shadow,
      })[0],
    ).toMatch(/^non-deterministic scene:3/);
    const unfinished = "export const a = 1\nexport const b = [1, 2]";
    const code =
      '"use strict";\nimport { a, b } from "./shared/m";\nconst c = (a);\nexport default function Scene() { return <p>{c}{b[0]}</p>; }\n';
    expect(problems(code, { m: unfinished })).toEqual([]);
  });
});
