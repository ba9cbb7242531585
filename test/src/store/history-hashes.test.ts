import { expect, test } from "vitest";
import type { Project } from "../../../src/project/project.ts";
import { hashOfState } from "../../../src/store/history/state.ts";

const PROJECT: Project = {
  projectId: "lesson",
  title: "Quadratic equations",
  brief: "",
  width: 1920,
  height: 1080,
  fps: 30,
  theme: "chalkboard",
  scenes: [],
};

test("a state keeps the hash that existing histories know it by", () => {
  expect(hashOfState(PROJECT)).toBe("25da6f13e6b6cea7a37ceb7e1e55607c55d55c9c");
});

test("the order of keys does not change the hash, whole numbers among them", () => {
  const facts = { ...PROJECT, 9: "nine", 10: "ten" };
  const reversed = Object.fromEntries(Object.entries(facts).reverse());
  expect(hashOfState({ ...PROJECT, ...reversed })).toBe(hashOfState(facts));
  expect(hashOfState(facts)).not.toBe(hashOfState(PROJECT));
});
