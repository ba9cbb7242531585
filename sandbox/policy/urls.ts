/**
 * Whether a URL stays inside the scene: only `#id` does.
 * Browsers drop tabs, newlines and leading blanks before they read a URL, so the check drops them first.
 */
export function isSafeUrl(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the URL standard strips exactly these.
  const read = url.replace(/[\t\n\r]/g, "").replace(/^[\u0000-\u0020]+/, "");
  return /^#[^\s"'()\\<>]*$/.test(read);
}
