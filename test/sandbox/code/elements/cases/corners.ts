import type { PatchCase } from "../patch-case.ts";

/** Lists that shrink and grow at once, and code that few hands write but all may. */
export const cornerCases: readonly PatchCase[] = [
  {
    title: "the only two properties of a list go",
    scene: "03-tabs",
    patch: {
      operation: "update",
      selector: { elementId: "headline" },
      changes: { style: { color: null, fontSize: null } },
    },
    receipt: "Updated text 'Why the sky is blue': colour navy removed, font size 64 removed.",
    diff: [
      "-\t\t\t\tstyle={{",
      '-\t\t\t\t\tcolor: "navy",',
      "-\t\t\t\t\tfontSize: 64",
      "-\t\t\t\t}}",
      "+\t\t\t\tstyle={{}}",
    ],
  },
  {
    title: "the only property goes, another comes",
    scene: "10-arrow-body",
    patch: { operation: "update", selector: { elementId: "badge" }, changes: { style: { color: null, fontSize: 40 } } },
    receipt: "Updated text '{text}': colour gold removed, font size 40.",
    diff: [
      '-export const Badge = ({text}: {text: string}) => <span data-element-id="badge" style={{color: "gold"}}>{text}</span>;',
      '+export const Badge = ({text}: {text: string}) => <span data-element-id="badge" style={{fontSize: 40}}>{text}</span>;',
    ],
  },
  {
    title: "a neighbour's comment survives",
    scene: "20-comments",
    patch: { operation: "update", selector: { elementId: "title" }, changes: { style: { fontSize: null } } },
    receipt: "Updated text 'Comments': font size 60 removed.",
    diff: [
      '-        color: "white", // on black',
      "-        fontSize: 60 // big",
      '+        color: "white" // on black',
    ],
  },
  {
    title: "the last of a list goes, another comes",
    scene: "20-comments",
    patch: { operation: "update", selector: { elementId: "title" }, changes: { style: { fontSize: null, zIndex: 3 } } },
    receipt: "Updated text 'Comments': font size 60 removed, z index 3.",
    diff: ["-        fontSize: 60 // big", "+        zIndex: 3"],
  },
  {
    title: "the only property goes beside a comment",
    scene: "20-comments",
    patch: {
      operation: "update",
      selector: { elementId: "root" },
      changes: { style: { backgroundColor: null, zIndex: 3 } },
    },
    receipt: "Updated group 'Layer 1': background colour black removed, z index 3.",
    diff: [
      '-    <AbsoluteFill data-element-id="root" /* dark */ style={{ backgroundColor: "black" /* for now */ }}>',
      '+    <AbsoluteFill data-element-id="root" /* dark */ style={{ zIndex: 3 /* for now */ }}>',
    ],
  },
  {
    title: "the last two of a line go, another comes",
    scene: "02-no-semicolons",
    patch: {
      operation: "update",
      selector: { elementId: "title" },
      changes: { style: { lineHeight: null, color: null, zIndex: 3 } },
    },
    receipt: "Updated text 'Fast. Simple.': line height 1.2 removed, colour white removed, z index 3.",
    diff: [
      "-      <h1 data-element-id='title' style={{ fontSize: '48px', lineHeight: '1.2', color: 'white' }}>Fast. Simple.</h1>",
      "+      <h1 data-element-id='title' style={{ fontSize: '48px', zIndex: 3 }}>Fast. Simple.</h1>",
    ],
  },
  {
    title: "the first and the last of a line go",
    scene: "02-no-semicolons",
    patch: {
      operation: "update",
      selector: { elementId: "title" },
      changes: { style: { fontSize: null, color: null } },
    },
    receipt: "Updated text 'Fast. Simple.': font size 48px removed, colour white removed.",
    diff: [
      "-      <h1 data-element-id='title' style={{ fontSize: '48px', lineHeight: '1.2', color: 'white' }}>Fast. Simple.</h1>",
      "+      <h1 data-element-id='title' style={{ lineHeight: '1.2' }}>Fast. Simple.</h1>",
    ],
  },
  {
    title: "the middle of a line goes, its end changes",
    scene: "02-no-semicolons",
    patch: {
      operation: "update",
      selector: { elementId: "title" },
      changes: { style: { lineHeight: null, color: "gold", zIndex: 1 } },
    },
    receipt: "Updated text 'Fast. Simple.': line height 1.2 removed, colour white -> gold, z index 1.",
    diff: [
      "-      <h1 data-element-id='title' style={{ fontSize: '48px', lineHeight: '1.2', color: 'white' }}>Fast. Simple.</h1>",
      "+      <h1 data-element-id='title' style={{ fontSize: '48px', color: 'gold', zIndex: 1 }}>Fast. Simple.</h1>",
    ],
  },
  {
    title: "a sure step takes from a percentage",
    unseen: "It is not positioned, so that left does nothing.",
    scene: "02-no-semicolons",
    patch: { operation: "update", selector: { elementId: "tagline" }, changes: { style: { left: "+=5%" } } },
    receipt: "Updated text 'Frame {frame}': left -20% -> -15%.",
    diff: [
      "-      <p data-element-id='tagline' style={{ fontSize: '1.5em', left: '-20%' }}>Frame {frame}</p>",
      "+      <p data-element-id='tagline' style={{ fontSize: '1.5em', left: '-15%' }}>Frame {frame}</p>",
    ],
  },
  {
    title: "braces that hold a comment only",
    scene: "27-corners",
    patch: { operation: "update", selector: { elementId: "root" }, changes: { style: { color: "red" } } },
    receipt: "Updated group 'Layer 1': colour red.",
    diff: [
      '-    <AbsoluteFill data-element-id="root" style={{ /* nothing yet */ }}>',
      '+    <AbsoluteFill data-element-id="root" style={{ color: "red" /* nothing yet */ }}>',
    ],
  },
  {
    title: "a style in two pairs of parentheses",
    scene: "27-corners",
    patch: { operation: "update", selector: { elementId: "wrapped" }, changes: { style: { color: "red" } } },
    receipt: "Updated text 'Wrapped': colour gray -> red.",
    notes: ['base is shared or computed, so the change is written at "wrapped" over it.'],
    diff: [
      '-      <p data-element-id="wrapped" style={((base /* :) */ ))}>Wrapped</p>',
      '+      <p data-element-id="wrapped" style={{ ...((base /* :) */ )), color: "red" }}>Wrapped</p>',
    ],
  },
  {
    title: "a value in two pairs of parentheses",
    scene: "27-corners",
    patch: { operation: "update", selector: { elementId: "doubled" }, changes: { style: { opacity: "*2" } } },
    receipt: "Updated text 'Doubled': opacity `0.2 + 0.3` -> `(0.2 + 0.3) * 2`.",
    diff: [
      '-      <p data-element-id="doubled" style={{ opacity: ((0.2 + 0.3)), ...base, }}>Doubled</p>',
      '+      <p data-element-id="doubled" style={{ opacity: (0.2 + 0.3) * 2, ...base, }}>Doubled</p>',
    ],
  },
  {
    title: "a spread constant under a trailing comma",
    scene: "27-corners",
    patch: { operation: "update", selector: { elementId: "doubled" }, changes: { style: { color: "red" } } },
    receipt: "Updated text 'Doubled': colour gray -> red.",
    diff: [
      '-      <p data-element-id="doubled" style={{ opacity: ((0.2 + 0.3)), ...base, }}>Doubled</p>',
      '+      <p data-element-id="doubled" style={{ opacity: ((0.2 + 0.3)), ...base, color: "red", }}>Doubled</p>',
    ],
  },
  {
    title: "computed items and shorthand properties written out",
    unseen: "Unrolling draws the same.",
    scene: "27-corners",
    patch: { operation: "unroll", selector: { elementId: "bar" } },
    receipt: "Unrolled text '{color}' into 2 elements.",
    notes: ["Each is now an element of its own."],
    diff: [
      '-      {[{ color: "red", width: UNIT + 2 }, { color: "blue", width: -UNIT }].map(({ color, width }) => (',
      '-        <p data-element-id="bar" key={color} style={{ color, width: width * 3 }}>{color}</p>',
      "-      ))}",
      '+      <p data-element-id="bar" style={{ color: "red", width: (UNIT + 2) * 3 }}>{"red"}</p>',
      '+      <p data-element-id="bar-2" style={{ color: "blue", width: (-UNIT) * 3 }}>{"blue"}</p>',
    ],
  },
  {
    title: "a word of one item that its colour reads too",
    scene: "27-corners",
    patch: {
      operation: "update",
      selector: { elementId: "bar" },
      repetition: 1,
      changes: { style: { width: "*2" }, text: "Green" },
    },
    receipt: 'Updated text \'{color}\', repetition 1: text "blue" -> "Green", width `width * 3` -> `(width * 3) * 2`.',
    notes: [
      "Only repetition 1 changed; the others keep their text.",
      "Only repetition 1 changed; the others keep their width.",
    ],
    diff: [
      '-      {[{ color: "red", width: UNIT + 2 }, { color: "blue", width: -UNIT }].map(({ color, width }) => (',
      '-        <p data-element-id="bar" key={color} style={{ color, width: width * 3 }}>{color}</p>',
      '+      {[{ color: "red", width: UNIT + 2 }, { color: "blue", width: -UNIT }].map(({ color, width }, index) => (',
      '+        <p data-element-id="bar" key={color} style={{ color, width: index === 1 ? (width * 3) * 2 : width * 3 }}>{index === 1 ? "Green" : color}</p>',
    ],
  },
  {
    title: "a memo is a component",
    scene: "27-corners",
    patch: { operation: "animate", selector: { elementId: "badge" }, changes: { enter: "fade" } },
    receipt: "Text 'New' now fades in over 0.5 s from 0 s.",
    diff: [
      '-import { AbsoluteFill } from "remotion";',
      '+import { AbsoluteFill, useCurrentFrame, useVideoConfig, interpolate, Easing } from "remotion";',
      '-const Badge = memo(() => <span data-element-id="badge">New</span>);',
      "+const Badge = memo(() => {",
      "+  const frame = useCurrentFrame();",
      "+  const { fps } = useVideoConfig();",
      '+  const badgeEnter = interpolate(frame, [0, 0.5 * fps], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp", easing: Easing.out(Easing.cubic) });',
      '+  return <span data-element-id="badge" style={{ opacity: badgeEnter }}>New</span>;',
      "+});",
    ],
  },
  {
    title: "a .map outside any component",
    scene: "27-corners",
    patch: { operation: "update", selector: { elementId: "dot" }, changes: { text: "◦" } },
    receipt: 'Updated text \'•\': text "•" -> "◦".',
    notes: ['"dot" is drawn 2 times by a .map: all of them change. Give repetition to change one, or unroll it.'],
    diff: [
      '-const DOTS = [1, 2].map((n) => <b data-element-id="dot" key={n}>•</b>);',
      '+const DOTS = [1, 2].map((n) => <b data-element-id="dot" key={n}>◦</b>);',
    ],
  },
  {
    title: "a shape of the shapes package, imported",
    scene: "27-corners",
    patch: {
      operation: "add",
      changes: { element: "Spark", props: { width: 40, height: 40 } },
      position: { after: "doubled" },
    },
    receipt: "Added Spark \"spark\" after text 'Doubled'.",
    diff: [
      '+import { Spark } from "@remotion/shapes";',
      '+      <Spark data-element-id="spark" width={40} height={40} />',
    ],
  },
  {
    title: "a prop whose words end a sentence",
    scene: "21-library",
    patch: { operation: "update", selector: { elementId: "feature-card" }, changes: { props: { text: "It runs." } } },
    receipt: 'Updated FeatureCard \'Fast\': text "It starts at once." -> "It runs.".',
    diff: [
      '-      <FeatureCard data-element-id="feature-card" title="Fast" text="It starts at once." icon="1" />',
      '+      <FeatureCard data-element-id="feature-card" title="Fast" text="It runs." icon="1" />',
    ],
  },
];
