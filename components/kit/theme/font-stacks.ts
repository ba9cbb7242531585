/** The family names that `compositions/fonts/fonts.ts` loads; each stack ends in the bundled CJK and emoji faces. */
export const fontStacks = {
  sans: '"Inter Variable", "Noto Sans SC Variable", "Noto Color Emoji", sans-serif',
  mono: '"JetBrains Mono Variable", "Noto Sans SC Variable", "Noto Color Emoji", monospace',
} as const;
