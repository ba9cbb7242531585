/** Apps whose addresses start with a word of theirs, which is not made from a domain as RFC 8252 would have it. */
const OWN_SCHEMES = new Set(["cursor:", "vscode:", "vscode-insiders:", "vscodium:", "windsurf:", "zed:", "goose:"]);
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether an address is of a program on the computer of whoever logs in. */
export function isLoopbackAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === "http:" && LOOPBACK.has(url.hostname);
}

export function hasOwnScheme(address: string): boolean {
  return URL.canParse(address) && OWN_SCHEMES.has(new URL(address).protocol) && !address.includes("#");
}

/** Who gets the answer behind an address, in words. */
export function describeRedirect(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return "an unknown address";
  if (isLoopbackAddress(address)) return `a program on this computer (${url.hostname})`;
  if (url.protocol === "https:") return url.host;
  return `the app on this device that opens ${url.protocol} links`;
}
