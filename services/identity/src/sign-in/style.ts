/** The page's one stylesheet: light and dark by the system's choice, the roles and sizes of design.md §2. */
export const css = `
@font-face { font-family: "Pretendard Variable"; font-weight: 400 800; font-display: optional; src: url(/fonts/shop.woff2) format("woff2"); }
:root {
  --canvas: #f6f6f4; --surface: #fff; --line: #e5e5e0; --line-2: #cfcfc8; --field: #85867f;
  --ink: #17191c; --ink-2: #484b51; --ink-3: #65686f; --on-ink: #fff; --jjok: #1d55b0; --jade-dot: #12906d;
  --madder: #af251c; --madder-bg: #fdedeb; --catalog: #5a6e12; --orders: #9a2f69; --dim: none;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --canvas: #0e1012; --surface: #16181b; --line: #272b30; --line-2: #3a3f46; --field: #737981;
    --ink: #eceef0; --ink-2: #b6bbc2; --ink-3: #8f959d; --on-ink: #121416; --jjok: #8fb6f8; --jade-dot: #2fb489;
    --madder: #f6938a; --madder-bg: #371917; --catalog: #b3ca5b; --orders: #ee92c0; --dim: brightness(.86) saturate(.95);
  }
}
/* The reader's own colours: pictures of SVG follow them too, which no browser does by itself; the button stays light on dark. */
@media (forced-colors: active) {
  :root {
    --canvas: Canvas; --surface: Canvas; --line: CanvasText; --line-2: ButtonBorder; --field: CanvasText;
    --ink: CanvasText; --ink-2: CanvasText; --ink-3: CanvasText; --on-ink: Canvas; --jjok: Highlight; --jade-dot: CanvasText;
    --madder: CanvasText; --madder-bg: Canvas; --catalog: CanvasText; --orders: CanvasText;
  }
  .enter { forced-color-adjust: none; }
  .problem, .demo a[aria-current]:not(:focus-visible) { outline: 2px solid; outline-offset: -2px; }
}
* { box-sizing: border-box; }
html, body { height: 100%; }
body {
  margin: 0; display: grid; grid-template-columns: minmax(0, 560px) minmax(0, 1fr); background: var(--canvas); color: var(--ink);
  font: 400 15px/24px "Pretendard Variable", Pretendard, -apple-system, "Apple SD Gothic Neo", "Noto Sans KR", "Malgun Gothic", system-ui, sans-serif;
  letter-spacing: -.008em; word-break: keep-all; font-variant-numeric: tabular-nums;
}
a { color: inherit; }
:focus-visible { outline: 2px solid var(--jjok); outline-offset: 1px; }
main { display: flex; flex-direction: column; min-height: 100%; padding: 24px 72px 16px; background: var(--surface); }
header { display: flex; justify-content: space-between; align-items: center; }
header a { padding: 10px 0; font-weight: 600; text-decoration: none; }
.shop { display: flex; gap: 10px; align-items: center; font-size: 20px; font-weight: 700; letter-spacing: -.025em; }
.mark { width: 24px; height: 24px; }
.mark .ink { fill: var(--ink); }
.mark .jade { fill: var(--jade-dot); }
.door { margin: auto 0; padding: 24px 0; }
h1 { margin: 0 0 12px; font-size: 36px; line-height: 44px; font-weight: 800; letter-spacing: -.04em; }
.lead { margin: 0 0 32px; color: var(--ink-2); }
label { display: block; margin: 0 0 8px; font-weight: 600; font-size: 14px; line-height: 20px; }
input {
  width: 100%; height: 48px; margin: 0 0 20px; padding: 0 14px; border: 1px solid var(--field); border-radius: 6px;
  background: var(--surface); color: var(--ink); font: inherit;
}
input:focus-visible { outline: 2px solid var(--jjok); border-color: var(--jjok); }
.enter {
  display: block; width: 100%; height: 52px; border: 0; border-radius: 8px; background: var(--ink); color: var(--on-ink); font: inherit;
  font-size: 16px; font-weight: 600; line-height: 52px; text-align: center; text-decoration: none; cursor: pointer;
}
.enter:active { opacity: .85; }
.problem { margin: 0 0 20px; padding: 12px 14px; border-radius: 6px; background: var(--madder-bg); color: var(--madder); font-weight: 500; }
.problem ~ input { border-color: var(--madder); }
.without { margin: 16px 0 0; color: var(--ink-2); text-align: center; }
.without a { color: var(--ink); font-weight: 600; text-underline-offset: 4px; }
.demo { display: grid; grid-template-columns: auto 1fr; margin-top: 24px; padding-top: 16px; border-top: 1px solid var(--line); }
.demo h2, .demo p { margin: 0 0 8px; font-size: 14px; line-height: 20px; }
.demo h2 { font-weight: 600; }
.demo p { color: var(--ink-3); text-align: right; }
.demo code { font: inherit; }
.demo ul { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 8px; margin: 0; padding: 0; list-style: none; }
.demo a { display: block; min-height: 52px; padding: 6px 8px; border: 1px solid var(--line-2); border-radius: 6px; font-size: 12px; line-height: 18px; text-decoration: none; overflow-wrap: anywhere; }
.demo a:hover { border-color: var(--field); }
.demo a[aria-current] { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); }
.demo b { display: block; font-size: 13px; font-weight: 600; line-height: 20px; }
.demo span { color: var(--ink-3); }
footer { color: var(--ink-3); font-size: 12px; line-height: 16px; text-align: right; }
.quilt { display: grid; grid-template: 31fr 21fr 28fr 16fr / 2.8fr 2fr .55fr 1.45fr 1.75fr; gap: 8px; height: 100vh; padding: 8px; overflow: hidden; position: sticky; top: 0; }
.quilt > * { position: relative; min-width: 0; min-height: 0; border-radius: 2px; }
.quilt .wall, .quilt .thing { position: absolute; inset: 0; width: 100%; height: 100%; border-radius: 2px; filter: var(--dim); }
.quilt .words { display: flex; flex-direction: column; justify-content: flex-end; padding: 24px; background: #17191c; color: #fff; }
.quilt .words b { font-size: 28px; line-height: 36px; font-weight: 800; letter-spacing: -.035em; }
.quilt .words span { margin-top: 8px; color: #b6bbc2; font-size: 13px; line-height: 20px; }
.quilt .brand { display: flex; flex-direction: column; justify-content: space-between; padding: 20px; background: var(--surface); color: var(--ink-2); font-size: 13px; line-height: 20px; }
.quilt .brand .mark { width: 72px; height: 72px; }
.vase { grid-area: 1 / 1 / 3 / 2; }
.cups { grid-area: 1 / 2 / 2 / 3; }
.words { grid-area: 1 / 3 / 2 / 6; }
.soap { grid-area: 2 / 2 / 3 / 3; }
.brand { grid-area: 2 / 3 / 3 / 5; }
.tin { grid-area: 2 / 5 / 3 / 6; }
.cloth { grid-area: 3 / 1 / 4 / 3; }
.lamp { grid-area: 3 / 3 / 5 / 5; }
.kettle { grid-area: 3 / 5 / 4 / 6; }
.pot { grid-area: 4 / 1 / 5 / 2; }
.spoons { grid-area: 4 / 2 / 5 / 3; }
.basket { grid-area: 4 / 5 / 5 / 6; }
.stitch { position: absolute; left: -12px; top: 4px; width: 16px; height: calc(100% - 8px); z-index: 1; }
.stitch path { fill: none; stroke-width: 2; stroke-linecap: round; }
.stitch.of-orders path { stroke: var(--orders); }
.stitch.of-catalog path { stroke: var(--catalog); }
.stop { grid-column: 1 / -1; max-width: 560px; margin: auto; justify-content: center; }
.code { color: var(--ink-3); font-size: 12px; }
@media (max-width: 1023px) {
  body { display: block; }
  main { max-width: 560px; margin: 0 auto; padding: 16px 24px; }
  .quilt { display: none; }
}
@media (max-width: 479px) {
  .demo ul { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  h1 { font-size: 28px; line-height: 36px; }
}
@media (max-height: 700px) {
  .door { margin: 0; }
}
`
