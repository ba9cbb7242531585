import { limitedText } from "../limited-text.ts";
import { SCOPES } from "../scopes.ts";

type FetchDocument = typeof import("../better-auth.ts").fetchClientMetadataResource;

const MAX_BYTES = 16 * 1024;

/**
 * The documents of clients that are known by an address of theirs. There is one scope here: a client that has others in its document,
 * such as `openid`, would be refused for it, and gets that one.
 */
export function documentsOfClients(fetchDocument: FetchDocument): FetchDocument {
  return async (input, init) => {
    const response = await fetchDocument(input, init);
    if (response.status !== 200) return response;
    const text = await limitedText(response, MAX_BYTES);
    if (text === undefined) throw new Error("The metadata document of the client is too large.");
    const headers = new Headers(response.headers);
    headers.delete("content-length");
    return new Response(withScopes(text), { status: 200, headers });
  };
}

function withScopes(text: string): string {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== "object" || document === null || !("scope" in document)) return text;
    return JSON.stringify({ ...document, scope: SCOPES.join(" ") });
  } catch {
    // Whoever asked for it finds that out as well.
    return text;
  }
}
