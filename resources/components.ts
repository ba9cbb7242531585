import { catalogue } from "../components/reference/catalogue.ts";
import { componentCatalogueMarkdown, componentMarkdown } from "../components/reference/markdown.ts";
import { UserError } from "../src/errors.ts";
import { defineResource } from "../src/mcp/resource.ts";

export const componentsResource = defineResource({
  name: "components",
  title: "Component catalogue",
  description: "Every component that scenes may import from @scenewright/components, with its props.",
  uri: "scenewright://components",
  mimeType: "text/markdown",
  read: () => componentCatalogueMarkdown(),
});

export const componentResource = defineResource({
  name: "component",
  title: "One component",
  description: "One component: props, children and an example.",
  uri: "scenewright://components/{name}",
  mimeType: "text/markdown",
  read({ name = "" }) {
    const known = catalogue.map((component) => component.name);
    if (!known.includes(name)) throw new UserError("No component of that name.", `Use one of: ${known.join(", ")}.`);
    return componentMarkdown(name) as string;
  },
});
