import { createContext, useContext } from "react";

/** A shape: the tag of SVG and its attributes, on a square of 24 units. */
export type IconPart = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/** The icons whose names the scene writes out. */
export const IconsContext = createContext<Readonly<Record<string, readonly IconPart[]>>>({});

/** Throws, in words for the author, where the scene was not given the icon. */
export function useIcon(name: unknown): readonly IconPart[] {
  const icons = useContext(IconsContext);
  const parts = typeof name === "string" && Object.hasOwn(icons, name) ? icons[name] : undefined;
  if (parts) return parts;
  const said = typeof name === "string" ? name.slice(0, 60) : typeof name;
  throw new Error(
    `There is no icon "${said}" here. The name must be one of scenewright://icons/{words}, and written out somewhere in the scene's code.`,
  );
}
