/** Names that are devices on Windows, whatever extension follows: `con.tsx` cannot be opened there. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/i;

export function isReservedName(name: string): boolean {
  return WINDOWS_DEVICE.test(name.split(".")[0] ?? "");
}
