import type { Form, Pen } from './pen.ts'

const cup = (
  { glaze, solid, oval }: Pen,
  x: number,
  y: number,
  wide: number,
  tall: number,
  tone?: { base: string; shade: string; deep: string; light: string },
) => {
  const { base, shade, deep, light } = tone ?? glaze
  const foot = wide * 0.52
  const side = `M${x - wide} ${y}C${x - wide + 2} ${y + tall * 0.6} ${x - foot - 6} ${y + tall - 6} ${x - foot} ${y + tall}H${x + foot}C${x + foot + 6} ${y + tall - 6} ${x + wide - 2} ${y + tall * 0.6} ${x + wide} ${y}Z`
  return [
    solid(side, { base, shade, deep }, { at: x + wide * 0.26, wide: wide * 0.4 }),
    oval(x, y, wide, wide * 0.19, light),
    oval(x, y + 1, wide * 0.84, wide * 0.14, '#B9813A'),
  ].join('')
}

/** 찻잔 두 점 */
const teacups: Form = (pen) => {
  const { glaze, shadow } = pen
  const pale = { base: glaze.light, shade: glaze.base, deep: glaze.shade, light: glaze.light }
  return [shadow(160, 312, 70, 9), shadow(286, 312, 62, 8), cup(pen, 150, 178, 88, 132), cup(pen, 284, 212, 74, 98, pale)].join('')
}

/** 개완 */
const gaiwan: Form = ({ glaze, solid, oval, box, shadow }) =>
  [
    shadow(208, 312, 112, 10),
    oval(202, 296, 122, 16, glaze.accent),
    oval(202, 291, 122, 15, glaze.light),
    solid('M104 196C108 250 144 286 168 292H236C260 286 296 250 300 196Z', {}, { at: 226, wide: 44 }),
    solid('M110 190C116 146 156 128 202 126C248 128 288 146 294 190Z', {}, { at: 226, wide: 36 }),
    box(96, 186, 212, 12, glaze.light, 6),
    box(184, 112, 36, 18, glaze.accent, 8),
  ].join('')

/** 긴 찻잔 */
const tumbler: Form = ({ glaze, solid, oval, shadow }) =>
  [
    shadow(208, 310, 76, 9),
    solid('M126 118L146 300Q150 310 164 310H238Q252 310 256 300L276 118Z', {}, { at: 228, wide: 28 }),
    solid('M135 204H267L263 244H139Z', { base: glaze.light, shade: glaze.base, deep: glaze.shade }, { at: 228, wide: 28 }),
    oval(201, 118, 75, 13, glaze.light),
    oval(201, 119, 63, 9.5, '#74873E'),
  ].join('')

/** 다관 */
const teapot: Form = ({ glaze, solid, line, oval, shadow }) =>
  [
    shadow(204, 302, 110, 11),
    line('M292 178C336 160 352 224 300 244', glaze.deep, 17),
    solid('M122 222L52 160L76 146L140 190Z', {}, { at: 110 }),
    solid(
      'M196 158C120 158 96 204 96 236C96 276 136 302 164 302H240C268 302 306 276 306 236C306 204 280 158 204 158Z',
      {},
      { at: 236, lean: 24, bow: 40, wide: 34 },
    ),
    solid('M142 166C150 138 180 132 201 132C222 132 252 138 260 166Q201 178 142 166Z', {}, { at: 226 }),
    oval(201, 122, 17, 17, glaze.accent),
  ].join('')

/** 주전자 */
const kettle: Form = ({ glaze, solid, line, oval, shadow }) =>
  [
    shadow(206, 308, 104, 11),
    line('M132 162C132 62 270 62 270 162', glaze.accent, 13),
    solid('M118 214L58 168L70 150L138 188Z', {}, { at: 108 }),
    solid('M140 168C112 196 98 240 104 276Q110 308 148 308H256Q294 308 298 276C304 240 290 196 262 168Z', {}, { at: 236, lean: 16, bow: 26, wide: 32 }),
    solid('M146 170C156 150 176 144 201 144C226 144 246 150 256 170Z', {}, { at: 222 }),
    oval(201, 138, 13, 12, glaze.deep),
  ].join('')

/** 차통 */
const tin: Form = ({ glaze, solid, box, oval, flat, shadow }) =>
  [
    shadow(210, 310, 80, 9),
    solid('M128 150V300Q128 310 138 310H264Q274 310 274 300V150Z', {}, { at: 232, wide: 24 }),
    solid('M122 108Q122 98 134 98H268Q280 98 280 108V148H122Z', { base: glaze.deep, shade: glaze.deep }, { at: 232 }),
    box(152, 182, 98, 88, '#F4EFE2', 2),
    oval(201, 226, 26, 26, glaze.accent),
    flat('M201 208C188 220 188 234 201 244C214 234 214 220 201 208Z', '#F4EFE2'),
  ].join('')

export const tea = { teacups, gaiwan, tumbler, teapot, kettle, tin } satisfies Record<string, Form>
