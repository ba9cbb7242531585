// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the cases hold source code.
import type { PatchCase } from "../patch-case.ts";

export const batchCases: readonly PatchCase[] = [
  {
    title: "three steps",
    scene: "01-contract",
    patch: {
      operation: "batch",
      patches: [
        { operation: "update", selector: { elementId: "title" }, changes: { style: { fontSize: 120, color: "blue" } } },
        { operation: "animate", selector: { elementId: "title" }, changes: { enter: "fade" } },
        { operation: "move", selector: { elementId: "note" }, position: { before: "fade-up" } },
      ],
    },
    receipt:
      "Updated text 'Quadratic equations': font size 96 -> 120, colour white -> blue. Text 'Quadratic equations' now fades in over 0.5 s from 0 s. Moved text 'From x² to x' before FadeUp 'FadeUp 1'.",
    diff: [
      '-import {AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig} from "remotion";',
      '+import {AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig, Easing} from "remotion";',
      '+  const titleEnter = interpolate(frame, [0, 0.5 * fps], [0, 1], {extrapolateLeft: "clamp", extrapolateRight: "clamp", easing: Easing.out(Easing.cubic)});',
      '-      <h1 data-element-id="title" style={{color: "white", fontSize: 96, scale: String(spring({frame, fps}))}}>Quadratic equations</h1>',
      '+      <h1 data-element-id="title" style={{color: "blue", fontSize: 120, scale: String(spring({frame, fps})), opacity: titleEnter}}>Quadratic equations</h1>',
      '+      <p data-element-id="note" style={{opacity: interpolate(frame, [0, 20], [0, 1])}}>From x² to x</p>',
      '-      <p data-element-id="note" style={{opacity: interpolate(frame, [0, 20], [0, 1])}}>From x² to x</p>',
    ],
  },
  {
    title: "a later step sees an earlier one",
    scene: "02-no-semicolons",
    patch: {
      operation: "batch",
      patches: [
        { operation: "add", changes: { element: "h2", text: "New" }, position: { after: "title" } },
        { operation: "update", selector: { elementId: "headline" }, changes: { style: { color: "red" } } },
      ],
    },
    receipt: "Added h2 \"headline\" (\"New\") after text 'Fast. Simple.'. Updated text 'New': colour red.",
    diff: ["+      <h2 data-element-id='headline' style={{ color: 'red' }}>New</h2>"],
  },
  {
    title: "animated twice, then retimed words",
    scene: "01-contract",
    patch: {
      operation: "batch",
      patches: [
        { operation: "animate", selector: { elementId: "title" }, changes: { enter: "typewriter" } },
        { operation: "update", selector: { elementId: "title" }, changes: { text: "Other words" } },
      ],
    },
    receipt:
      "Text 'Quadratic equations' is now typed out over 1 s from 0 s. Updated text 'Quadratic equations': text \"Quadratic equations\" -> \"Other words\".",
    notes: ["It is still typed out letter by letter."],
    diff: [
      '+  const titleText = "Other words";',
      '+  const titleEnter = interpolate(frame, [0, fps], [0, 1], {extrapolateLeft: "clamp", extrapolateRight: "clamp"});',
      '-      <h1 data-element-id="title" style={{color: "white", fontSize: 96, scale: String(spring({frame, fps}))}}>Quadratic equations</h1>',
      '+      <h1 data-element-id="title" style={{color: "white", fontSize: 96, scale: String(spring({frame, fps}))}}>{titleText.slice(0, Math.round(titleEnter * titleText.length))}</h1>',
    ],
  },
  {
    title: "a map is unrolled",
    unseen: "Unrolling draws the same.",
    scene: "07-map-no-index",
    patch: { operation: "batch", patches: [{ operation: "unroll", selector: { elementId: "step" } }] },
    receipt: "Unrolled text '{step}' into 3 elements.",
    notes: ["Each is now an element of its own."],
    diff: [
      '-        {["Plan", "Write", "Ship"].map(step => <li data-element-id="step" key={step} style={{ fontSize: 48 }}>{step}</li>)}',
      '+        <li data-element-id="step" style={{ fontSize: 48 }}>{"Plan"}</li>',
      '+        <li data-element-id="step-2" style={{ fontSize: 48 }}>{"Write"}</li>',
      '+        <li data-element-id="step-3" style={{ fontSize: 48 }}>{"Ship"}</li>',
    ],
  },
  {
    title: "a map with an index and objects is unrolled",
    scene: "06-map-with-index",
    patch: {
      operation: "batch",
      patches: [
        { operation: "unroll", selector: { elementId: "card-*" } },
        { operation: "update", selector: { elementId: "heading-1" }, changes: { text: "Smaller" } },
      ],
    },
    receipt: "Unrolled group 'Group 1' into 3 elements. Updated text 'Small': text \"Small\" -> \"Smaller\".",
    notes: ["Each is now an element of its own."],
    diff: [
      "-      {features.map((feature, i) => (",
      "-        <div",
      "-          data-element-id={`card-${i}`}",
      "-          key={feature.title}",
      "-          style={{ backgroundColor: feature.color, opacity: interpolate(frame, [i * 5, i * 5 + 10], [0, 1]) }}",
      "-        >",
      "-          <h3 data-element-id={`heading-${i}`} style={{ fontSize: 40 }}>{feature.title}</h3>",
      "-          <p data-element-id={`value-${i}`}>{feature.value}%</p>",
      "-        </div>",
      "-      ))}",
      "+      <div",
      '+        data-element-id="card-0"',
      '+        style={{ backgroundColor: "tomato", opacity: interpolate(frame, [0 * 5, 0 * 5 + 10], [0, 1]) }}',
      "+      >",
      '+        <h3 data-element-id="heading-0" style={{ fontSize: 40 }}>{"Fast"}</h3>',
      '+        <p data-element-id="value-0">{10}%</p>',
      "+      </div>",
      "+      <div",
      '+        data-element-id="card-1"',
      '+        style={{ backgroundColor: "gold", opacity: interpolate(frame, [1 * 5, 1 * 5 + 10], [0, 1]) }}',
      "+      >",
      '+        <h3 data-element-id="heading-1" style={{ fontSize: 40 }}>{"Smaller"}</h3>',
      '+        <p data-element-id="value-1">{20}%</p>',
      "+      </div>",
      "+      <div",
      '+        data-element-id="card-2"',
      '+        style={{ backgroundColor: "teal", opacity: interpolate(frame, [2 * 5, 2 * 5 + 10], [0, 1]) }}',
      "+      >",
      '+        <h3 data-element-id="heading-2" style={{ fontSize: 40 }}>{"Safe"}</h3>',
      '+        <p data-element-id="value-2">{30}%</p>',
      "+      </div>",
    ],
  },
  {
    title: "fade in, then out",
    scene: "04-style-constants",
    patch: {
      operation: "batch",
      patches: [
        { operation: "animate", selector: { elementId: "badge" }, changes: { enter: "fade" } },
        { operation: "animate", selector: { elementId: "badge" }, changes: { exit: "fade" } },
      ],
    },
    receipt: "Text 'New' now fades in over 0.5 s from 0 s. Text 'New' now fades out over 0.5 s at its end.",
    diff: [
      '-import {AbsoluteFill} from "remotion";',
      '+import {AbsoluteFill, useCurrentFrame, useVideoConfig, interpolate, Easing} from "remotion";',
      "+  const frame = useCurrentFrame();",
      "+  const {fps, durationInFrames} = useVideoConfig();",
      '+  const badgeEnter = interpolate(frame, [0, 0.5 * fps], [0, 1], {extrapolateLeft: "clamp", extrapolateRight: "clamp", easing: Easing.out(Easing.cubic)});',
      '+  const badgeExit = interpolate(frame, [durationInFrames - 0.5 * fps, durationInFrames - 1], [1, 0], {extrapolateLeft: "clamp", extrapolateRight: "clamp", easing: Easing.in(Easing.cubic)});',
      '-      <span data-element-id="badge" style={{color: ACCENT, borderColor: ACCENT}}>New</span>',
      '+      <span data-element-id="badge" style={{color: ACCENT, borderColor: ACCENT, opacity: badgeEnter * badgeExit}}>New</span>',
    ],
  },
];
