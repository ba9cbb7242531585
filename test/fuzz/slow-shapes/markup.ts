import { each, type SlowShape, sceneWith } from "./shape.ts";

/** Elements, styles and classes. */
export const MARKUP_SHAPES: readonly SlowShape[] = [
  {
    name: "elements-in-elements",
    scene: (size) => sceneWith({ drawn: `${"<div>".repeat(size)}a${"</div>".repeat(size)}` }),
  },
  { name: "elements-one-after-another", scene: (size) => sceneWith({ drawn: each(size, (at) => `<p>a${at}</p>`) }) },
  {
    name: "elements-with-styles",
    scene: (size) => sceneWith({ drawn: each(size, (at) => `<p style={{left: ${at}, color: "red"}}>a</p>`) }),
  },
  { name: "elements-with-one-text", scene: (size) => sceneWith({ drawn: "<p>a</p>\n".repeat(size) }) },
  {
    name: "components-with-long-props",
    scene: (size) =>
      sceneWith({
        top: `const Card = (p: {${each(size, (at) => `k${at}?: number`, "; ")}}) => <p>{p.k0}</p>;`,
        drawn: `<Card ${each(size, (at) => `k${at}={${at}}`, " ")} />`,
      }),
  },
  {
    name: "components-passed-props",
    scene: (size) =>
      sceneWith({
        top: each(
          size,
          (at) =>
            `const C${at} = ({color, n}: {color: string; n: number}) => ${at === 0 ? "<p style={{color}}>{n}</p>" : `<div><C${at - 1} color={color} n={n} /><C${at - 1} color={color} n={n} /></div>`};`,
        ),
        drawn: `<C${size - 1} color="red" n={1} />`,
      }),
  },
  {
    name: "props-spread",
    scene: (size) =>
      sceneWith({
        top: `type Props = {${each(20, (at) => `k${at}?: number`, "; ")}};\n${each(size, (at) => `const C${at} = (props: Props) => ${at === 0 ? "<p>{props.k0}</p>" : `<><C${at - 1} {...props} {...props} k1={1} /></>`};`)}`,
        drawn: `<C${size - 1} />`,
      }),
  },
  {
    name: "props-spread-untyped",
    scene: (size) =>
      sceneWith({
        body: `const p0 = {color: "red"};\n${each(size, (at) => `const p${at + 1} = {...p${at}, k${at}: 1};`)}`,
        drawn: each(size, (at) => `<p style={{...p${at}}} />`),
      }),
  },
  {
    name: "styles-spread",
    scene: (size) =>
      sceneWith({
        body: `const s0 = {color: "red"};\n${each(size, (at) => `const s${at + 1} = {...s${at}, ...(frame > ${at} ? s${at} : {}), left: ${at}};`)}`,
        drawn: `<p style={s${size}}>a</p>`,
      }),
  },
  {
    name: "styles-by-choice",
    scene: (size) =>
      sceneWith({
        body: `let s: React.CSSProperties = {};\n${each(size, (at) => `if (frame > ${at}) s = {...s, left: ${at}};`)}`,
        drawn: "<p style={s}>a</p>",
        imports: 'import React from "react";',
      }),
  },
  {
    name: "styles-in-loops",
    scene: (size) =>
      sceneWith({
        drawn: `<>${each(size, (at) => `{[1, 2].map((x) => <p key={x} style={{left: x * ${at}, color: x > 1 ? "red" : "blue"}}>a</p>)}`)}</>`,
      }),
  },
  {
    name: "maps-in-maps",
    scene: (size) =>
      sceneWith({
        drawn: `<>${each(size, (at) => `{[1].map((x${at}) => <div key={x${at}}>`, "")}a${"</div>)}".repeat(size)}</>`,
      }),
  },
  {
    name: "conditions-in-markup",
    scene: (size) => sceneWith({ drawn: each(size, (at) => `{frame > ${at} && <p>a${at}</p>}`) }),
  },
  {
    name: "conditions-nested-in-markup",
    scene: (size) =>
      sceneWith({ drawn: `${each(size, (at) => `{frame > ${at} ? <p>a</p> : <>`, "")}b${"</>}".repeat(size)}` }),
  },
  {
    name: "children-functions",
    scene: (size) =>
      sceneWith({
        top: `const With = ({children}: {children: (n: number) => React.ReactNode}) => <>{children(1)}</>;`,
        imports: 'import React from "react";',
        drawn: `${each(size, (at) => `<With>{(n${at}) => `, "")}<p>a</p>${"}</With>".repeat(size)}`,
      }),
  },
  {
    name: "symbols-of-symbols",
    scene: (size) =>
      sceneWith({
        drawn: `<svg><defs>${each(size, (at) => `<g id="g${at}">${at === 0 ? "<rect />" : `<use href="#g${at - 1}" /><use href="#g${at - 1}" />`}</g>`)}</defs></svg>`,
      }),
  },
  {
    name: "symbols-in-one-group",
    scene: (size) =>
      sceneWith({
        drawn: `<svg><g id="a">${each(size, (at) => `<use href="#b${at}" />`)}</g>${each(size, (at) => `<g id="b${at}"><use href="#c" /></g>`)}<g id="c"><rect /></g></svg>`,
      }),
  },
  {
    name: "classes-many",
    scene: (size) =>
      sceneWith({
        drawn: each(
          Math.ceil(size / 10),
          (row) => `<p className="${each(10, (at) => `p-${row * 10 + at}`, " ")}">a</p>`,
        ),
      }),
  },
  {
    name: "classes-arbitrary",
    scene: (size) =>
      sceneWith({
        drawn: each(
          Math.ceil(size / 10),
          (row) => `<p className="${each(10, (at) => `w-[${row * 10 + at}px]`, " ")}">a</p>`,
        ),
      }),
  },
  {
    name: "classes-with-variants",
    scene: (size) =>
      sceneWith({
        drawn: each(
          Math.ceil(size / 5),
          (row) => `<p className="${each(5, (at) => `sm:md:first:even:[&_p]:mt-[${row * 5 + at}px]`, " ")}">a</p>`,
        ),
      }),
  },
  {
    name: "classes-with-long-variants",
    scene: (size) =>
      sceneWith({ drawn: each(size, (at) => `<p className="${"first:".repeat(40)}mt-[${at}px]">a</p>`) }),
  },
  {
    name: "classes-nested-selectors",
    scene: (size) =>
      sceneWith({
        drawn: each(
          size,
          (at) => `<p className="[&:is(p,:not(:where(.a${at},${":is(".repeat(8)}b${")".repeat(8)})))]:m-1">a</p>`,
        ),
      }),
  },
  {
    name: "classes-calc",
    scene: (size) =>
      sceneWith({
        drawn: each(size, (at) => `<p className="w-[calc(${"(".repeat(20)}${at}px${"+1px)".repeat(20)})]">a</p>`),
      }),
  },
  {
    name: "classes-unknown",
    scene: (size) =>
      sceneWith({ drawn: each(size, (at) => `<p className="no-such-class-${at} bg-redd-50${at}">a</p>`) }),
  },
  {
    name: "classes-by-choice",
    scene: (size) =>
      sceneWith({
        body: `const c = ${each(size, (at) => `frame > ${at} ? "p-${at}" : "m-${at}"`, " + ")};`,
        drawn: "<p className={c}>a</p>",
      }),
  },
  {
    name: "classes-by-names",
    scene: (size) =>
      sceneWith({
        body: each(size, (at) => `const c${at} = "p-${at} " + ${at === 0 ? `"m-1"` : `c${at - 1} + c${at - 1}`};`),
        drawn: `<p className={c${size - 1}}>a</p>`,
      }),
  },
];
