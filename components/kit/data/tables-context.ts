import { createContext, useContext } from "react";

export type TableRow = Readonly<Record<string, string | number | boolean | null>>;

/** The rows of a table that the scene names. Throws, in words for the author, where there is none. */
export type FindTable = (name: string) => readonly TableRow[];

export const TablesContext = createContext<FindTable>(() => {
  throw new Error("No tables can be read here.");
});

/** The rows of an imported table, by the asset's id or name: the same at every frame. */
export function useTable(name: string): readonly TableRow[] {
  return useContext(TablesContext)(String(name));
}
