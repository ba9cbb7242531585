import { expect, test } from "vitest";
import { cssDeclarations } from "../../../src/mcp/schemas/patch/css-declarations.ts";

test("declarations are parted at semicolons, not in quotes, brackets or data URLs", () => {
  expect(
    cssDeclarations(`background: url(data:image/png;base64,AA==); content: "a;b"; transform: translate(1px, 2px) ;`),
  ).toEqual([
    { property: "background", value: "url(data:image/png;base64,AA==)" },
    { property: "content", value: '"a;b"' },
    { property: "transform", value: "translate(1px, 2px)" },
  ]);
});

test("names come out as React spells them, steps and custom properties as they are", () => {
  expect(cssDeclarations("font-size: *1.2; -webkit-line-clamp: 2; --brand-gap: 4px; top: +=12")).toEqual([
    { property: "fontSize", value: "*1.2" },
    { property: "WebkitLineClamp", value: "2" },
    { property: "--brand-gap", value: "4px" },
    { property: "top", value: "+=12" },
  ]);
});

test.each(["red", "color red", "color:", ": red", "1color: red"])("%j is refused with what to write", (text) => {
  expect(() => cssDeclarations(text)).toThrow(/no declaration/);
});
