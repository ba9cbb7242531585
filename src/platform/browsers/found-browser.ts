export interface FoundBrowser {
  readonly executable: string;
  readonly source: "SCENEWRIGHT_BROWSER" | "this machine" | "@sparticuz/chromium" | "Remotion's download";
  /** Added to the environment the browser starts with, such as the folder of its bundled libraries. */
  readonly environment: Readonly<Record<string, string>>;
  /** Folders the browser reads, for a jail to show. */
  readonly folders: readonly string[];
}
