import { expect, test } from "vitest";
import { stylePrompt } from "../../../../src/media/generation/style-prompt.ts";

const FILM = { brief: "How  tides\nwork.", brand: { primary: "#0b1020", accent: "#ff0055" } };

test("a short prompt is told the film's subject and its brand's colours, and the receipt says so", () => {
  expect(stylePrompt(FILM, "A lighthouse at dusk.")).toEqual({
    prompt: "A lighthouse at dusk. For a film about: How tides work. Colour palette: #0b1020, #ff0055.",
    added: ["the film's brief", "the brand's colours (#0b1020, #ff0055)"],
  });
});

test("a long prompt says itself what it is about, and one that names colours keeps them", () => {
  const long = "A lighthouse on a cliff at dusk, seen from the sea, in the colours of an old postcard";
  expect(stylePrompt(FILM, long)).toEqual({ prompt: long, added: [] });
  expect(stylePrompt(FILM, "A lighthouse, #ffffff on black and red, at dusk, seen from far out").added).toEqual([]);
});

test("a film without brand and brief adds nothing", () => {
  expect(stylePrompt({ brief: "" }, " A lighthouse. ")).toEqual({ prompt: "A lighthouse.", added: [] });
});
