import { expect, test } from "vitest";
import { judgeUrl } from "../../../../src/media/download/judge-url.ts";

test.each([
  ["http://example.com/a.png", /over https/],
  ["ftp://example.com/a.png", /Only https/],
  ["file:///etc/passwd", /Only https/],
  ["data:image/png;base64,AAAA", /Only https/],
  ["javascript:alert(1)", /Only https/],
  ["https://user@example.com/a.png", /user name/],
  ["https://user:secret@example.com/a.png", /user name/],
  ["https://example.com:8443/a.png", /ordinary port/],
  ["https://example.com:22/", /ordinary port/],
  ["example.com/a.png", /not a URL/],
  ["https://", /not a URL/],
  [`https://example.com/${"a".repeat(3_000)}`, /not a URL/],
])("%s is refused before anything is asked", (address, words) => {
  expect(() => judgeUrl(address)).toThrow(words);
});

test.each(["https://example.com/a.png?size=2#top", "https://example.com:443/a.png", "HTTPS://EXAMPLE.COM/"])(
  "%s may be opened",
  (address) => {
    expect(judgeUrl(address).protocol).toBe("https:");
  },
);

test("a password in an address is not repeated", () => {
  expect(() => judgeUrl("https://user:secret@example.com/")).toThrow(/^(?!.*secret)/);
});
