import { expect, test } from "vitest";
import { SignInGuard } from "../../../src/login/sign-in-guard.ts";

const EMAIL = "ann@example.com";

test("a hundred attempts from anywhere close an account for an hour, but not for who got in from where they are", async () => {
  const guard = new SignInGuard();
  expect(await guard.ofLogin(EMAIL, "home")).toBeUndefined();
  await guard.clear(EMAIL, "home");
  const waits: (number | undefined)[] = [];
  for (let count = 0; count < 101; count += 1)
    waits.push(await guard.ofLogin(` ${EMAIL.toUpperCase()}`, `${count % 20}`));
  expect(waits.at(-1)).toBeGreaterThan(60);
  expect(await guard.ofLogin(EMAIL, "elsewhere")).toBeGreaterThan(60);
  expect(await guard.ofLogin(EMAIL, "home")).toBeUndefined();
  expect(await guard.ofLogin("ben@example.com", "elsewhere")).toBeUndefined();
});
