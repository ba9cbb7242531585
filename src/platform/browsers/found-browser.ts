export interface FoundBrowser {
  readonly executable: string;
  readonly source: "SCENEWRIGHT_BROWSER" | "this machine" | "@sparticuz/chromium" | "Remotion's download";
  /** What the browser needs in its environment beside nothing, such as the folder of libraries it carries. */
  readonly environment: Readonly<Record<string, string>>;
  /** Folders the browser reads, for a jail to show. */
  readonly folders: readonly string[];
}
