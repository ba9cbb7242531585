/** Both palettes keep 4.5:1 for text and 3:1 for edges of fields and the ring of focus. */
export const CSS = `
:root {
  color-scheme: light dark;
  --ground: #f4f5f7; --card: #ffffff; --ink: #1b1f27; --soft: #535b69; --edge: #7a8190; --line: #dde0e6;
  --accent: #3a4fc4; --accent-deep: #2d3ea3; --on-accent: #ffffff; --bad: #a4161a; --bad-ground: #fdeeee;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12141a; --card: #1b1e26; --ink: #eceef3; --soft: #b0b7c5; --edge: #7f889a; --line: #333947;
    --accent: #9fb0ff; --accent-deep: #bcc8ff; --on-accent: #12141a; --bad: #ffb3b0; --bad-ground: #3a1f22;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
main {
  width: 100%; max-width: 27rem; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem;
}
.brand { margin: 0 0 1.5rem; font-weight: 650; letter-spacing: 0.01em; color: var(--soft); }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 1rem; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.after { margin: 1.5rem 0 0; }
.small { font-size: 0.875rem; }
form { margin: 0; }
label { display: block; margin: 1rem 0 0.25rem; font-weight: 600; }
input:not([type="hidden"], [type="radio"]), select {
  width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; font: inherit; color: inherit;
  background: var(--card); border: 1px solid var(--edge); border-radius: 0.5rem;
}
fieldset { margin: 1.5rem 0 0; padding: 0.75rem 1rem; border: 1px solid var(--edge); border-radius: 0.5rem; }
legend { padding: 0 0.25rem; font-weight: 600; }
.choice { display: flex; gap: 0.5rem; align-items: center; min-height: 2rem; margin: 0; font-weight: 400; overflow-wrap: anywhere; }
input[type="radio"] { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
.acts, .acts form { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: end; }
.acts select { width: auto; min-height: 2.5rem; padding: 0.25rem 0.5rem; }
.hint { margin: 0.25rem 0 0; font-size: 0.875rem; color: var(--soft); }
button {
  width: 100%; min-height: 2.75rem; margin-top: 1.5rem; padding: 0.5rem 1rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 0.5rem;
}
button:hover { background: var(--accent-deep); border-color: var(--accent-deep); }
button.plain { color: var(--ink); background: var(--card); border-color: var(--edge); }
button.plain:hover { background: var(--ground); }
button.small { width: auto; white-space: nowrap; min-height: 2.5rem; margin: 0; padding: 0.25rem 0.75rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin-top: 1.5rem; }
.pair button { margin: 0; }
.providers form + form button { margin-top: 0.75rem; }
.or { margin: 1.5rem 0 -0.5rem; text-align: center; color: var(--soft); font-size: 0.875rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { color: var(--accent-deep); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.problem { padding: 0.75rem; color: var(--bad); background: var(--bad-ground); border: 1px solid var(--bad); border-radius: 0.5rem; }
.facts { margin: 1rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; }
.facts dt { font-size: 0.875rem; color: var(--soft); }
.facts dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
.facts dd:last-child { margin-bottom: 0; }
progress { width: 100%; height: 1rem; margin: 1.5rem 0 0.5rem; accent-color: var(--accent); }
ul { margin: 0 0 1rem; padding-left: 1.25rem; }
ul.apps { padding: 0; list-style: none; }
ul.apps li { display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: 0.75rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
@media (max-width: 24rem) { main { padding: 1.25rem; } }
`;
