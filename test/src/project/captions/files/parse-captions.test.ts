import { describe, expect, test } from "vitest";
import { UserError } from "../../../../../src/errors.ts";
import { MAX_CAPTION_FILE_CHARS, parseCaptions } from "../../../../../src/project/captions/files/parse-captions.ts";
import { writeSrt, writeVtt } from "../../../../../src/project/captions/files/write-captions.ts";

const TWO = [
  { startSeconds: 1, endSeconds: 2.5, text: "Hello" },
  { startSeconds: 3, endSeconds: 4, text: "Two\nlines" },
];

describe("captions are read as players read them", () => {
  test.each([
    ["SRT", "1\n00:00:01,000 --> 00:00:02,500\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\nlines\n"],
    [
      "CRLF and a mark at the start",
      "\ufeff1\r\n00:00:01,000 --> 00:00:02,500\r\nHello\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo\r\nlines",
    ],
    ["no numbers, points, short times", "0:01.0 --> 0:02.5\nHello\n\n0:03.00 --> 00:04\nTwo\nlines"],
    [
      "no empty line between cues",
      "1\n00:00:01,000 --> 00:00:02,500\nHello\n2\n00:00:03,000 --> 00:00:04,000\nTwo\nlines",
    ],
    [
      "many empty lines, blanks, no blanks at the arrow",
      "\n\n 1 \n00:00:01,000-->00:00:02,500  \n  Hello \n \n\n2\n00:00:03,000   -->   00:00:04,000\nTwo  \nlines\n\n3\n",
    ],
    [
      "tags, places, entities",
      '1\n00:00:01,000 --> 00:00:02,500 X1:40 X2:600\n{\\an8}<i><b>Hel</b>lo</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n<font color="red">Two</font><br/>lines',
    ],
    [
      "WebVTT with all it has",
      "WEBVTT - A title\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:one\n\nNOTE nothing\nto see\n\nfirst\n00:01.000 --> 00:02.500 align:start position:0%\n<v Ada>Hel<00:00:01.500><c.loud>lo</c></v>\n\n00:00:03.000 --> 00:00:04.000\nTwo\nlines",
    ],
  ])("%s", (_, text) => {
    expect(parseCaptions(text).cues).toEqual(TWO);
  });

  test("entities become characters, and what only looks like a tag is text", () => {
    const { cues } = parseCaptions(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n&lt;b&gt; if a &lt; b &amp;&amp; c &#8364;5&nbsp;&unknown; a<b>c</b> 1 < 2",
    );
    expect(cues[0]?.text).toBe("<b> if a < b && c €5 &unknown; ac 1 < 2");
  });

  test("an arrow inside of a text is text", () => {
    const { cues } = parseCaptions("1\n00:00:01,000 --> 00:00:02,000\nA --> B\nand C");
    expect(cues[0]?.text).toBe("A --> B\nand C");
  });
});

describe("what is wrong is told with its line", () => {
  test.each([
    ["1\n00:00:01,000 --> 00:00:0x,000\nHello", "Line 2"],
    ["1\n00:00:01,000 --> 00:00:02,000\nHello\n\nStray words", "Line 5"],
    ["1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:05,000 --> 00:00:04,000\nB", "Line 6"],
    ["WEBVTT\n\n00:61:00.000 --> 00:62:00.000\nB", "Line 3"],
    ["1\n00:00:01,000 -> 00:00:02,000\nA", "Line 1"],
    ["1\n99:00:01,000 --> 99:00:02,000\nA", "Line 2"],
    ["", "no captions"],
    ["WEBVTT\n\nNOTE nothing", "no captions"],
    [`1\n00:00:01,000 --> 00:00:02,000\n${"a".repeat(501)}`, "line 2"],
    ["x".repeat(MAX_CAPTION_FILE_CHARS + 1), "characters, more than"],
    ["0:01 --> 0:02\na\n\n".repeat(5_001), "5001 cues"],
  ])("%#", (text, words) => {
    expect(() => parseCaptions(text)).toThrow(UserError);
    expect(() => parseCaptions(text)).toThrow(words);
  });

  test("cues that overlap, come in no order or hold nothing are told and kept, sorted and left out", () => {
    const { cues, notes } = parseCaptions(
      "0:05 --> 0:07\nC\n\n0:01 --> 0:04\nA\n\n0:02 --> 0:03\nB\n\n0:08 --> 0:09\n<i></i>",
    );
    expect(cues.map(({ text }) => text)).toEqual(["A", "B", "C"]);
    expect(notes.join(" ")).toMatch(
      /1 cue without text.*sorted.*1 cue begins before the one in front has ended \(line 7\)/,
    );
  });

  test("no text of a file takes long to read", () => {
    const started = process.cpuUsage();
    for (const text of [
      "<".repeat(400_000),
      "{\\".repeat(200_000),
      "0:01 --> ".repeat(50_000),
      " --> ".repeat(90_000),
      "&".repeat(400_000),
      "0:01 --> 0:02\n".repeat(30_000),
    ])
      expect(() => parseCaptions(text)).toThrow(UserError);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });
});

test("what is written is read again as it was, also words that look like arrows, tags and entities", () => {
  const texts = ["A --> B", "<i>not italic</i> & co", "a < b > c", "{\\an8} &amp; &lt;", "مرحبا 👋🏽\n二行目"];
  const cues = texts.map((text, at) => ({
    startSeconds: at * 3 + 0.5,
    endSeconds: at * 3 + 1.75,
    lines: text.split("\n").map((line) => [{ text: line, startSeconds: 0, endSeconds: 1 }]),
  }));
  const plain = cues.map(({ startSeconds, endSeconds }, at) => ({ startSeconds, endSeconds, text: texts[at] }));
  expect(parseCaptions(writeVtt(cues)).cues).toEqual(plain);
  expect(writeVtt(cues)).not.toMatch(/A -->|<i>/);
  expect(writeSrt(cues)).not.toContain("A --> B");
  expect(writeSrt(cues)).toMatch(/^1\n00:00:00,500 --> 00:00:01,750\n/);
  expect(parseCaptions(writeSrt(cues)).cues).toEqual(plain);
});
