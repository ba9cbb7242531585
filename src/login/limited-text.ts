/** A body as text; undefined where it is longer. What has a length in its headers need not keep to it, so bytes are counted. */
export async function limitedText(
  { body }: Pick<Request | Response, "body">,
  maxBytes: number,
): Promise<string | undefined> {
  if (!body) return "";
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
