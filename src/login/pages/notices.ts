import { html } from "../../platform/pages/html.ts";
import { page } from "../../platform/pages/page.ts";

/**
 * Leads on to somewhere else. A redirect would do, but forms of these pages may only lead to this endpoint, and an address that an app
 * opens leaves the page standing where it is.
 */
export function onwardPage(address: string, cookies: readonly string[]): Response {
  return page({
    title: "Going on",
    goesTo: address,
    cookies,
    body: html`<h1>Going on</h1>
<p>If nothing happens, <a href="${address}">go on here</a>. You can close this page once your app says that it is connected.</p>`,
  });
}

const WORDS: Readonly<Record<string, string>> = {
  invalid_client: "The app is not known here, or no longer.",
  client_disabled: "The app is not known here, or no longer.",
  invalid_redirect: "The app wants its answer at an address that it has not given before.",
  invalid_signature: "This took longer than ten minutes, or the address of the page was changed.",
  signup_disabled: "No new accounts can be made here.",
  account_not_linked: "There is an account of that e-mail address. Log in the way that it was made.",
  access_denied: "The provider did not log you in.",
  no_organisation: "There is no such organisation, or you do not belong to it.",
  no_invitation: "This invitation is not valid, or no longer. Ask whoever sent it for a new one.",
};

/** Something that cannot be told to the app. */
export function failurePage(code: string, status = 400): Response {
  return page({
    status,
    title: "This did not work",
    body: html`<h1>This did not work</h1>
<p>${WORDS[code] ?? "The app asked for something that is not possible here."}</p>
<p>Go back to your app and connect again.</p>`,
  });
}

export function tooOftenPage(seconds: number): Response {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const response = page({
    status: 429,
    title: "Too many attempts",
    body: html`<h1>Too many attempts</h1>
<p>Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.</p>`,
  });
  response.headers.set("retry-after", String(seconds));
  return response;
}
