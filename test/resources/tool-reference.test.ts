import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { tools } from "../../tools/index.ts";

/** The table of the README and the reference are made from the tools: run vitest with -u after changing one. */
test("the tool reference is fresh", async () => {
  const sections = tools.map(({ name, title, description, effect, input }) => {
    const { properties = {}, required = [] } = z.toJSONSchema(z.strictObject(input), { io: "input" }) as {
      properties?: Record<string, { description?: string; type?: string; enum?: string[] }>;
      required?: string[];
    };
    const rows = Object.entries(properties).map(([field, { description: words = "", type, enum: values }]) => {
      const kind = values ? values.map((value) => `\`${value}\``).join(" ") : (type ?? "");
      return `| \`${field}\`${required.includes(field) ? "" : "?"} | ${kind} | ${words.replaceAll("|", "\\|")} |`;
    });
    return `## ${name}\n\n${title}. ${description} (${effect})\n\n| argument | type | |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  await expect(`# Tool reference\n\n${sections.join("\n")}`).toMatchFileSnapshot("../../resources/tool-reference.md");
});

test("the README lists every tool", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  for (const { name, description } of tools) {
    const [summary = ""] = description.split(/(?<=\.) /);
    expect(readme).toContain(`| \`${name}\` | ${summary.replaceAll("|", "\\|")} |`);
  }
});
