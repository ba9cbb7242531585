import type { Membership } from "../../accounts/organisation.ts";
import { html } from "../../platform/pages/html.ts";
import { page } from "../../platform/pages/page.ts";
import { type AskingClient, titleOf } from "../clients/asking-client.ts";

interface Options {
  readonly query: string;
  readonly client: AskingClient;
  readonly email: string;
  /** The organisations that an app may act for in place of the person. */
  readonly belongsTo: readonly Membership[];
}

/** Asks whether a client is let in: by its host, or where its answer goes, and with what it may do. */
export function consentPage({ query, client, email, belongsTo }: Options): Response {
  return page({
    title: "Connect",
    body: html`<h1>Let ${titleOf(client)} use your Scenewright account?</h1>
<p class="soft">You are logged in as ${email}. Not you? <a href="/account">Log out</a> first.</p>
<dl class="facts">
${
  client.host !== undefined &&
  html`<dt>Vouched for by</dt><dd>${client.host}</dd>
`
}<dt>The answer goes to</dt><dd>${client.answersTo}</dd>
${client.name !== undefined && html`<dt>Calls itself (not checked)</dt><dd>${client.name}</dd>`}
</dl>
<h2>It will be able to</h2>
<ul>
<li>see, make, change and delete ${belongsTo.length > 0 ? "all those projects" : "all your projects"} and their files</li>
<li>render and publish videos, and have media generated, within the limits of ${belongsTo.length > 0 ? "their" : "your"} plan</li>
<li>do so until you disconnect it at <a href="/account">your account</a></li>
</ul>
<p class="soft small">Allow it only if you have just started this yourself, in that app.</p>
<form method="post" action="/consent">
<input type="hidden" name="query" value="${query}">
${
  belongsTo.length > 0 &&
  html`<fieldset>
<legend>Whose projects?</legend>
<label class="choice"><input type="radio" name="as" value="" checked> Your own</label>
${belongsTo.map(
  ({ organisation, name }) =>
    html`<label class="choice"><input type="radio" name="as" value="${organisation}"> Those of ${name}</label>`,
)}
</fieldset>`
}
<div class="pair">
<button type="submit" name="answer" value="deny" class="plain">Deny</button>
<button type="submit" name="answer" value="allow">Allow</button>
</div>
</form>`,
  });
}
