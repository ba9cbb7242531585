import { fontStacks } from "./font-stacks.ts";
import type { Theme, ThemeName } from "./schema.ts";

export const defaultThemeName: ThemeName = "midnight";

const forms = {
  fontFamily: fontStacks.sans,
  headingFontFamily: fontStacks.sans,
  monoFontFamily: fontStacks.mono,
  radiusPx: 28,
  pillRadiusPx: 999,
  wordmark: "",
  logo: "",
};

/** What colours mean is the same in every theme. */
const SEMANTIC = {
  dark: { success: "#4ade80", warning: "#fbbf24", danger: "#ff8a80", highlight: "#ffe066" },
  light: { success: "#14713a", warning: "#855300", danger: "#b3261e", highlight: "#7a4d00" },
};

export function semanticColors(isDark: boolean): Pick<Theme, "success" | "warning" | "danger" | "highlight"> {
  return isDark ? SEMANTIC.dark : SEMANTIC.light;
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  midnight: {
    name: "midnight",
    isDark: true,
    background: "#0a0d18",
    backdrop: "#141a30",
    surface: "#141a2b",
    border: "#283149",
    text: "#f4f6ff",
    mutedText: "#a5aecb",
    accent: "#8c9bff",
    accent2: "#4fd8c4",
    onAccent: "#0a0d18",
    gradientFrom: "#8fb4ff",
    gradientTo: "#c79bff",
    ...SEMANTIC.dark,
    ...forms,
  },
  daylight: {
    name: "daylight",
    isDark: false,
    background: "#f6f7fb",
    backdrop: "#ffffff",
    surface: "#ffffff",
    border: "#dfe3ee",
    text: "#10162a",
    mutedText: "#535d78",
    accent: "#3a4ee0",
    accent2: "#0b7a6c",
    onAccent: "#ffffff",
    gradientFrom: "#2f5be6",
    gradientTo: "#8238dd",
    ...SEMANTIC.light,
    ...forms,
  },
  ember: {
    name: "ember",
    isDark: true,
    background: "#150b09",
    backdrop: "#2b1410",
    surface: "#241511",
    border: "#452a22",
    text: "#fff3ea",
    mutedText: "#d2ad9c",
    accent: "#ff8652",
    accent2: "#ffc65c",
    onAccent: "#1c0c06",
    gradientFrom: "#ffc160",
    gradientTo: "#ff6f5c",
    ...SEMANTIC.dark,
    ...forms,
  },
  forest: {
    name: "forest",
    isDark: true,
    background: "#07130e",
    backdrop: "#10281d",
    surface: "#10221a",
    border: "#234233",
    text: "#eefaf2",
    mutedText: "#9fc2b0",
    accent: "#52d896",
    accent2: "#dbe46e",
    onAccent: "#052013",
    gradientFrom: "#46d99a",
    gradientTo: "#cfe568",
    ...SEMANTIC.dark,
    ...forms,
  },
  mono: {
    name: "mono",
    isDark: false,
    background: "#f3f1ec",
    backdrop: "#fbfaf7",
    surface: "#fdfcfa",
    border: "#d8d4ca",
    text: "#141312",
    mutedText: "#5c5952",
    accent: "#c42f17",
    accent2: "#141312",
    onAccent: "#ffffff",
    gradientFrom: "#141312",
    gradientTo: "#c42f17",
    ...SEMANTIC.light,
    ...forms,
  },
};

/** The theme of that name, or the default when there is none: a project may outlive a theme. */
export function themeNamed(name: string): Theme {
  return Object.hasOwn(themes, name) ? themes[name as ThemeName] : themes[defaultThemeName];
}
