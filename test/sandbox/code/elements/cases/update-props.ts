// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the cases hold source code.
import type { PatchCase } from "../patch-case.ts";

export const updatePropsCases: readonly PatchCase[] = [
  {
    title: "a number",
    scene: "01-contract",
    patch: { operation: "update", selector: { elementId: "fade-up" }, changes: { props: { delayInFrames: 30 } } },
    receipt: "Updated FadeUp 'FadeUp 1': delay in frames 12 -> 30.",
    diff: [
      '-      <FadeUp data-element-id="fade-up" delayInFrames={12}>',
      '+      <FadeUp data-element-id="fade-up" delayInFrames={30}>',
    ],
  },
  {
    title: "a step from a number",
    scene: "01-contract",
    patch: { operation: "update", selector: { elementId: "fade-up" }, changes: { props: { delayInFrames: "*2" } } },
    receipt: "Updated FadeUp 'FadeUp 1': delay in frames 12 -> 24.",
    diff: [
      '-      <FadeUp data-element-id="fade-up" delayInFrames={12}>',
      '+      <FadeUp data-element-id="fade-up" delayInFrames={24}>',
    ],
  },
  {
    title: "a new string",
    scene: "21-library",
    patch: { operation: "update", selector: { elementId: "stat" }, changes: { props: { label: "people" } } },
    receipt: "Updated StatCounter 'users': label users -> people.",
    diff: [
      '-      <StatCounter data-element-id="stat" value={1200} label="users" />',
      '+      <StatCounter data-element-id="stat" value={1200} label="people" />',
    ],
  },
  {
    title: "a string with quotes becomes an expression",
    scene: "21-library",
    patch: {
      operation: "update",
      selector: { elementId: "feature-card" },
      changes: { props: { text: 'Say "hi" & go' } },
    },
    receipt: 'Updated FeatureCard \'Fast\': text "It starts at once." -> "Say "hi" & go".',
    diff: [
      '-      <FeatureCard data-element-id="feature-card" title="Fast" text="It starts at once." icon="1" />',
      '+      <FeatureCard data-element-id="feature-card" title="Fast" text={"Say \\"hi\\" & go"} icon="1" />',
    ],
  },
  {
    title: "an array",
    scene: "21-library",
    patch: { operation: "update", selector: { elementId: "code" }, changes: { props: { highlightLines: [3] } } },
    receipt: "Updated CodeBlock 'CodeBlock 1': highlight lines `[1, 2]` -> [3].",
    diff: [
      '-      <CodeBlock data-element-id="code" code="const x = 1;" highlightLines={[1, 2]} style={{ width: 300 }} />',
      '+      <CodeBlock data-element-id="code" code="const x = 1;" highlightLines={[3]} style={{ width: 300 }} />',
    ],
  },
  {
    title: "true is bare",
    scene: "21-library",
    patch: { operation: "update", selector: { elementId: "feature-card" }, changes: { props: { emphasis: true } } },
    receipt: "Updated FeatureCard 'Fast': emphasis true.",
    diff: [
      '-      <FeatureCard data-element-id="feature-card" title="Fast" text="It starts at once." icon="1" />',
      '+      <FeatureCard data-element-id="feature-card" title="Fast" text="It starts at once." icon="1" emphasis />',
    ],
  },
  {
    title: "null takes it away",
    scene: "21-library",
    patch: { operation: "update", selector: { elementId: "feature-card" }, changes: { props: { icon: null } } },
    receipt: "Updated FeatureCard 'Fast': icon 1 removed.",
    diff: [
      '-      <FeatureCard data-element-id="feature-card" title="Fast" text="It starts at once." icon="1" />',
      '+      <FeatureCard data-element-id="feature-card" title="Fast" text="It starts at once." />',
    ],
  },
  {
    title: "a step is words where the prop is words",
    scene: "21-library",
    patch: { operation: "update", selector: { elementId: "feature-card" }, changes: { props: { title: "+20%" } } },
    receipt: "Updated FeatureCard 'Fast': title Fast -> +20%.",
    diff: [
      '-      <FeatureCard data-element-id="feature-card" title="Fast" text="It starts at once." icon="1" />',
      '+      <FeatureCard data-element-id="feature-card" title="+20%" text="It starts at once." icon="1" />',
    ],
  },
  {
    title: "a bare prop becomes false",
    scene: "11-local-components",
    patch: { operation: "update", selector: { elementId: "card" }, changes: { props: { big: false } } },
    receipt: "Updated Card 'First': big true -> false.",
    diff: [
      '-      <Card data-element-id="card" title="First" big />',
      '+      <Card data-element-id="card" title="First" big={false} />',
    ],
  },
  {
    title: "a string in braces",
    scene: "11-local-components",
    patch: { operation: "update", selector: { elementId: "card-2" }, changes: { props: { title: "Other" } } },
    receipt: "Updated Card 'Second': title Second -> Other.",
    diff: [
      '-      <Card data-element-id="card-2" title={"Second"} icon={<i data-element-id="icon">★</i>} />',
      '+      <Card data-element-id="card-2" title="Other" icon={<i data-element-id="icon">★</i>} />',
    ],
  },
  {
    title: "a prop for one repetition",
    unseen: "A title is not drawn.",
    scene: "06-map-with-index",
    patch: { operation: "update", selector: { elementId: "card-1" }, changes: { props: { title: "Hint" } } },
    receipt: "Updated group 'Group 1', repetition 1: title Hint.",
    notes: ["Only repetition 1 changed."],
    diff: ['+          title={i === 1 ? "Hint" : undefined}'],
  },
  {
    title: "a sequence's constant start is shared",
    scene: "12-sequences",
    patch: { operation: "update", selector: { elementId: "main" }, changes: { props: { from: 70 } } },
    receipt: "Updated Sequence 'Sequence 2': from 45 -> 70.",
    notes: ["The constant INTRO is used elsewhere too, so the new from is written at the element."],
    diff: [
      '-      <Sequence data-element-id="main" from={INTRO} durationInFrames={90}>',
      '+      <Sequence data-element-id="main" from={70} durationInFrames={90}>',
    ],
  },
  {
    title: "a sequence's length",
    unseen: "It ends later than this looks.",
    scene: "12-sequences",
    patch: { operation: "update", selector: { elementId: "main" }, changes: { props: { durationInFrames: 120 } } },
    receipt: "Updated Sequence 'Sequence 2': duration in frames 90 -> 120.",
    diff: [
      '-      <Sequence data-element-id="main" from={INTRO} durationInFrames={90}>',
      '+      <Sequence data-element-id="main" from={INTRO} durationInFrames={120}>',
    ],
  },
  {
    title: "svg attributes",
    scene: "14-svg",
    patch: {
      operation: "update",
      selector: { elementId: "curve" },
      changes: { props: { strokeWidth: 4, stroke: "navy" } },
    },
    receipt: "Updated shape 'Path 1': stroke width 2 -> 4, stroke url(#g) -> navy.",
    diff: [
      '-        <path data-element-id="curve" d="M0 0 L100 100" stroke="url(#g)" strokeWidth={2} fill="none" />',
      '+        <path data-element-id="curve" d="M0 0 L100 100" stroke="navy" strokeWidth={4} fill="none" />',
    ],
  },
  {
    title: "a computed attribute",
    scene: "14-svg",
    patch: { operation: "update", selector: { elementId: "x-axis" }, changes: { props: { x2: 100 } } },
    receipt: "Updated shape 'Line 1': x2 `f` -> 100.",
    notes: ["The x2 was computed (`f`); that expression was replaced."],
    diff: [
      '-          <line data-element-id="x-axis" x1={0} y1={0} x2={f} y2={0} stroke="black" strokeDasharray="4 2" />',
      '+          <line data-element-id="x-axis" x1={0} y1={0} x2={100} y2={0} stroke="black" strokeDasharray="4 2" />',
    ],
  },
  {
    title: "a prop before a spread moves behind it",
    unseen: "A title is not drawn.",
    scene: "16-spreads",
    patch: { operation: "update", selector: { elementId: "use" }, changes: { props: { title: "new" } } },
    receipt: "Updated Box 't': title t -> new.",
    diff: [
      '-      <Box data-element-id="use" style={{ color: "blue" }} title="t" {...rest} />',
      '+      <Box data-element-id="use" style={{ color: "blue" }} {...rest} title="new" />',
    ],
  },
  {
    title: "a label",
    unseen: "Labels are for people who edit.",
    scene: "03-tabs",
    patch: {
      operation: "update",
      selector: { elementId: "left" },
      changes: { props: { "data-label": "Left column" } },
    },
    receipt: "Updated group 'Group 1': data-label \"Left column\".",
    diff: ['-\t\t\t<div data-element-id="left">', '+\t\t\t<div data-element-id="left" data-label="Left column">'],
  },
  {
    title: "text, style and props at once",
    scene: "21-library",
    patch: {
      operation: "update",
      selector: { elementId: "feature-card" },
      changes: { text: "Now.", style: { color: "red" }, props: { title: "Quick" } },
    },
    receipt: 'Updated FeatureCard \'Fast\': text "It starts at once." -> "Now.", colour red, title Fast -> Quick.',
    diff: [
      '-      <FeatureCard data-element-id="feature-card" title="Fast" text="It starts at once." icon="1" />',
      '+      <FeatureCard data-element-id="feature-card" title="Quick" text="Now." icon="1" style={{ color: "red" }} />',
    ],
  },
];
