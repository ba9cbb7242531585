/** How scene code names an asset of the project once `staticFile` or `asset` has been called: never a place to load from. */
const PREFIX = "asset:";
const MAX_NAME = 120;

export function assetReference(nameOrId: string): string {
  return PREFIX + nameOrId.slice(0, MAX_NAME);
}

/** The name or id that a reference holds; undefined for any other text. */
export function referencedAsset(text: string): string | undefined {
  return text.startsWith(PREFIX) ? text.slice(PREFIX.length) : undefined;
}

/** Where the page finds the bytes: answered by the render process from its own folder, and from nowhere else. */
export function assetPath(sha256: string, extension: string): string {
  return `/assets/${sha256}.${extension}`;
}

export function isAssetPath(path: string): boolean {
  return /^\/assets\/[0-9a-f]{64}\.[a-z0-9]{2,5}$/.test(path);
}

const MAX_INLINE_SIDE = 4096;
/** What is left of a scene's 64 kB for anything else is the author's business. */
const MAX_INLINE_CHARS = 60_000;

/**
 * Why a `data:` picture may not be shown, or undefined. PNG and JPEG only, and of a size that decodes at once: other kinds may
 * move by the browser's clock, or hold code.
 */
export function inlineImageProblem(text: string): string | undefined {
  const [, kind, base64 = ""] = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  if (!kind) return "An image in the code must be a data: URL of a PNG or JPEG in base64.";
  if (text.length > MAX_INLINE_CHARS) return `An image in the code may have at most ${MAX_INLINE_CHARS} characters.`;
  const bytes = bytesOf(base64);
  const size = kind === "png" ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (!size) return `The data: URL holds no ${kind === "png" ? "PNG" : "JPEG"}.`;
  const [width, height] = size;
  return width > MAX_INLINE_SIDE || height > MAX_INLINE_SIDE || width * height === 0
    ? `An image in the code may be at most ${MAX_INLINE_SIDE} px wide and high; this one is ${width}x${height}.`
    : undefined;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** `atob` is not the same in the page, the server and the checker. */
function bytesOf(base64: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const digit of base64) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) break;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return bytes;
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function sizeOfPng(bytes: readonly number[]): readonly [number, number] | undefined {
  const isPng = PNG_START.every((byte, index) => bytes[index] === byte);
  // A PNG with this chunk is a film.
  return isPng && !has(bytes, "acTL") ? [bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4)] : undefined;
}

function has(bytes: readonly number[], word: string): boolean {
  const codes = [...word].map((letter) => letter.charCodeAt(0));
  return bytes.some((byte, at) => byte === codes[0] && codes.every((code, index) => bytes[at + index] === code));
}

function sizeOfJpeg(bytes: readonly number[]): readonly [number, number] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return [bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2)];
    at += 2 + bigEndian(bytes, at + 2, 2);
  }
  return undefined;
}

function bigEndian(bytes: readonly number[], at: number, length: number): number {
  return bytes.slice(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
}
