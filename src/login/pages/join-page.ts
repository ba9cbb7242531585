import { html } from "../../platform/pages/html.ts";
import { page } from "../../platform/pages/page.ts";

interface Invitation {
  readonly name: string;
  readonly email: string;
}

/** Asks whoever is logged in whether they join. */
export function joinPage(options: Invitation & { organisation: string; token: string; as: string }): Response {
  const { name, email, organisation, token, as } = options;
  return page({
    title: "Join",
    body: html`<h1>Join ${name}?</h1>
<p class="soft">You are logged in as ${as}. The invitation is for ${email}.</p>
<p>Its members see and change its projects. You keep your own, and may leave at any time.</p>
<form method="post" action="/organisation/join">
<input type="hidden" name="organisation" value="${organisation}">
<input type="hidden" name="token" value="${token}">
<button type="submit">Join</button>
</form>`,
  });
}

export function loginFirstPage({ name, email }: Invitation): Response {
  return page({
    title: "Join",
    body: html`<h1>You are invited to ${name}</h1>
<p>Log in or make an account with ${email}, then open the link of the invitation again.</p>
<p class="after"><a href="/login">Log in</a></p>`,
  });
}
