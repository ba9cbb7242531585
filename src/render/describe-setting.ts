import type { RenderSetting } from "./make-renderer.ts";

/** The start-up line: how scenes are rendered, and how hard the wall around them is. */
export function describeSetting({ jail, browser }: RenderSetting): string {
  const level = {
    bwrap: "in a bubblewrap jail",
    unshare: "in namespaces of their own (unshare)",
    plain: "in a plain child process",
  }[jail.level];
  const why = jail.reasons.length > 0 ? ` (${jail.reasons.join("; ")})` : "";
  return `scenes render ${level}${why}; browser from ${browser.source}: ${browser.executable}`;
}
