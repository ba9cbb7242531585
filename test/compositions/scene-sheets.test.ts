import { describe, expect, test } from "vitest";
import { openPictures } from "../support/scene-pictures.ts";

const { pictureOf, stillness } = await openPictures();

describe("a class draws what its style draws", () => {
  test.each([
    [
      '<div className="flex items-center justify-center w-full h-full bg-[#312c85] text-white"><b className="text-6xl">A</b></div>',
      '<div style={{display: "flex", alignItems: "center", justifyContent: "center", width: "100%", height: "100%", backgroundColor: "#312c85", color: "#fff"}}><b style={{fontSize: 60, lineHeight: 1}}>A</b></div>',
    ],
    [
      '<div className="p-4 m-2 rounded-xl border-2 border-[#ff0000] w-40">A</div>',
      '<div style={{boxSizing: "border-box", padding: 16, margin: 8, borderRadius: 12, border: "2px solid #ff0000", width: 160}}>A</div>',
    ],
    [
      '<p className="text-accent bg-surface">A</p>',
      '<p style={{margin: 0, color: "#8c9bff", backgroundColor: "#141a2b"}}>A</p>',
    ],
    ['<p className="font-mono">0O</p>', '<p style={{margin: 0, fontFamily: "JetBrains Mono"}}>0O</p>'],
    [
      '<p className="translate-x-4 rotate-45">A</p>',
      '<p style={{margin: 0, translate: "16px 0px", rotate: "45deg"}}>A</p>',
    ],
    ['<p className="hidden">A</p>', "<p hidden>A</p>"],
    ['<h1 className="text-xl">A</h1>', "<p style={{margin: 0, fontSize: 20, lineHeight: 1.4}}>A</p>"],
  ])("%s", async (classes, style) => {
    expect(await pictureOf(classes)).toBe(await pictureOf(style));
  });
});

test("a style wins over a class, an important one too", async () => {
  const plain = await pictureOf('<p style={{margin: 0, color: "red"}}>A</p>');
  expect(await pictureOf('<p className="text-blue-500" style={{color: "red"}}>A</p>')).toBe(plain);
  expect(await pictureOf('<p className="!text-blue-500" style={{color: "red"}}>A</p>')).toBe(plain);
});

test("breakpoints follow the width of the canvas", async () => {
  const body = '<p className="text-red-500 md:text-blue-500">A</p>';
  const red = '<p className="text-red-500">A</p>';
  const blue = '<p className="text-blue-500">A</p>';
  const [narrow, wide] = [
    { width: 700, height: 100 },
    { width: 800, height: 100 },
  ];
  expect(await pictureOf(body, narrow)).toBe(await pictureOf(red, narrow));
  expect(await pictureOf(body, wide)).toBe(await pictureOf(blue, wide));
});

test("the variant dark: follows the theme of the project", async () => {
  const body = '<p className="text-[red] dark:text-[blue]">A</p>';
  expect(await pictureOf(body)).toBe(await pictureOf('<p className="text-[blue]">A</p>'));
  const light = { theme: "daylight" };
  expect(await pictureOf(body, light)).toBe(await pictureOf('<p className="text-[red]">A</p>', light));
});

test("the classes of one scene do not reach another that is on the page with it", async () => {
  const other = '<h1 style={{fontSize: 40}}>Other</h1><p className="nothing">A</p>';
  const strict = '<div className="absolute right-0 bottom-0 [&_p]:hidden"><p className="text-xs">x</p></div>';
  const reaching = '<div className="[body:has(&)]:opacity-0 [html_&_p]:hidden"></div>';
  const alone = await pictureOf(other);
  expect(await pictureOf([strict, other])).toBe(await pictureOf(["<i />", other]));
  expect(await pictureOf([reaching, other])).toBe(alone);
});

test("an element without a class looks the same beside one with a class", async () => {
  const plain = '<h1>Title</h1><ul><li>One</li></ul><p style={{padding: 8, width: "100%"}}>Text</p>';
  expect(await pictureOf(`${plain}<i className="absolute" />`)).toBe(
    await pictureOf(`${plain}<i style={{position: "absolute"}} />`),
  );
});

test("a scene that stands still with classes is known to stand still", async () => {
  expect(await stillness('<div className="bg-white p-4">A</div>', 4)).toEqual([true, true, true]);
});
