import type { z } from "zod";

/** What a scene's author and the catalogue need to know of one component. Lives in `<name>/schema.ts`, free of React. */
export interface ComponentSchema {
  /** The exported name, PascalCase. */
  readonly name: string;
  /** One sentence: what it shows and when to use it. */
  readonly summary: string;
  /** Own props only. `style`, `children`, `data-element-id` and `data-label` are common to all. Every field is described. */
  readonly props: z.ZodObject;
  /** Whether it wraps other elements. */
  readonly children: "none" | "optional" | "required";
  /** One line of TSX. */
  readonly example: string;
}

export function defineComponent<const T extends ComponentSchema>(schema: T): T {
  return schema;
}
