import { expect, test } from "vitest";
import { PastExports } from "../../../../src/exports/estimate/past-exports.ts";
import { openWorkspace } from "../../../../src/store/open-workspace.ts";
import { temporaryFolder } from "../../store/temporary-workspace.ts";

const EXPORT = {
  kind: "mp4 standard",
  work: { fixed: 2, opening: 0, picture: 9, whole: 1, sound: 0 },
  seconds: 14,
};

async function kept() {
  const { documents } = await openWorkspace(temporaryFolder(), () => new Date());
  const past = new PastExports(documents);
  await past.add("local", EXPORT);
  const [name] = await documents.list("export-times");
  return { documents, past, key: `export-times/${name}` };
}

test("the next server on the workspace knows what the exports before it took, the newest forty of them", async () => {
  const { documents, past } = await kept();
  for (let seconds = 1; seconds <= 45; seconds++) await past.add("local", { ...EXPORT, seconds });
  const read = await new PastExports(documents).read("local");
  expect(read.map(({ seconds }) => seconds)).toEqual(Array.from({ length: 40 }, (_, index) => index + 6));
  expect(await past.read("someone")).toEqual([]);
});

test.each(["", "{", "null", "[{}]", '{"a":1}', "[1, null, []]"])(
  "a damaged file (%s) is as good as none",
  async (text) => {
    const { documents, past, key } = await kept();
    await documents.write(key, text);
    expect(await past.read("local")).toEqual([]);
    await past.add("local", EXPORT);
    expect(await past.read("local")).toEqual([EXPORT]);
  },
);

test("what is wrong in one entry does not cost the others", async () => {
  const { documents, past, key } = await kept();
  const wrong = [
    { ...EXPORT, seconds: -1 },
    { ...EXPORT, work: { fixed: "2" } },
    { ...EXPORT, seconds: 1e9 },
  ];
  await documents.write(key, JSON.stringify([...wrong, EXPORT]));
  expect(await past.read("local")).toEqual([EXPORT]);
});
