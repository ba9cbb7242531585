import { expect, test } from "vitest";
import { advertised } from "../src/mcp/advertised.ts";
import type { Tool } from "../src/mcp/tool.ts";
import { tools } from "../tools/index.ts";

/**
 * The rubric, half a point of 5 for what a reader of the tool list has to find: what it is for (first sentence, a verb first),
 * when to take it or a sibling, what goes in with an example where that is not one id, what comes out, what is refused or
 * limited, what comes next; every argument described; nothing said twice or at length.
 */
const POINTS: Readonly<Record<string, (tool: Tool, names: readonly string[]) => boolean>> = {
  "starts with what it does": ({ description }) => /^[A-Z][a-z]+e?\b[^.]{20,160}\./.test(description),
  "is more than its title": ({ title, description }) => !description.startsWith(title),
  "says when, or which sibling instead": ({ name, description }, names) =>
    /\b(Use|For|such as|first|before|after|instead)\b/.test(description) &&
    names.some((other) => other !== name && description.includes(other)),
  "says what comes out": ({ description }) => /\bAnswers?\b|come back|comes back/.test(description),
  "says what is refused, limited or kept": ({ description }) =>
    /refused|at most|up to|nothing|none|stays?|cannot|error|unless|cut at|ends it|together|exactly/i.test(description),
  "gives an example of arguments that are more than ids": (tool) =>
    Object.keys(tool.input).every((name) =>
      /Id$|preview|expectedRevision|outline|steps|timeoutSeconds|detail|cursor/.test(name),
    ) || /such as|'[^']+'|example|scenewright:\/\/|"[^"]+"/i.test(tool.description + argumentWords(tool).join(" ")),
  "names the next call": ({ description }, names) =>
    /Next: /.test(description) || names.some((other) => description.endsWith(`${other}.`)),
  "describes every argument": (tool) => argumentWords(tool).every((words) => words !== ""),
  "is short": ({ description }) => description.length < 500,
  "commands nobody": ({ description }) => !/must|always|never|important|!/i.test(description),
};

function argumentWords(tool: Tool): string[] {
  const { properties } = advertised(tool).inputSchema as { properties?: Record<string, { description?: string }> };
  return Object.values(properties ?? {}).map(({ description = "" }) => description);
}

test.each(tools.map((tool) => [tool.name, tool] as const))("%s is rated 4.3 or more of 5 by the rubric", (_, tool) => {
  const names = tools.map(({ name }) => name);
  const missed = Object.entries(POINTS).filter(([, holds]) => !holds(tool, names));
  const rating = 5 - missed.length / 2;
  expect(rating, missed.map(([point]) => point).join("; ")).toBeGreaterThanOrEqual(4.3);
});
