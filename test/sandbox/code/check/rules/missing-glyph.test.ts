import { describeWarning, jsx, top } from "../rule-cases.ts";

describeWarning("missing-glyph", {
  warned: [
    [jsx("<p>𒀀 and 𒀁</p>"), /glyph for "𒀀" \(U\+12000\), "𒀁" \(U\+12001\)\./],
    [jsx("<p>&#x12000;</p>"), /U\+12000/],
    [top('export const RUNES = ["ᚠ", "ᚢ"];'), /"ᚠ" \(U\+16A0\), "ᚢ"/],
    [jsx("<p>{`${frame} ᚠ`}</p>"), /"ᚠ"/],
  ],
  silent: [jsx("<p>안녕하세요 नमस्ते สวัสดี ✔ 🚀 👩‍🚀 ✔️ مرحبا</p>"), jsx("<p>Crème brûlée – 5 €</p>")],
});
