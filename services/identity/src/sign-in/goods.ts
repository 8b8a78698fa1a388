import { type Html, html } from './html.ts'

/** `wall` lies behind, 100 wide; `thing` stands from `left` on, `width` wide. Both are 200 high. */
type Good = { wall: Html; left: number; width: number; thing: Html }
const good = (left: number, width: number, wall: Html, thing: Html): Good => ({ wall, left, width, thing })

const wall = (cloth: string, patch: string, table: string, line: number): Html =>
  html`<path fill="${cloth}" d="M0 0h100v200H0z"/><path fill="${patch}" d="M62 0h38v${line}H62z"/><path fill="${table}" d="M0 ${line}h100v${200 - line}H0z"/>`

const shadow = (x: number, y: number, rx: number): Html => html`<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${rx * 0.1}" fill="#17191c" opacity=".28"/>`

const patches: readonly [color: string, x: number, y: number, width: number, height: number][] = [
  ['#2d5d9f', 0, 0, 44, 34],
  ['#e5b7b4', 46, 0, 34, 28],
  ['#2d5d9f', 82, 0, 30, 28],
  ['#e2b13a', 114, 0, 36, 62],
  ['#7a97c4', 46, 30, 66, 26],
  ['#e2b13a', 0, 36, 44, 34],
  ['#2d5d9f', 46, 58, 30, 42],
  ['#e5b7b4', 78, 58, 34, 58],
  ['#efd2d0', 0, 72, 44, 48],
  ['#e5b7b4', 46, 102, 30, 46],
  ['#e8c878', 78, 118, 34, 30],
  ['#2d5d9f', 114, 64, 36, 84],
  ['#eed5d3', 0, 122, 44, 26],
]

/** Still lifes as the shop's product pictures draw them: light from the left, a shaded right side, one shadow. */
export const goods = {
  vase: good(
    20,
    152,
    wall('#d2dcd6', '#c6d4cc', '#bcc6c1', 128),
    html`${shadow(100, 168, 44)}<path fill="#f5f1ea" d="M79 85h34c24 8 38 26 38 46 0 16-10 30-25 37H66c-15-7-25-21-25-37 0-20 14-38 38-46z"/><path fill="#ded9d2" d="M122 91c18 9 29 24 29 40 0 16-10 30-25 37H96c16-18 28-44 26-77z"/><path fill="#f5f1ea" d="M77 73h38l-3 14H80z"/><ellipse cx="96" cy="73" rx="19" ry="4" fill="#8f8a84"/>`,
  ),
  cups: good(
    12,
    120,
    wall('#f0e9dc', '#e8decd', '#dbd2c2', 132),
    html`${shadow(52, 146, 34)}${shadow(96, 158, 30)}<path fill="#9dbfae" d="M20 92h60c0 32-12 50-30 50S20 124 20 92z"/><path fill="#7fa592" d="M62 92h18c0 32-12 50-26 50 8-14 10-34 8-50z"/><ellipse cx="50" cy="92" rx="30" ry="8" fill="#c4dacd"/><ellipse cx="50" cy="93" rx="25" ry="6" fill="#b5813a"/><path fill="#cbd9cf" d="M74 116h50c0 26-10 38-25 38s-25-12-25-38z"/><path fill="#a9bdb1" d="M110 116h14c0 26-10 38-22 38 7-10 9-26 8-38z"/><ellipse cx="99" cy="116" rx="25" ry="7" fill="#dfeae2"/><ellipse cx="99" cy="117" rx="20" ry="5" fill="#b5813a"/>`,
  ),
  soap: good(
    36,
    136,
    wall('#ebe5dc', '#e3dbcf', '#ddd5ca', 122),
    html`${shadow(104, 168, 58)}<rect x="44" y="128" width="112" height="38" rx="7" fill="#7d8f35"/><path fill="#6a7b2b" d="M120 128h29a7 7 0 0 1 7 7v24a7 7 0 0 1-7 7h-29z"/><rect x="56" y="94" width="84" height="34" rx="7" fill="#d8cda2"/><path fill="#c4b88a" d="M114 94h19a7 7 0 0 1 7 7v20a7 7 0 0 1-7 7h-19z"/><rect x="66" y="62" width="58" height="32" rx="7" fill="#a9b56c"/><path fill="#95a257" d="M104 62h13a7 7 0 0 1 7 7v18a7 7 0 0 1-7 7h-13z"/><circle cx="92" cy="78" r="8" fill="none" stroke="#e4e9cb" stroke-width="3"/>`,
  ),
  tin: good(
    30,
    104,
    wall('#ccd5c4', '#d9e2d0', '#c3cfbb', 128),
    html`${shadow(82, 158, 36)}<path fill="#35573f" d="M46 62h64v92H46z"/><path fill="#2a4833" d="M92 62h18v92H92z"/><path fill="#557360" d="M42 48h72v18H42z"/><path fill="#456250" d="M94 48h20v18H94z"/><circle cx="76" cy="108" r="20" fill="#f1ead9"/><path fill="#5d8a3b" d="M64 116c0-16 10-22 24-22 0 16-8 24-24 22z"/>`,
  ),
  cloth: good(
    96,
    184,
    html`<path fill="#e2e2e0" d="M0 0h100v200H0z"/>`,
    html`<path fill="#bdbbb8" d="M116 34h150v148H116z"/>${patches.map(
      ([color, x, y, width, height]) =>
        html`<rect x="${108 + x}" y="${26 + y}" width="${width}" height="${height}" fill="${color}" stroke="#f6f6f4" stroke-width="1.500" stroke-dasharray="4 3"/>`,
    )}`,
  ),
  lamp: good(
    22,
    104,
    wall('#cfc1b3', '#c6b5a4', '#b7a794', 136),
    html`${shadow(74, 178, 34)}<path fill="#7b4c2c" d="M70 88h9v84h-9z"/><path fill="#7b4c2c" d="M46 168h56v8H46z"/><path fill="#e9dcc0" d="M44 42h60l14 54H30z"/><path fill="#f2e8d2" d="M50 42h10l-6 54H40zM72 42h8l2 54H68z"/><path fill="#d8c7a4" d="M92 42h12l14 54H98z"/><path fill="#7b4c2c" d="M43 38h62v5H43zM29 94h90v5H29z"/>`,
  ),
  kettle: good(
    14,
    108,
    wall('#e2dfd7', '#d5d8d0', '#cbc6bc', 140),
    html`${shadow(56, 160, 36)}<path fill="none" stroke="#4a3630" stroke-width="5" d="M34 104c-4-40 44-40 42 0"/><path fill="#b06a48" d="M24 156c-4-24 6-52 18-54h28c12 2 22 30 18 54z"/><path fill="#925337" d="M66 102h4c12 2 22 30 18 54H72c4-20 2-40-6-54z"/><path fill="#b06a48" d="M84 132l26-16 6 6-26 30z"/><circle cx="56" cy="98" r="6" fill="#4a3630"/>`,
  ),
  pot: good(
    66,
    180,
    wall('#d6d8d8', '#cdd0d0', '#c3c6c6', 120),
    html`${shadow(156, 166, 70)}<path fill="#3e4148" d="M92 86h128v54c0 16-10 26-26 26h-76c-16 0-26-10-26-26z"/><path fill="#2f3238" d="M184 86h36v54c0 16-10 26-26 26h-22c10-20 14-50 12-80z"/><path fill="#4a4e56" d="M96 82c0-30 120-30 120 0v6H96z"/><path fill="#2f3238" d="M78 92h16v14H78zM218 92h16v14h-16z"/><rect x="144" y="44" width="24" height="16" rx="5" fill="#b5773f"/>`,
  ),
  spoons: good(
    78,
    96,
    wall('#ece4d9', '#e4dacb', '#ddd2c2', 150),
    html`${shadow(116, 168, 46)}<path stroke="#a06a34" stroke-width="5" stroke-linecap="round" d="M92 164l16-124M104 164l14-124"/><path stroke="#c98f45" stroke-width="8" stroke-linecap="round" d="M124 168l14-86"/><ellipse cx="144" cy="58" rx="17" ry="26" transform="rotate(10 144 58)" fill="#d4a050"/><path stroke="#a9763a" stroke-width="8" stroke-linecap="round" d="M138 168l10-60"/>`,
  ),
  basket: good(
    36,
    140,
    wall('#dfe5dc', '#d3ddd4', '#cbd5cd', 132),
    html`${shadow(106, 172, 50)}<path fill="none" stroke="#8a6a2e" stroke-width="7" d="M64 98c0-60 84-60 84 0"/><path fill="#b8934a" d="M50 96h112l-12 72H62z"/><path fill="#a17c38" d="M132 96h30l-12 72h-24z"/><path fill="none" stroke="#8a6a2e" stroke-width="3" stroke-dasharray="10 8" d="M54 112h104M56 126h100M59 140h94M61 154h90"/><path fill="#cda95f" d="M46 90h120v10H46z"/>`,
  ),
} as const
