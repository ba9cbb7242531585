import { UserError } from "../../errors.ts";

export interface UrlRules {
  /** For tests, which have no certificate: plain http, and any port. */
  readonly allowsPlainHttp?: boolean | undefined;
}

const LONGEST = 2_048;

/** Whether an address may be opened at all, before its name is resolved. Throws a {@link UserError} that says why not. */
export function judgeUrl(address: string, { allowsPlainHttp }: UrlRules = {}): URL {
  const url = address.length <= LONGEST && URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw new UserError("The address is not a URL.", "Give a whole one, as in https://example.com/photo.jpg.");
  if (url.username !== "" || url.password !== "") {
    throw new UserError(
      "The address holds a user name or a password, which would be stored with the project.",
      "Download the file yourself and import it by its path.",
    );
  }
  if (allowsPlainHttp && url.protocol === "http:") return url;
  if (url.protocol === "http:") {
    throw new UserError(
      "Files are only downloaded over https: over http anyone on the way can change them.",
      "Try the same address with https, or download the file yourself and import it by its path.",
    );
  }
  if (url.protocol !== "https:") {
    throw new UserError(
      "Only https addresses can be downloaded.",
      "Give an https address, or a path for a file on this machine.",
    );
  }
  if (url.port !== "") {
    throw new UserError(
      "Files are only downloaded from the ordinary port of https.",
      "Leave the port out, or download the file yourself and import it by its path.",
    );
  }
  return url;
}
