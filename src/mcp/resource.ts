import type { Ports } from "./tool.ts";

export interface ResourceBytes {
  readonly bytes: Buffer;
  readonly mimeType: string;
}

/** One MCP resource, or a family of them where `uri` has `{variables}`. */
export interface Resource {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly uri: string;
  readonly mimeType: string;
  /** Values for a variable of `uri` that begin as given, for clients that complete. */
  readonly complete?: Readonly<Record<string, (begun: string) => readonly string[]>>;
  /** Text, or bytes with their own type. Throws a `UserError` for what is not there. */
  read(
    variables: Record<string, string>,
    context: Ports & { readonly owner: string },
  ): Promise<string | ResourceBytes> | string;
}

export function defineResource(resource: Resource): Resource {
  return resource;
}
