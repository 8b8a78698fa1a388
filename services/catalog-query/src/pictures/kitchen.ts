import type { Form } from './pen.ts'

/** 가마솥 */
const pot: Form = ({ glaze, solid, box, shadow }) =>
  [
    shadow(206, 308, 116, 11),
    box(62, 190, 40, 20, glaze.deep, 5),
    box(300, 190, 40, 20, glaze.deep, 5),
    solid('M90 196H312L304 252Q294 304 236 308H166Q108 304 98 252Z', {}, { at: 226, wide: 42 }),
    solid('M92 188C104 142 156 124 201 124C246 124 298 142 310 188Z', { base: glaze.light, shade: glaze.base, deep: glaze.shade }, { at: 226, wide: 42 }),
    box(84, 184, 234, 14, glaze.shade, 6),
    solid('M176 124L182 104H220L226 124Z', { base: glaze.accent, shade: glaze.deep }, { at: 212 }),
  ].join('')

/** 수저 */
const spoons: Form = ({ glaze, solid, line, shadow }) =>
  [
    shadow(206, 320, 78, 7),
    line('M236 148L206 316', glaze.base, 11),
    line('M240 150L211 316', glaze.shade, 4),
    solid('M262 58C292 66 294 112 266 138C250 152 226 152 222 128C218 96 236 54 262 58Z', {}, { at: 256, lean: 14, bow: 10, wide: 18 }),
    line('M176 62L148 312', glaze.shade, 8),
    line('M206 58L174 312', glaze.base, 8),
  ].join('')

/** 도마 */
const board: Form = ({ glaze, solid, line, oval, shadow }) =>
  [
    shadow(210, 318, 92, 9),
    solid(
      'M176 70Q176 48 200 48Q224 48 224 70V112H258Q284 112 284 138V288Q284 316 258 316H144Q118 316 118 288V138Q118 112 144 112H176Z',
      {},
      { at: 254, wide: 18 },
    ),
    line('M146 150C150 200 142 250 148 300M186 130C194 190 184 250 190 302M226 134C222 190 232 250 226 300', glaze.shade, 3),
    oval(200, 72, 10, 10, glaze.walls[0]),
  ].join('')

/** 절구 */
const mortar: Form = ({ glaze, solid, line, oval, shadow }) =>
  [
    shadow(208, 312, 100, 11),
    line('M258 70L214 196', glaze.light, 24),
    line('M266 72L222 192', glaze.base, 8),
    solid('M96 182C100 232 136 262 160 276L146 312H258L244 276C268 262 304 232 308 182Z', {}, { at: 232, wide: 34 }),
    oval(202, 182, 106, 18, glaze.light),
    oval(202, 185, 92, 13, glaze.deep),
    line('M226 160L214 192', glaze.light, 24),
  ].join('')

/** 소반 */
const traySoban: Form = ({ glaze, solid, line, oval, shadow }) =>
  [
    shadow(204, 314, 120, 10),
    line('M112 196C104 240 122 268 106 310', glaze.shade, 15),
    line('M292 196C300 240 282 268 298 310', glaze.deep, 15),
    line('M160 204C156 240 164 276 156 300M246 204C250 240 242 276 250 300', glaze.deep, 11),
    solid('M52 170L64 196Q202 216 340 196L352 170Z', {}, { at: 240, wide: 46 }),
    oval(202, 170, 150, 26, glaze.light),
    oval(202, 171, 136, 21, glaze.base),
  ].join('')

/** 병과 단지: 장, 꿀, 청 */
const preserve: Form = ({ glaze, solid, box, shadow }) =>
  [
    shadow(210, 312, 82, 9),
    solid('M140 138Q120 152 120 178V296Q120 312 138 312H264Q282 312 282 296V178Q282 152 262 138Z', {}, { at: 236, lean: 8, bow: 10, wide: 26 }),
    solid('M130 84Q201 70 272 84L288 138Q201 150 114 138Z', { base: '#F1EADA', shade: '#E0D7C2' }, { at: 232 }),
    box(128, 130, 146, 7, glaze.accent, 3),
    box(148, 198, 106, 70, '#F7F2E6', 2),
    box(164, 216, 74, 6, glaze.deep, 3),
    box(164, 232, 52, 6, glaze.shade, 3),
  ].join('')

/** 쌀, 곡물, 말린 나물 봉투 */
const pouch: Form = ({ glaze, solid, box, line, oval, shadow }) =>
  [
    shadow(210, 312, 88, 9),
    solid('M128 112L116 298Q116 312 132 312H270Q286 312 286 298L274 112Z', {}, { at: 240, lean: -6, bow: -6, wide: 24 }),
    solid('M124 82H278L274 124H128Z', { base: glaze.light, shade: glaze.base }, { at: 236 }),
    line('M128 124H274', glaze.deep, 3),
    box(156, 168, 92, 104, '#F7F2E6', 2),
    oval(202, 208, 24, 24, glaze.accent),
    box(174, 246, 56, 7, glaze.deep, 3),
  ].join('')

export const kitchen = { pot, spoons, board, mortar, soban: traySoban, preserve, pouch } satisfies Record<string, Form>
