/** Groups of tools, for clients and models that should see fewer. */
export const TOOLSETS = ["core", "history", "media", "publish"] as const;
export type Toolset = (typeof TOOLSETS)[number];

/** Those of the wanted sets, in the order of the list; all when none is named. A tool that names no set is a core one. */
export function toolsOf<T extends { readonly toolset?: Toolset }>(
  tools: readonly T[],
  wanted: readonly Toolset[],
): T[] {
  return tools.filter(({ toolset = "core" }) => wanted.length === 0 || wanted.includes(toolset));
}
