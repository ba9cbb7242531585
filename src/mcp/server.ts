import {
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceTemplate,
  type ServerContext,
  type Transport,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import { oneLine, quoted } from "../../sandbox/policy/plain-text.ts";
import { LimitError, UserError } from "../errors.ts";
import type { Logger } from "../platform/logger.ts";
import { advertised, outputOf } from "./advertised.ts";
import { withKeptPicture } from "./answers/kept-picture.ts";
import { plainErrorData } from "./answers/plain-data.ts";
import { brokenAnswerWords, errorWords, toolAnswer } from "./answers/tool-answer.ts";
import { withNotes } from "./answers/with-notes.ts";
import { explainArguments } from "./arguments/explain-arguments.ts";
import { nearestName } from "./arguments/nearest-name.ts";
import { refuseSecrets } from "./arguments/refuse-secrets.ts";
import type { Prompt } from "./prompt.ts";
import type { Resource } from "./resource.ts";
import type { Ports, Tool, ToolContext } from "./tool.ts";

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
  /** Whether the client can open files of this machine, as over stdio. */
  readonly sharesDisk: boolean;
  /** Asked before a tool runs; what it throws is the answer. */
  readonly admit?: (toolName: string) => Promise<void>;
  /** Of this process: an argument that holds one is refused. */
  readonly secrets?: readonly string[];
  /** Told of every call once it is answered. */
  readonly observe?: (call: ObservedCall) => void;
}

export interface ObservedCall {
  readonly tool: string;
  /** `limited` where the caller's plan allowed no more; `refused` where the answer is an error in our words; `failed` where something broke. */
  readonly outcome: "ok" | "limited" | "refused" | "failed";
  readonly milliseconds: number;
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
  offerTools(server, offer.tools, ports, caller);
  for (const resource of offer.resources) offerResource(server, resource, ports, caller);
  offerPrompts(server, offer.prompts);
  return server;
}

/** The SDK would answer wrong names and arguments in its validator's words, so both are looked at here. */
function offerTools({ server }: McpServer, tools: readonly Tool[], ports: Ports, caller: Caller): void {
  const listed = tools.map(advertised);
  server.registerCapabilities({ tools: {} });
  server.setRequestHandler("tools/list", () => ({ tools: listed }));
  server.setRequestHandler("tools/call", async ({ params }, call) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool) throw unknownName("tool", params.name, tools);
    return callTool(tool, params.arguments ?? {}, call, ports, caller);
  });
}

async function callTool(tool: Tool, given: object, call: ServerContext, ports: Ports, caller: Caller) {
  const progress = progressOf(call);
  const startedAt = performance.now();
  const context: ToolContext = { ...ports, owner: caller.owner, signal: call.mcpReq.signal, progress: progress.report };
  let outcome: ObservedCall["outcome"] = "refused";
  try {
    await caller.admit?.(tool.name);
    const input = checkedArguments(tool.name, z.strictObject(tool.input), given);
    if (tool.effect !== "read") refuseSecrets(input, caller.secrets);
    const result = await withKeptPicture(await tool.run(input, context), input, { ...ports, ...caller });
    const promised = result.failed ? undefined : z.strictObject(outputOf(tool)).safeParse(result.data);
    if (promised?.error) {
      outcome = "failed";
      const words = brokenAnswerWords(result.data, promised.error, tool.name, caller.logger, tool.effect !== "read");
      return withNotes(failureOf(words), ports.projects.takeNotes(caller.owner));
    }
    if (!result.failed) outcome = "ok";
    return withNotes(toolAnswer(result), ports.projects.takeNotes(caller.owner));
  } catch (error) {
    outcome = error instanceof LimitError ? "limited" : error instanceof UserError ? "refused" : "failed";
    const text = errorWords(error, tool.name, caller.logger, tool.effect !== "read");
    return withNotes(failureOf(text), ports.projects.takeNotes(caller.owner));
  } finally {
    // A notification behind its answer belongs to no call the client knows.
    await progress.sent();
    const milliseconds = performance.now() - startedAt;
    caller.logger.debug({}, `${tool.name} took ${Math.round(milliseconds)} ms`);
    caller.observe?.({ tool: tool.name, outcome, milliseconds });
  }
}

function failureOf(text: string) {
  return { isError: true, content: [{ type: "text" as const, text }] };
}

function checkedArguments<S extends z.ZodObject>(name: string, schema: S, given: object): z.infer<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw explainArguments(name, schema, given, parsed.error);
}

function unknownName(kind: string, name: string, known: readonly { readonly name: string }[]): ProtocolError {
  const names = known.map((each) => each.name);
  const meant = nearestName(name, names);
  const words = `There is no ${kind} ${quoted(name)}. ${meant ? `Did you mean ${meant}?` : `Use one of: ${names.join(", ")}.`}`;
  return new ProtocolError(ProtocolErrorCode.InvalidParams, words);
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
    const params = { progressToken: token, progress: share, total: 1, message: oneLine(message, 200) };
    const notified = call.mcpReq.notify({ method: "notifications/progress", params }).catch(() => {});
    sending = Promise.all([sending, notified]);
  };
  return { report, sent: () => sending };
}

function offerResource(server: McpServer, resource: Resource, ports: Ports, caller: Caller): void {
  const { name, title, description, mimeType } = resource;
  const read = async (uri: URL, variables: Record<string, string | string[]>) => {
    try {
      const body = await resource.read(decoded(variables), { ...ports, owner: caller.owner });
      const contents = typeof body === "string" ? { text: body } : { blob: body.bytes.toString("base64") };
      return {
        contents: [{ uri: uri.href, mimeType: typeof body === "string" ? mimeType : body.mimeType, ...contents }],
      };
    } catch (error) {
      throw new ProtocolError(
        ProtocolErrorCode.InvalidParams,
        errorWords(error, uri.href.slice(0, 200), caller.logger, false),
      );
    }
  };
  if (resource.uri.includes("{")) {
    const template = new ResourceTemplate(resource.uri, { list: undefined, ...completing(resource) });
    server.registerResource(name, template, { title, description, mimeType }, (uri, variables) => read(uri, variables));
  } else {
    server.registerResource(name, resource.uri, { title, description, mimeType }, (uri) => read(uri, {}));
  }
}

function completing({ complete }: Resource) {
  if (!complete) return {};
  const each = Object.entries(complete).map(([name, of]) => [name, (begun: string) => [...of(begun.slice(0, 100))]]);
  return { complete: Object.fromEntries(each) };
}

function decoded(variables: Record<string, string | string[]>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(variables).map(([key, value]) => [key, decodeURIComponent(String(value))]),
    );
  } catch {
    throw new UserError("The address of the resource is not valid.", "Write a percent sign in it as %25.");
  }
}

function offerPrompts(server: McpServer, prompts: readonly Prompt[]): void {
  for (const prompt of prompts) {
    const config = { title: prompt.title, description: prompt.description, argsSchema: z.strictObject(prompt.args) };
    server.registerPrompt(prompt.name, config, (args) => messageOf(prompt, args));
  }
  server.server.setRequestHandler("prompts/get", ({ params }) => {
    const prompt = prompts.find(({ name }) => name === params.name);
    if (!prompt) throw unknownName("prompt", params.name, prompts);
    try {
      return messageOf(prompt, checkedArguments(prompt.name, z.strictObject(prompt.args), params.arguments ?? {}));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `${error.problem} ${error.nextStep}`);
    }
  });
}

function messageOf(prompt: Prompt, args: object) {
  return { messages: [{ role: "user" as const, content: { type: "text" as const, text: prompt.write(args) } }] };
}

/** The SDK repeats what it cannot find or read: its errors leave on one line, without anything invisible or alive. */
export function withPlainErrors<T extends Transport>(transport: T): T {
  const send = transport.send.bind(transport);
  transport.send = (message, options) => {
    if (!("error" in message)) return send(message, options);
    const { code, message: words, data } = message.error;
    const error = {
      code,
      message: oneLine(words, 1_000),
      ...(data === undefined ? {} : { data: plainErrorData(data) }),
    };
    return send({ ...message, error }, options);
  };
  return transport;
}
