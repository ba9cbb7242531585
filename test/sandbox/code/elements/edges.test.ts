// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the cases hold source code.
import { describe, expect, test } from "vitest";
import type { Patch } from "../../../../sandbox/code/elements/patch/patch.ts";
import { patchElement } from "../../../../sandbox/code/elements/patch/patch-element.ts";
import { problemsOf } from "../../../support/scene-check.ts";

function scene(body: string, { top = "", inside = "" } = {}): string {
  return `import {AbsoluteFill, interpolate, useCurrentFrame, useVideoConfig} from "remotion";
${top}
export default function Scene() {
  const frame = useCurrentFrame();
  const {fps} = useVideoConfig();
  ${inside}
  return <AbsoluteFill data-element-id="root">{frame + fps + interpolate(frame, [0, 1], [0, 1])}
    ${body}
  </AbsoluteFill>;
}
`;
}

function patched(source: string, ...patches: Patch[]) {
  let code = source;
  let last: { receipt: string; notes: readonly string[] } = { receipt: "", notes: [] };
  for (const patch of patches) {
    const outcome = patchElement(code, patch);
    if (outcome.outcome !== "changed") throw new Error(JSON.stringify(outcome));
    code = outcome.source;
    last = outcome;
  }
  expect(problemsOf(code)).toEqual([]);
  return { code, ...last };
}

function refused(source: string, patch: Patch): string {
  const outcome = patchElement(source, patch);
  if (outcome.outcome !== "refused") throw new Error(JSON.stringify(outcome));
  return `${outcome.problem} ${outcome.nextStep}`;
}

const on = (elementId: string) => ({ selector: { elementId } });
const update = (elementId: string, changes: object): Patch => ({ operation: "update", ...on(elementId), changes });
const animate = (elementId: string, changes: object): Patch => ({ operation: "animate", ...on(elementId), changes });

describe("deleting removes the element and nothing beside it", () => {
  const items = "[{t: 'One', show: true}, {t: 'Two', show: false}]";

  test("one repetition that is drawn behind && can be deleted", () => {
    const body = `{${items}.map((item, i) => <div key={item.t} data-element-id={\`card-\${i}\`}>{item.show && <p data-element-id={\`p-\${i}\`}>{item.t}</p>}</div>)}`;
    const { code } = patched(scene(body), { operation: "delete", ...on("p-0") });
    expect(code).toContain("{item.show && (i === 0 ? null : <p data-element-id={`p-${i}`}>{item.t}</p>)}");
  });

  test("a repetition that was deleted before cannot be deleted again", () => {
    const body = `{${items}.map((item, i) => <p key={item.t} data-element-id={\`p-\${i}\`}>{item.t}</p>)}`;
    const gone = patched(
      scene(body),
      { operation: "delete", ...on("p-1") },
      { operation: "delete", ...on("p-0") },
    ).code;
    expect(refused(gone, { operation: "delete", ...on("p-1") })).toMatch(/deleted already/);
  });

  test.each(["??", "||"])("the fallback element after %s can be deleted, and the text before it stays", (operator) => {
    const source = scene(`<p data-element-id="t">{label ${operator} <span data-element-id="fb">none</span>}</p>`, {
      inside: "const label: string | null = frame > 3 ? 'Real words' : null;",
    });
    const { code, notes } = patched(source, { operation: "delete", ...on("fb") });
    expect(code).toContain(`<p data-element-id="t">{label ${operator} null}</p>`);
    expect(notes).toEqual([`What is before the ${operator} stays.`]);
  });
});

describe("a number in a style means what React would make of it", () => {
  const styled = (style: string) => scene(`<p data-element-id="q" style={{${style}}}>Q</p>`);
  test.each([
    ['width: "50%"', { width: 75 }, 'width: "75%"'],
    ['width: "50%"', { width: 400 }, "width: 400"],
    ['lineHeight: "48px"', { lineHeight: 1.2 }, "lineHeight: 1.2"],
    ['lineHeight: "1.2"', { lineHeight: 1.5 }, 'lineHeight: "1.5"'],
    ['opacity: "50%"', { opacity: 1 }, "opacity: 1"],
    ["fontSize: 30", { fontSize: "72" }, "fontSize: 72"],
    ['fontSize: "72"', { fontSize: 80 }, "fontSize: 80"],
    ['fontSize: "2em"', { fontSize: "3" }, 'fontSize: "3em"'],
    ["fontWeight: 400", { fontWeight: "700" }, 'fontWeight: "700"'],
    ["color: 'red'", { zIndex: "2" }, 'zIndex: "2"'],
  ])("%s updated with %o keeps the meaning of the number", (before, style, after) => {
    expect(patched(styled(before), update("q", { style })).code).toContain(after);
  });

  test.each([
    ["fontSize: 30", { fontSize: "-=1000" }],
    ["fontSize: 30", { fontSize: -4 }],
    ["fontSize: 30", { fontSize: "-4px" }],
    ["color: 'red'", { width: "-10" }],
  ])("%s updated with %o is refused, as it would be below 0", (before, style) => {
    expect(refused(styled(before), update("q", { style }))).toMatch(/below 0/);
  });
});

describe("texts keep their lines", () => {
  test.each(['{"Hello"}', "Hello", '{"{x}"}'])("a text of two lines in place of %s gets a <br />", (before) => {
    const { code } = patched(scene(`<p data-element-id="a">${before}</p>`), update("a", { text: "one\ntwo" }));
    expect(code).toContain('<p data-element-id="a">one<br />two</p>');
  });
});

test.each(['{""}', '{" "}', '{" "}{""}'])("blank text %s is replaced, not kept beside the new words", (before) => {
  const source = scene(`<p data-element-id="a">${before}</p>`);
  expect(patched(source, update("a", { text: "x" }), update("a", { text: "y\nz" })).code).toContain(
    '<p data-element-id="a">y<br />z</p>',
  );
});

test("an ambiguous batch says which of its patches is ambiguous", () => {
  const source = scene('<p data-element-id="a">A</p><p data-element-id="b">B</p>');
  const unclear: Patch = { operation: "delete", selector: { type: "text" } };
  const outcome = patchElement(source, { operation: "batch", patches: [update("a", { text: "x" }), unclear] });
  expect(outcome).toMatchObject({ outcome: "ambiguous", step: 1 });
});

describe("animations", () => {
  test("a second animation that plays together with one of its kind is mentioned in the notes", () => {
    const source = scene('<p data-element-id="q">Q</p>');
    const { notes } = patched(
      source,
      animate("q", { enter: "fade", startSeconds: 2 }),
      animate("q", { enter: "fade", together: true }),
    );
    expect(notes.join()).toContain("qEnter is there already: both play together.");
  });

  test("times of an animation count from the first frame that a split scene shows", () => {
    const shown = { fromFrame: 20, toFrame: 60 };
    const source = scene('<p data-element-id="q">Q</p>');
    expect(patched(source, animate("q", { enter: "fade", shown })).code).toContain("[20, 20 + 0.5 * fps]");
    expect(patched(source, animate("q", { enter: "fade", startSeconds: 1, shown })).code).toContain(
      "[20 + fps, 20 + 1.5 * fps]",
    );
    expect(patched(source, animate("q", { exit: "fade", shown })).code).toContain("[60 - 0.5 * fps, 59]");
  });

  test("an SVG shape with a transform attribute is not scaled, but can be faded", () => {
    const source = scene('<svg><rect data-element-id="r" width={80} height={80} transform="rotate(20)" /></svg>');
    expect(refused(source, animate("r", { enter: "scale" }))).toMatch(/transform attribute.*<g>/);
    expect(patched(source, animate("r", { enter: "fade" })).code).toContain("opacity: rEnter");
  });
});

describe("elements that are drawn several times", () => {
  test("one repetition inside nested maps cannot be patched alone", () => {
    const body = `{[["A", "B"], ["C"]].map((row, i) => <div key={i} data-element-id={\`r-\${i}\`}>{row.map((cell, j) => <b key={cell} data-element-id={\`c-\${i}-\${j}\`}>{cell}</b>)}</div>)}`;
    const patch: Patch = { operation: "delete", ...on("c-*-*"), repetition: 0 };
    expect(refused(scene(body), patch)).toMatch(/inside another \.map/);
  });

  test("patching an element of a component that a .map draws is mentioned in the notes", () => {
    const source = scene('{["One", "Two"].map((t) => <Card key={t} title={t} />)}', {
      top: 'function Card({title}: {title: string}) { return <h2 data-element-id="ct">{title}</h2>; }',
    });
    const { notes } = patched(source, update("ct", { style: { color: "red" } }));
    expect(notes.join()).toContain("part of a component that is drawn several times by a .map");
  });

  test("a patch that names two different repetitions is refused", () => {
    const source = scene('{["a", "b", "c"].map((t, i) => <p key={t} data-element-id={`m-${i}`}>{t}</p>)}');
    expect(refused(source, { ...update("m-0", { text: "x" }), repetition: 2 } as Patch)).toMatch(/Give one of the two/);
  });

  test("no element can be added beside a single repetition", () => {
    const source = scene('{["a", "b"].map((t, i) => <p key={t} data-element-id={`m-${i}`}>{t}</p>)}');
    const patch: Patch = { operation: "add", changes: { element: "p", text: "x" }, position: { after: "m-0" } };
    expect(refused(source, patch)).toMatch(/m-\*/);
  });
});

describe("unrolling a .map", () => {
  const unroll = (id: string): Patch => ({ operation: "unroll", ...on(id) });

  test("keeps what was patched in one repetition", () => {
    const source = scene(
      '{["a", "b"].map((t, i) => <p key={t} data-element-id={`m-${i}`} style={{fontSize: 30}}>{t}</p>)}',
    );
    const { code } = patched(source, update("m-1", { style: { fontSize: 60 } }), unroll("m-*"));
    expect(code).toContain('data-element-id="m-1" style={{fontSize: true ? 60 : 30}}>{"b"}</p>');
  });

  test("is refused where a name would change its meaning", () => {
    const source = scene(
      "{items.map((item, i) => <p key={i} data-element-id={`m-${i}`} style={{color: item.c}}>{item.t}</p>)}",
      {
        top: "const color = 'red'; const items = [{t: 'One', c: color}];",
        inside: "const color = 'lime'; const used = color;",
      },
    );
    expect(refused(source, unroll("m-*"))).toMatch(/cannot be written out/);
  });

  test("leaves text alone that looks like an id", () => {
    const source = scene(
      `{[1, 2].map((n) => <p key={n} data-element-id="card">{'<p data-element-id="card">'}{n}</p>)}`,
    );
    const { code } = patched(source, unroll("card"));
    expect(code.match(/'<p data-element-id="card">'/g)).toHaveLength(2);
    expect(code).toContain('<p data-element-id="card-2">');
  });
});

test("an element is found by its full label, whatever its Unicode composition", () => {
  const words = "A heading that goes on for rather longer than forty letters, as headings do";
  const source = scene(`<h1 data-element-id="h">${words}</h1><p data-element-id="c">café</p>`);
  const by = (label: string): Patch => ({
    operation: "update",
    selector: { label },
    changes: { style: { color: "red" } },
  });
  expect(patched(source, by(words)).receipt).toContain("A heading");
  expect(patched(source, by("cafe\u0301")).receipt).toContain("café");
});
