import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { getDefaultEnvironment, StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { CallToolResultSchema } from "@modelcontextprotocol/sdk/types.js";
import type { Printer } from "./printer.ts";

type Data = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly isError: boolean;
  readonly text: string;
  /** The call's structuredContent. */
  readonly data: Data;
  /** Bytes of the first JPEG in the answer. */
  readonly image: Buffer | undefined;
}

export interface Call {
  readonly arguments?: Data;
  /** What the call is about, for the printed line. */
  readonly about: string;
  /** What to say of the answer; how an error is told is the session's matter. */
  readonly outcome?: (answer: Answer) => string;
  /** The demo means this call to be refused. */
  readonly refused?: boolean;
}

export interface Session {
  call(tool: string, call: Call): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts the built server as any client does. */
export function startSession(home: string, print: Printer): Promise<Session> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [fileURLToPath(new URL("../../src/main.js", import.meta.url))],
    env: { ...serverEnvironment(), SCENEWRIGHT_HOME: home },
    stderr: "inherit",
  });
  return sessionOver(transport, print);
}

/** Prints every call with its time. */
export async function sessionOver(transport: Transport, print: Printer): Promise<Session> {
  const client = new Client({ name: "scenewright-demo", version: "1.0.0" });
  const startedAt = performance.now();
  await client.connect(transport);
  const server = client.getServerVersion();
  print.line(performance.now() - startedAt, "initialize", `${server?.name} ${server?.version}`);

  return {
    async call(tool, { arguments: input = {}, about, outcome, refused = false }) {
      const calledAt = performance.now();
      const result = CallToolResultSchema.parse(
        await client.callTool({ name: tool, arguments: input }, undefined, {
          onprogress: ({ progress, message }) => print.progress(progress, message ?? ""),
        }),
      );
      const answer = answerOf(result);
      const told = answer.isError ? "refused" : (outcome?.(answer) ?? "");
      print.line(performance.now() - calledAt, tool, told ? `${about}: ${told}` : about);
      if (answer.isError !== refused) {
        throw new Error(`${tool} was ${refused ? "to be refused and was not" : "refused"}:\n${answer.text}`);
      }
      return answer;
    },
    close: () => client.close(),
  };
}

function answerOf({ content, structuredContent, isError }: ReturnType<typeof CallToolResultSchema.parse>): Answer {
  const image = content.find((part) => part.type === "image");
  return {
    isError: isError === true,
    text: content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n"),
    data: structuredContent ?? {},
    image: image ? Buffer.from(image.data, "base64") : undefined,
  };
}

/** The client hands over only what every program needs; the server's own settings must come along. */
function serverEnvironment(): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[0].startsWith("SCENEWRIGHT_") && entry[1] !== undefined,
  );
  return { ...getDefaultEnvironment(), ...Object.fromEntries(own) };
}
