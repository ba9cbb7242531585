/** The families of a theme; the stage puts the bundled faces of all scripts behind them. */
export const fontStacks = { sans: "Inter, sans-serif", mono: "JetBrains Mono, monospace" } as const;
