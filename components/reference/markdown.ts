import type { ComponentSchema } from "../kit/define-component.ts";
import { catalogue, componentsByCategory } from "./catalogue.ts";
import { type PropFact, propFacts } from "./prop-facts.ts";

/** Every component in a few lines each; small enough for an agent to read whole. */
export function componentCatalogueMarkdown(): string {
  return [
    "# Components",
    'Import by name: `import {Headline, useTheme} from "@scenewright/components";`. Every component also takes `style` (merged last), `data-element-id` and `data-label`. ' +
      "Sizes in px are for a short side of 1080 and scale with the video. Defaults follow `=`; `?` has none. " +
      "Everything with `delayInFrames` (=0) comes in by itself and, unless `exit={false}`, leaves in the scene's last 0.4 s.",
    ...Object.entries(componentsByCategory).flatMap(([category, components]) => [
      `## ${category}`,
      ...components.map(brief),
    ]),
    "",
  ].join("\n\n");
}

/** One component in full, or undefined when there is none of that name. */
export function componentMarkdown(name: string): string | undefined {
  const schema = catalogue.find((entry) => entry.name === name);
  if (!schema) return undefined;
  const rows = propFacts(schema.props).map(({ name: prop, type, isOptional, defaultText, description }) => {
    const preset = defaultText ?? (isOptional ? "" : "required");
    return `| \`${prop}\` | \`${type.replaceAll("|", "\\|")}\` | ${preset === "" ? "" : `\`${preset}\``} | ${description.replaceAll("|", "\\|")} |`;
  });
  return `# ${schema.name}

${schema.summary}

\`\`\`tsx
${schema.example}
\`\`\`

| prop | type | default | meaning |
|---|---|---|---|
${rows.join("\n")}

Children: ${schema.children}. Also takes \`style\`, \`data-element-id\` and \`data-label\`.
`;
}

function brief({ name, summary, props, children, example }: ComponentSchema): string {
  const own = propFacts(props).filter((fact) => fact.name !== "delayInFrames" && fact.name !== "exit");
  const moves = "delayInFrames" in props.shape ? " `delayInFrames` `exit`" : "";
  const wraps = children === "none" ? "" : ` Children ${children}.`;
  return `### ${name}\n${summary}${wraps}\n\`${example}\`\n${own.map(propText).join(" ")}${moves}`;
}

function propText({ name, type, isOptional, defaultText }: PropFact): string {
  const preset = defaultText === undefined ? (isOptional ? "?" : "") : `=${defaultText}`;
  return `\`${name}${preset}${type === "number" && preset.startsWith("=") ? "" : `: ${type}`}\``;
}
