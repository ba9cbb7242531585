import {
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceTemplate,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Logger } from "../platform/logger.ts";
import { leanSchema } from "./lean-schema.ts";
import type { Prompt } from "./prompt.ts";
import type { Resource } from "./resource.ts";
import type { Ports, Tool, ToolContext, ToolResult } from "./tool.ts";

export interface Offer {
  readonly version: string;
  /** A few lines that teach the workflow. */
  readonly instructions: string;
  readonly tools: readonly Tool[];
  readonly resources: readonly Resource[];
  readonly prompts: readonly Prompt[];
}

export interface Caller {
  readonly owner: string;
  readonly logger: Logger;
}

const CONSTANT = { ttlMs: 3_600_000, cacheScope: "public" } as const;

/** The MCP server of one connection: everything on offer in, protocol out. Errors become answers here and nowhere else. */
export function makeServer(offer: Offer, ports: Ports, caller: Caller): McpServer {
  const server = new McpServer(
    { name: "scenewright", title: "Scenewright", version: offer.version },
    {
      instructions: offer.instructions,
      cacheHints: { "tools/list": CONSTANT, "prompts/list": CONSTANT, "resources/templates/list": CONSTANT },
    },
  );
  for (const tool of offer.tools) offerTool(server, tool, ports, caller);
  for (const resource of offer.resources) offerResource(server, resource, ports, caller);
  for (const prompt of offer.prompts) offerPrompt(server, prompt);
  return server;
}

function offerTool(server: McpServer, tool: Tool, ports: Ports, caller: Caller): void {
  const config = {
    title: tool.title,
    description: tool.description,
    inputSchema: leanSchema(z.strictObject(tool.input)),
    outputSchema: leanSchema(z.strictObject(tool.output)),
    annotations: {
      readOnlyHint: tool.effect === "read",
      destructiveHint: tool.effect === "delete",
      idempotentHint: tool.effect === "read",
      openWorldHint: false,
    },
  };
  server.registerTool(tool.name, config, async (input, call) => {
    const progress = progressOf(call);
    const startedAt = performance.now();
    const context: ToolContext = {
      ...ports,
      owner: caller.owner,
      signal: call.mcpReq.signal,
      progress: progress.report,
    };
    try {
      return answer(await tool.run(input, context));
    } catch (error) {
      return { isError: true, content: [{ type: "text", text: sentenceFor(error, tool.name, caller) }] };
    } finally {
      // A notification behind its answer belongs to no call the client knows.
      await progress.sent();
      caller.logger.debug({}, `${tool.name} took ${Math.round(performance.now() - startedAt)} ms`);
    }
  });
}

function answer({ summary, data, image, links = [], failed }: ToolResult<unknown>) {
  return {
    ...(failed ? { isError: true } : {}),
    structuredContent: data as Record<string, unknown>,
    content: [
      { type: "text" as const, text: summary },
      ...(image ? [{ type: "image" as const, data: image.toString("base64"), mimeType: "image/jpeg" }] : []),
      ...links.map((link) => ({ type: "resource_link" as const, ...link })),
    ],
  };
}

/** Our own words as they are; anything else is logged and answered blandly, as foreign text must not reach the model. */
function sentenceFor(error: unknown, where: string, { logger }: Caller): string {
  if (error instanceof UserError) return `${error.problem} ${error.nextStep}`.slice(0, 2_000);
  if (error instanceof Error && error.name === "AbortError") return "The call was cancelled. Nothing was changed.";
  logger.error({ err: error }, where);
  return "Something failed inside Scenewright. Nothing was changed; try again. The server's log on stderr has the details.";
}

function progressOf(call: ServerContext): { report: ToolContext["progress"]; sent(): Promise<unknown> } {
  const token = call.mcpReq._meta?.progressToken;
  if (token === undefined) return { report: () => {}, sent: async () => {} };
  let last = 0;
  let sending: Promise<unknown> = Promise.resolve();
  const report: ToolContext["progress"] = (share, message) => {
    // The protocol wants every progress above the one before it.
    if (share <= last) return;
    last = share;
    const params = { progressToken: token, progress: share, total: 1, message: message.slice(0, 200) };
    const notified = call.mcpReq.notify({ method: "notifications/progress", params }).catch(() => {});
    sending = Promise.all([sending, notified]);
  };
  return { report, sent: () => sending };
}

function offerResource(server: McpServer, resource: Resource, ports: Ports, caller: Caller): void {
  const { name, title, description, mimeType } = resource;
  const read = async (uri: URL, variables: Record<string, string | string[]>) => {
    try {
      const plain = Object.fromEntries(
        Object.entries(variables).map(([key, value]) => [key, decodeURIComponent(String(value))]),
      );
      const body = await resource.read(plain, { ...ports, owner: caller.owner });
      const contents = typeof body === "string" ? { text: body } : { blob: body.bytes.toString("base64") };
      return {
        contents: [{ uri: uri.href, mimeType: typeof body === "string" ? mimeType : body.mimeType, ...contents }],
      };
    } catch (error) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, sentenceFor(error, uri.href.slice(0, 200), caller));
    }
  };
  if (resource.uri.includes("{")) {
    const template = new ResourceTemplate(resource.uri, { list: undefined });
    server.registerResource(name, template, { title, description, mimeType }, (uri, variables) => read(uri, variables));
  } else {
    server.registerResource(name, resource.uri, { title, description, mimeType }, (uri) => read(uri, {}));
  }
}

function offerPrompt(server: McpServer, prompt: Prompt): void {
  const config = { title: prompt.title, description: prompt.description, argsSchema: z.strictObject(prompt.args) };
  server.registerPrompt(prompt.name, config, (args) => ({
    messages: [{ role: "user", content: { type: "text", text: prompt.write(args) } }],
  }));
}
