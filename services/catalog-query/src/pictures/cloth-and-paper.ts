import type { Form } from './pen.ts'

type Piece = readonly [x: number, y: number, width: number, height: number, tone: 'base' | 'shade' | 'deep' | 'light' | 'accent']
const pieces: readonly Piece[] = [
  [92, 62, 76, 101, 'base'],
  [168, 62, 98, 46, 'light'],
  [266, 62, 56, 124, 'accent'],
  [168, 108, 98, 78, 'shade'],
  [92, 163, 76, 62, 'accent'],
  [168, 186, 56, 70, 'light'],
  [224, 186, 98, 56, 'base'],
  [92, 225, 76, 106, 'light'],
  [168, 256, 56, 75, 'deep'],
  [224, 242, 98, 89, 'accent'],
]

/** 조각보 */
const jogakbo: Form = ({ glaze, box, flat, line }) =>
  [
    box(102, 74, 232, 269, '#1B211F').replace('/>', ' fill-opacity=".22"/>'),
    ...pieces.map(([x, y, width, height, tone]) => box(x, y, width, height, glaze[tone])),
    ...pieces.map(([x, y, width, height]) =>
      line(`M${x} ${y}h${width}v${height}`, '#FFFFFF', 2).replace('/>', ' stroke-dasharray="5 4" stroke-opacity=".85"/>'),
    ),
    flat('M322 271V331H262Z', glaze.walls[1]),
    flat('M262 331L269 276L322 271Z', glaze.deep),
  ].join('')

/** 방석 */
const cushion: Form = ({ glaze, solid, line, oval, shadow }) =>
  [
    shadow(204, 306, 132, 11),
    solid('M84 226Q62 230 66 262Q62 296 86 304Q202 320 320 304Q344 296 338 262Q342 230 320 226Q202 206 84 226Z', {}, { at: 256, lean: 8, wide: 46 }),
    solid(
      'M92 170Q70 174 74 204Q72 234 94 240Q202 254 310 240Q332 234 328 204Q332 174 310 170Q202 152 92 170Z',
      { base: glaze.light, shade: glaze.base, deep: glaze.shade },
      { at: 250, lean: 8, wide: 44 },
    ),
    line('M78 205Q202 216 326 205', glaze.accent, 3),
    oval(202, 186, 6, 4, glaze.accent),
  ].join('')

/** 수건과 이불: 접어 쌓은 천 */
const folded: Form = ({ glaze, solid, box, shadow }) => {
  const layer = (y: number, inset: number, base: string, shade: string) =>
    solid(
      `M${92 + inset} ${y}H${296 - inset}Q${316 - inset} ${y} ${316 - inset} ${y + 22}T${296 - inset} ${y + 44}H${92 + inset}Z`,
      { base, shade },
      { at: 262 },
    )
  return [
    shadow(206, 312, 122, 9),
    layer(268, 0, glaze.base, glaze.shade),
    layer(222, 4, glaze.light, glaze.base),
    layer(176, 0, glaze.base, glaze.shade),
    layer(130, 8, glaze.light, glaze.base),
    box(118, 130, 16, 44, glaze.accent),
    box(92, 288, 200, 3, glaze.shade),
    box(96, 242, 196, 3, glaze.base),
    box(92, 196, 200, 3, glaze.shade),
  ].join('')
}

/** 공책 */
const notebook: Form = ({ glaze, line }) => {
  const cover = `<g transform="rotate(-7 202 200)"><rect x="126" y="84" width="166" height="230" rx="3" fill="#1B211F" fill-opacity=".25"/>
<rect x="116" y="74" width="166" height="230" rx="3" fill="${glaze.base}"/><rect x="116" y="74" width="30" height="230" fill="${glaze.deep}"/>
<rect x="164" y="104" width="90" height="58" rx="2" fill="#F5EFE1"/><rect x="178" y="122" width="60" height="5" fill="${glaze.deep}"/><rect x="178" y="136" width="40" height="5" fill="${glaze.shade}"/>`
  const stitches = [0, 1, 2, 3, 4, 5].map((step) => `<rect x="128" y="${92 + step * 36}" width="5" height="20" fill="#F5EFE1"/>`).join('')
  return [cover, stitches, '</g>', line('M310 168L262 290', '#D98C32', 10), line('M262 290L256 306', '#EAD6B4', 6)].join('')
}

/** 붓과 필통 */
const brushes: Form = ({ glaze, solid, line, oval, flat, shadow }) =>
  [
    shadow(208, 314, 74, 9),
    line('M176 190L150 72', '#8F6240', 9),
    line('M206 190L210 56', '#B58962', 9),
    line('M232 190L258 84', '#69452B', 9),
    flat('M143 76C138 52 146 40 140 24C160 38 166 58 158 78Z', '#2A2C30'),
    flat('M202 60C198 36 210 26 208 8C226 26 226 44 219 62Z', '#3B3E44'),
    flat('M250 86C252 62 266 54 268 38C280 58 276 76 266 92Z', '#2A2C30'),
    solid('M142 188H264V298Q264 312 250 312H156Q142 312 142 298Z', {}, { at: 226, wide: 20 }),
    oval(203, 188, 61, 10, glaze.light),
    oval(203, 189, 51, 7, glaze.deep),
  ].join('')

/** 비누 */
const soap: Form = ({ glaze, solid, line, box, oval, shadow }) =>
  [
    shadow(206, 310, 116, 10),
    solid('M96 246H308V294Q308 308 294 308H110Q96 308 96 294Z', {}, { at: 250, wide: 30 }),
    solid('M118 190H288V246H118Z', { base: glaze.light, shade: glaze.base, deep: glaze.shade }, { at: 242, wide: 26 }),
    solid('M142 142Q142 134 152 134H258Q268 134 268 142V190H142Z', { base: glaze.shade, shade: glaze.deep }, { at: 232 }),
    line('M118 218C150 208 180 226 214 216S262 214 288 218', glaze.deep, 4),
    box(186, 246, 34, 62, '#F4EFE2'),
    oval(203, 276, 10, 10, glaze.accent),
  ].join('')

export const clothAndPaper = { jogakbo, cushion, folded, notebook, brushes, soap } satisfies Record<string, Form>
