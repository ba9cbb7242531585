import { createContext, type ReactNode, useContext } from "react";
import type { Theme } from "./schema.ts";
import { defaultThemeName, themes } from "./themes.ts";

const ThemeContext = createContext<Theme>(themes[defaultThemeName]);

/** Gives every scene and component below it the same colours and fonts. */
export function ThemeProvider({ theme, children }: { readonly theme: Theme; readonly children: ReactNode }) {
  return <ThemeContext.Provider value={theme}>{children}</ThemeContext.Provider>;
}

/** The project's colours and fonts. */
export function useTheme(): Theme {
  return useContext(ThemeContext);
}
