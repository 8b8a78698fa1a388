import type { Form } from './pen.ts'

/** 달항아리 */
const moonJar: Form = ({ glaze, solid, flat, oval, shadow }) => {
  const body = 'M150 92C92 118 66 168 66 214C66 262 104 306 152 312H248C296 306 334 262 334 214C334 168 308 118 250 92Z'
  const neck = 'M150 96L142 62C160 70 240 70 258 62L250 96Z'
  return [
    shadow(210, 312, 118, 13),
    solid(body, {}, { at: 218, lean: 58, bow: 66, wide: 40 }),
    flat(neck, glaze.base),
    oval(200, 61, 58, 10, glaze.light),
    oval(200, 60, 52, 8, '#8D8883'),
  ].join('')
}

/** 목이 긴 병 */
const bottle: Form = ({ glaze, solid, oval, flat, shadow }) => {
  const body = 'M186 66V140C186 168 128 182 128 240C128 284 156 310 176 312H226C246 310 274 284 274 240C274 182 216 168 216 140V66Z'
  const bloom = 'M150 226c16-30 26-30 34-14c10-22 26-14 22 4c18-4 22 14 6 20c10 14-8 24-18 10c-8 18-26 8-18-8c-16 6-34-2-26-12Z'
  return [
    shadow(208, 312, 76, 10),
    solid(body, {}, { at: 222, lean: 22, bow: 34, wide: 24 }),
    flat(bloom, glaze.accent),
    oval(201, 66, 21, 5, glaze.light),
    oval(201, 66, 14, 3, '#6F6A65'),
  ].join('')
}

/** 화병 */
const vase: Form = ({ glaze, solid, line, oval, shadow }) =>
  [
    shadow(206, 312, 84, 10),
    line('M196 132C190 96 172 66 150 44', '#75724F', 4),
    line('M204 132C206 92 214 60 228 30', '#75724F', 4),
    line('M208 132C222 106 244 88 266 78', '#75724F', 4),
    ...[
      [150, 44],
      [166, 66],
      [228, 30],
      [218, 62],
      [266, 78],
      [240, 92],
    ].map(([x = 0, y = 0]) => oval(x, y, 10, 7, '#E9C9C0')),
    solid(
      'M158 130C168 170 132 186 132 232C132 280 154 308 172 312H232C250 308 270 280 270 232C270 186 234 170 244 130Z',
      {},
      { at: 222, lean: 26, bow: 40, wide: 22 },
    ),
    oval(201, 130, 43, 7, glaze.light),
    oval(201, 131, 36, 5, '#5E5B55'),
  ].join('')

/** 대접 */
const bowl: Form = ({ glaze, solid, oval, shadow }) =>
  [
    shadow(208, 308, 112, 12),
    solid('M78 178C80 238 120 288 164 300V308H238V300C282 288 322 238 324 178Z', {}, { at: 238, lean: 10, bow: 16, wide: 40 }),
    oval(201, 178, 123, 22, glaze.light),
    oval(201, 181, 110, 17, glaze.deep),
  ].join('')

/** 사발 세 점 */
const bowlStack: Form = ({ glaze, solid, oval, shadow }) => {
  const one = (y: number, wide: number, base?: string, shade?: string) =>
    solid(
      `M${200 - wide} ${y}C${200 - wide + 4} ${y + 40} ${176} ${y + 62} 168 ${y + 66}H232C${224} ${y + 62} ${200 + wide - 4} ${y + 40} ${200 + wide} ${y}Z`,
      { base, shade },
      { at: 226, wide: 30 },
    )
  return [
    shadow(206, 308, 104, 11),
    one(240, 98, glaze.light, glaze.base),
    one(206, 106, glaze.shade, glaze.deep),
    one(170, 114),
    oval(200, 170, 114, 19, glaze.light),
    oval(200, 173, 100, 14, glaze.deep),
  ].join('')
}

/** 접시 */
const plate: Form = ({ glaze, oval, solid, shadow }) =>
  [
    shadow(206, 306, 116, 9),
    solid('M64 262C96 290 140 302 168 304H236C264 302 308 290 340 262Z', {}, { at: 236, wide: 46 }),
    oval(202, 262, 138, 30, glaze.base),
    oval(202, 264, 104, 20, glaze.shade),
    oval(202, 263, 104, 19, glaze.light),
    oval(202, 263, 46, 8, glaze.accent),
    oval(202, 263, 40, 6, glaze.light),
  ].join('')

/** 옹기 항아리 */
const onggi: Form = ({ glaze, solid, box, oval, line, shadow }) =>
  [
    shadow(210, 312, 92, 11),
    solid(
      'M138 128C100 162 96 214 112 254C124 284 142 304 158 312H244C260 304 278 284 290 254C306 214 302 162 264 128Z',
      {},
      { at: 236, lean: 22, bow: 36, wide: 28 },
    ),
    line('M105 214Q201 240 297 214', glaze.light, 3),
    box(134, 100, 134, 32, glaze.shade, 6),
    solid('M126 104H276L262 82C240 74 162 74 140 82Z', {}, { at: 230, wide: 22 }),
    oval(201, 72, 20, 10, glaze.deep),
  ].join('')

export const vessels = { 'moon-jar': moonJar, bottle, vase, bowl, 'bowl-stack': bowlStack, plate, onggi } satisfies Record<string, Form>
