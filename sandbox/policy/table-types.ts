/** What a column of a table holds, as TypeScript writes it. */
export const COLUMN_TYPE = /^(?:string|number|boolean|null)(?: \| (?:string|number|boolean|null)){0,3}$/;

/** The file of the type surface that says which tables a project has. */
export const TABLES_FILE = "/modules/project-tables.d.ts";
export const TABLES_MODULE = "@scenewright/tables";

export interface KnownTable {
  readonly assetId: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly columnTypes: readonly string[];
}

/** The text of {@link TABLES_FILE}. Names of columns are words of a stranger: each is a quoted key. */
export function tableDeclarations(tables: readonly KnownTable[]): string {
  const entries = tables.flatMap(({ assetId, name, columns, columnTypes }) => {
    const fields = columns.map((column, index) => `readonly ${JSON.stringify(column)}: ${columnTypes[index]};`);
    const row = `readonly { ${fields.join(" ")} }[];`;
    return [assetId, name].map((each) => `  ${JSON.stringify(each)}: ${row}`);
  });
  return `export interface ProjectTables {\n${entries.join("\n")}\n}\n`;
}
