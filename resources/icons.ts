import { iconWords } from "../sandbox/icons/icon-set.ts";
import { nearestIcons, searchIcons } from "../sandbox/icons/search-icons.ts";
import { UserError } from "../src/errors.ts";
import { defineResource } from "../src/mcp/resource.ts";

const MOST = 60;
const MOST_COMPLETIONS = 50;

export const iconsResource = defineResource({
  name: "icons",
  title: "Icons by what they show",
  description:
    "Names for <Icon name>, by words: scenewright://icons/rocket, scenewright://icons/money%20growth. Up to 60, the best first.",
  uri: "scenewright://icons/{query}",
  mimeType: "text/markdown",
  read({ query = "" }) {
    const words = query.slice(0, 100);
    const found = searchIcons(words, MOST);
    if (found.length === 0) {
      const near = nearestIcons(words, 8);
      throw new UserError(
        "No icon shows that.",
        near.length > 0
          ? `Nearest by name: ${near.join(", ")}.`
          : "Use plain words in English, such as money or growth.",
      );
    }
    const lines = found.map(
      ({ name, tags }) => `- \`${name}\`${tags.length > 0 ? `: ${tags.slice(0, 8).join(", ")}` : ""}`,
    );
    return `# Icons\n\n\`<Icon name="${found[0]?.name}" size={120} color="accent" />\` from "@scenewright/components".\n\n${lines.join("\n")}\n`;
  },
  complete: {
    query: (begun) => {
      const start = begun.toLowerCase();
      return Object.keys(iconWords().tags)
        .filter((name) => name.startsWith(start))
        .slice(0, MOST_COMPLETIONS);
    },
  },
});
