import { describe, expect, test } from "vitest";
import { samplePng } from "../../../../support/sample-png.ts";
import { sceneCheck } from "../../../../support/scene-check.ts";

const ASSETS = [
  { assetId: "logo", name: "logo.png", kind: "image" },
  { assetId: "team-photo", name: "team-photo.jpg", kind: "image" },
  { assetId: "clip", name: "clip.mp4", kind: "video" },
  { assetId: "voice", name: "voice.wav", kind: "audio" },
];

function check(jsx: string, assets: typeof ASSETS | undefined = ASSETS, top = "") {
  const code = `import {AbsoluteFill, Img, OffthreadVideo, Video, staticFile, useCurrentFrame} from "remotion";
import {Video as MediaVideo} from "@remotion/media";
import {KenBurns, asset} from "@scenewright/components";
${top}
export default function Scene() {
  const frame = useCurrentFrame();
  return <AbsoluteFill><p>{frame}{staticFile === undefined}{asset === undefined}{Img === undefined}{[Video, OffthreadVideo, MediaVideo, KenBurns].length}</p>${jsx}</AbsoluteFill>;
}
`;
  return sceneCheck()
    .check(code, { assets })
    .diagnostics.map(({ rule, message, fix }) => `${rule}: ${message} ${fix}`);
}

const png = (width: number, height: number) =>
  `data:image/png;base64,${samplePng(width, height, [1, 2, 3]).toString("base64")}`;

describe("asset-unknown", () => {
  test.each([
    '<Img src={staticFile("logo.png")} />',
    '<Img src={asset("logo")} style={{width: 200}} alt="Logo" data-element-id="logo" />',
    '<Img src={staticFile(frame > 9 ? "logo.png" : "team-photo.jpg")} />',
    "<Img src={staticFile(NAME)} />",
    "{LIST.map((name) => <Img key={name} src={staticFile(name)} />)}",
    `<Img src="${png(16, 9)}" />`,
    '<Video src={staticFile("clip.mp4")} trimBefore={5} trimAfter={20} playbackRate={1.5} loop muted volume={0.5} objectFit="cover" />',
    '<OffthreadVideo src={asset("clip")} startFrom={3} volume={(f) => f / 30} style={{width: "100%"}} data-element-id="film" />',
    '<MediaVideo src={staticFile("clip.mp4")} className="w-full" />',
  ])("is kept by %s", (jsx) => {
    expect(check(jsx, ASSETS, 'const NAME = "logo.png";\nconst LIST = ["logo.png"];')).toEqual([]);
  });

  test.each([
    ['<Img src={staticFile("lgo.png")} />', /no asset "lgo.png".*staticFile\("logo.png"\)/],
    ['<Img src={staticFile("images/logo.png")} />', /staticFile\("logo.png"\)/],
    [
      '<Img src={staticFile("clip.mp4")} />',
      /is a clip, and <Img> shows a picture.*<Video src={staticFile\("clip.mp4"\)}/,
    ],
    ['<KenBurns src={asset("clip")} />', /is a clip, and <KenBurns> shows a picture.*<Video/],
    [
      '<Video src={asset("logo")} />',
      /"logo.png" is a picture, and <Video> shows a clip.*<Img src={staticFile\("logo.png"\)}/,
    ],
    ['<OffthreadVideo src={staticFile("voice.wav")} />', /is a sound.*edit_audio/],
    ['<MediaVideo src={staticFile("clp.mp4")} />', /no asset "clp.mp4".*staticFile\("clip.mp4"\)/],
    ['<Video src="https://example.com/cat.mp4#t=3" />', /A clip is shown by.*<Video src={staticFile\("cat.mp4"\)}/],
    ['<Video src="data:video/mp4;base64,AAAA" />', /A clip is shown by the name/],
    ["<Video src={`data:application/vnd.apple.mpegurl,${frame}`} />", /A clip is shown by the name/],
    ['<Img src={asset("hero")} />', /no asset "hero".*import_asset/],
    ['<Img src={staticFile(frame > 9 ? "logo.png" : "other.png")} />', /"other.png"/],
    ['<Img src="https://example.com/cat.png?size=2" />', /not by an address.*staticFile\("cat.png"\)/],
    ['<Img src="logo.png" />', /staticFile\("logo.png"\)/],
    [`<Img src="${png(5000, 1)}" />`, /at most 4096 px.*5000x1/],
    ['<Img src="data:image/svg+xml;base64,PHN2Zy8+" />', /PNG or JPEG/],
    ['<Img src="data:image/gif;base64,R0lGODlh" />', /PNG or JPEG/],
  ])("is broken by %s, with what to write instead", (jsx, expected) => {
    const found = check(jsx).filter((each) => each.startsWith("asset-unknown"));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  test("says how to bring one in where the project has none, and nothing where no project is known", () => {
    expect(check('<Img src={staticFile("logo.png")} />', [])[0]).toMatch(/import_asset/);
    expect(
      sceneCheck().check(
        'import {Img, staticFile} from "remotion";\nexport default function Scene() { return <Img src={staticFile("x.png")} />; }',
      ).ok,
    ).toBe(true);
  });

  test("an <img> of the web is told what to write", () => {
    expect(check('<img src="a.png" />').join("\n")).toMatch(/<Img src=\{staticFile/);
  });

  test("handlers and other ways to reach out stay refused", () => {
    for (const prop of ["onError={() => {}}", 'srcSet="x 2x"', "ref={null}", 'crossOrigin="anonymous"'])
      expect(check(`<Img src={staticFile("logo.png")} ${prop} />`), prop).not.toEqual([]);
  });
});
