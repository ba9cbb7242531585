import { cleanFileName } from "../import/clean-file-name.ts";

/** What a downloaded file is called: by the header that is for it, else by the end of its address. */
export function fileNameOf(disposition: string | undefined, address: string): string | undefined {
  return cleanFileName(nameIn(disposition) ?? lastPartOf(address));
}

function nameIn(disposition: string | undefined): string | undefined {
  const encoded = disposition?.match(/filename\*\s*=\s*utf-8'[^']*'([^;]+)/i)?.[1];
  if (encoded !== undefined) return decoded(encoded.trim());
  const [, quoted, plain] = disposition?.match(/filename\s*=\s*(?:"([^"]*)"|([^;]+))/i) ?? [];
  return quoted ?? plain?.trim();
}

function lastPartOf(address: string): string | undefined {
  return decoded(new URL(address).pathname.split("/").at(-1) ?? "");
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
