import { CenterScene, CodeBlock, SectionLabel } from "@scenewright/components";
import { interpolate, useCurrentFrame } from "remotion";

const code = `// fetch() gives a promise; process it, then show the document
async function load(url) {
  const response = await fetch(url);
  const items = await response.json();
  return items.filter((item) => item.constructor !== Array);
}

load("https://example.com/items.json").then(render);`;

export default function CodeLesson() {
  const frame = useCurrentFrame();
  const stage = Math.floor(interpolate(frame, [0, 60], [0, 3], { extrapolateRight: "clamp" }));
  const highlight = [[2], [3, 4], [5], [8]][stage];

  return (
    <CenterScene data-element-id="root" gapPx={32}>
      <SectionLabel data-element-id="label" tone="accent2">fetch, then process</SectionLabel>
      <CodeBlock data-element-id="code" title="load.js" code={code} sizePx={36} framesPerLine={2} highlightLines={highlight} />
    </CenterScene>
  );
}
