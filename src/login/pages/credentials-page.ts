import { type Html, html } from "../../platform/pages/html.ts";
import { page, problem } from "../../platform/pages/page.ts";
import { type AskingClient, titleOf } from "../clients/asking-client.ts";
import { MAX_PASSWORD_CHARS, MIN_PASSWORD_CHARS } from "../identity.ts";

interface Options {
  readonly kind: "login" | "sign-up";
  /** What the client asked for, signed; comes back with the form. */
  readonly query: string;
  readonly client: AskingClient | undefined;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly allowsSignUp: boolean;
  readonly problem?: string | undefined;
  readonly email?: string | undefined;
  readonly status?: number;
}

const WORDS = {
  login: { title: "Log in", button: "Log in", other: "/sign-up", ask: "New here?", link: "Make an account" },
  "sign-up": {
    title: "Make an account",
    button: "Make the account",
    other: "/login",
    ask: "You have an account?",
    link: "Log in",
  },
};

/** An address and a password, and the buttons of other providers. */
export function credentialsPage(options: Options): Response {
  const { kind, query, client, allowsSignUp } = options;
  const words = WORDS[kind];
  const here = kind === "login" ? "/login" : "/sign-up";
  const isNew = kind === "sign-up";
  const other = `${words.other}${query === "" ? "" : `?${query}`}`;
  const describedBy = [options.problem !== undefined && "problem", isNew && "password-hint"].filter(Boolean).join(" ");
  return page({
    status: options.status ?? 200,
    title: words.title,
    body: html`<h1>${words.title}</h1>
${client && html`<p class="soft">to connect <strong>${titleOf(client)}</strong></p>`}
${problem(options.problem)}
<form method="post" action="${here}">
<input type="hidden" name="query" value="${query}">
<label for="email">E-mail address</label>
<input id="email" name="email" type="email" autocomplete="username" required maxlength="254" value="${options.email ?? ""}" ${autofocus(options.email === undefined)}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="${isNew ? "new-password" : "current-password"}" required maxlength="${MAX_PASSWORD_CHARS}" ${isNew && html`minlength="${MIN_PASSWORD_CHARS}"`} ${describedBy !== "" && html`aria-describedby="${describedBy}"`} ${autofocus(options.email !== undefined)}>
${isNew && html`<p class="hint" id="password-hint">At least ${MIN_PASSWORD_CHARS} characters. A few words in a row are easy to keep in mind.</p>`}
<button type="submit">${words.button}</button>
</form>
${providerButtons(options)}
${(allowsSignUp || isNew) && html`<p class="soft after">${words.ask} <a href="${other}">${words.link}</a></p>`}`,
  });
}

function autofocus(isHere: boolean): Html | false {
  return isHere && html`autofocus`;
}

function providerButtons({ providers, query }: Options): Html | false {
  if (providers.length === 0) return false;
  return html`<p class="or">or</p>
<div class="providers">
${providers.map(
  ({ id, name }) => html`<form method="post" action="/login/with">
<input type="hidden" name="query" value="${query}">
<input type="hidden" name="provider" value="${id}">
<button type="submit" class="plain">Continue with ${name}</button>
</form>`,
)}
</div>`;
}
