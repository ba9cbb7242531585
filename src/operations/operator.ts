import { createHash, timingSafeEqual } from "node:crypto";

/** The secret of whoever runs the endpoint. Without one there is no way in. */
export class Operator {
  readonly #hash: Buffer | undefined;

  constructor(token: string | undefined) {
    this.#hash = token === undefined ? undefined : hashOf(token);
  }

  get isPossible(): boolean {
    return this.#hash !== undefined;
  }

  /** By `Authorization: Bearer TOKEN`, as programs send it, or as the password of any name, as browsers ask for one. */
  sent(request: Request): boolean {
    const [, scheme = "", value = ""] =
      /^(bearer|basic) +(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
    if (!this.#hash || value === "") return false;
    const token = scheme.toLowerCase() === "bearer" ? value : passwordOf(value);
    return timingSafeEqual(hashOf(token), this.#hash);
  }
}

function passwordOf(basic: string): string {
  const text = Buffer.from(basic, "base64").toString("utf8");
  return text.slice(text.indexOf(":") + 1);
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
