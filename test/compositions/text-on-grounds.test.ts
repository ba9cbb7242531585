import { describe, expect, test } from "vitest";
import { openPictures } from "../support/scene-pictures.ts";

const { pictureOf, stillness } = await openPictures();

const DARK = "rgb(17, 20, 28)";
const LIGHT = "rgb(248, 249, 252)";

describe("text without a colour follows its ground", () => {
  test.each([
    ["a light ground", '<div style={{backgroundColor: "#f7f4ec"}}>A</div>', DARK],
    ["a light gradient", '<div style={{background: "linear-gradient(#fff, #eee)"}}>A</div>', DARK],
    ["any notation of a colour", '<div style={{background: "oklch(0.95 0.05 120)"}}>A</div>', DARK],
    ["a class", '<div className="bg-white">A</div>', DARK],
  ])("%s", async (_, body, color) => {
    const explicit = body.includes("className")
      ? body.replace(">A", ` style={{color: "${color}"}}>A`)
      : body.replace("}}", `, color: "${color}"}}`);
    expect(await pictureOf(body)).toBe(await pictureOf(explicit));
  });

  test("light on a dark card in a light theme, and dark again on a light card inside of that", async () => {
    const card = (outer: string, inner: string) =>
      `<div style={{backgroundColor: "#111"${outer}}}>A<p style={{backgroundColor: "#fff"${inner}}}>B</p></div>`;
    const size = { theme: "daylight" };
    expect(await pictureOf(card("", ""), size)).toBe(
      await pictureOf(card(`, color: "${LIGHT}"`, `, color: "${DARK}"`), size),
    );
  });

  test("a layer behind its siblings is their ground", async () => {
    const layered = (color: string) =>
      `<AbsoluteFill><AbsoluteFill style={{backgroundColor: "white"}} /><AbsoluteFill${color}>A</AbsoluteFill></AbsoluteFill>`;
    expect(await pictureOf(layered(""))).toBe(await pictureOf(layered(` style={{color: "${DARK}"}}`)));
  });
});

describe("text keeps its colour", () => {
  test.each([
    ["that it was given", '<div style={{backgroundColor: "#fff", color: "#fafafa"}}>A</div>'],
    [
      "that an element around it was given",
      '<div style={{color: "#fefefe"}}><p style={{backgroundColor: "#fff"}}>A</p></div>',
    ],
    ["that a class gives", '<div className="bg-white text-[#fdfdfd]">A</div>'],
    ["on a ground that it can be read on", '<div style={{backgroundColor: "#223"}}>A</div>'],
    ["on a ground that is hardly there", '<div style={{backgroundColor: "rgba(255, 255, 255, 0.2)"}}>A</div>'],
  ])("%s", async (_, body) => {
    expect(await pictureOf(body)).not.toBe(
      await pictureOf(
        body
          .replace(/^<div/, `<div id="a"`)
          .replace(">A", `><span style={{color: "${DARK}"}}>A</span`)
          .replace("</span<", "</span><"),
      ),
    );
  });
});

test("a scene that stands still on a ground of its own is known to stand still", async () => {
  expect(await stillness('<div style={{backgroundColor: "#fff"}}>A</div>', 4)).toEqual([true, true, true]);
});
