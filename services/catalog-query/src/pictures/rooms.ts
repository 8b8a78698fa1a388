import type { Form } from './pen.ts'

const shadeOf = (pen: Parameters<Form>[0], path: string, ribs: readonly string[]) =>
  [
    pen.solid(path, { base: '#F1EBDA', shade: '#E3DBC6', deep: '#D5CCB4' }, { at: 236, lean: -8, bow: -4, wide: 24 }),
    ...ribs.map((rib) => pen.line(rib, '#E0D7BF', 5)),
  ].join('')

/** 스탠드 조명 */
const standLamp: Form = (pen) => {
  const { glaze, box, solid, shadow } = pen
  return [
    shadow(206, 314, 72, 8),
    solid('M190 178H214V298H190Z', {}, { at: 204 }),
    solid('M148 298Q148 288 160 288H244Q256 288 256 298V310H148Z', {}, { at: 216, wide: 20 }),
    shadeOf(pen, 'M146 52H258L304 186H100Z', ['M166 54L136 184M184 54L168 184M202 54V184M220 54L236 184M238 54L268 184']),
    box(142, 46, 120, 7, glaze.deep, 3),
    box(96, 184, 212, 7, glaze.deep, 3),
  ].join('')
}

/** 펜던트 조명 */
const pendant: Form = (pen) => {
  const { glaze, line, box, oval } = pen
  const rings = ['M104 148Q202 168 300 148', 'M84 186Q202 210 320 186', 'M88 224Q202 248 316 224', 'M116 260Q202 280 288 260']
  return [
    line('M202 -20V92', glaze.deep, 4),
    shadeOf(pen, 'M150 108C92 124 76 172 78 204C80 246 108 274 148 288H256C296 274 324 246 326 204C328 172 312 124 254 108Z', rings),
    box(148, 92, 108, 18, glaze.base, 4),
    oval(202, 288, 54, 8, '#FBF6E6'),
  ].join('')
}

/** 좌등 */
const lantern: Form = (pen) => {
  const { glaze, box, shadow } = pen
  const bars = [128, 176, 224, 272].map((x) => box(x - 4, 96, 8, 206, x > 220 ? glaze.deep : glaze.base))
  return [
    shadow(206, 314, 92, 9),
    shadeOf(pen, 'M128 100H276V300H128Z', []),
    ...bars,
    ...[96, 160, 230, 296].map((y) => box(124, y, 156, 8, glaze.shade)),
    box(114, 84, 176, 16, glaze.base, 3),
    box(114, 300, 176, 12, glaze.deep, 3),
  ].join('')
}

/** 스툴 */
const stool: Form = ({ glaze, solid, line, oval, shadow }) =>
  [
    shadow(204, 316, 104, 10),
    line('M170 172L160 290M236 172L246 290', glaze.deep, 15),
    line('M136 252H270', glaze.deep, 10),
    line('M136 170L110 310', glaze.base, 18),
    line('M268 170L294 310', glaze.shade, 18),
    solid('M86 142V158Q92 182 202 182Q312 182 318 158V142Z', {}, { at: 250, wide: 34 }),
    oval(202, 142, 116, 22, glaze.light),
  ].join('')

/** 서랍장 */
const chest: Form = ({ glaze, solid, line, oval, box, shadow }) =>
  [
    shadow(206, 318, 122, 9),
    box(96, 296, 16, 20, glaze.deep),
    box(292, 296, 16, 20, glaze.deep),
    solid('M84 110H320V300H84Z', {}, { at: 292, wide: 16 }),
    box(76, 98, 252, 14, glaze.light, 2),
    ...[124, 180, 236].map((y) => box(98, y, 182, 48, glaze.light, 2)),
    ...[148, 204, 260].map((y) => oval(188, y, 13, 5, glaze.deep)),
    line('M284 120V292', glaze.deep, 2),
  ].join('')

/** 광주리 */
const basket: Form = ({ glaze, solid, line, box, flat, shadow }) => {
  const weave = [0, 1, 2, 3].flatMap((row) =>
    [0, 1, 2, 3, 4, 5, 6].map((column) => {
      const x = 118 + column * 25 + (row % 2) * 12 - row * 0.5
      return x < 274 ? flat(`M${x} ${200 + row * 26}h12l-1 14h-10Z`, glaze.shade) : ''
    }),
  )
  return [
    shadow(208, 314, 96, 10),
    line('M126 176C130 66 272 66 278 176', glaze.deep, 11),
    solid('M94 184H310L282 314H122Z', {}, { at: 248, wide: 26 }),
    ...weave,
    box(86, 170, 232, 20, glaze.light, 6),
    box(246, 170, 72, 20, glaze.base, 6),
  ].join('')
}

/** 화분 */
const planter: Form = ({ glaze, solid, flat, line, box, shadow }) =>
  [
    shadow(208, 314, 82, 10),
    line('M201 210C200 160 202 120 204 78', '#5F7350', 5),
    flat('M204 82C176 66 172 40 186 26C206 40 212 60 204 82Z', '#7F9A66'),
    flat('M202 132C162 130 140 108 138 84C172 84 196 104 202 132Z', '#8FA976'),
    flat('M203 150C244 146 268 122 270 96C234 98 208 118 203 150Z', '#6C8757'),
    flat('M201 190C166 190 140 172 132 148C166 146 194 162 201 190Z', '#7F9A66'),
    flat('M202 196C240 194 262 178 270 154C238 152 210 168 202 196Z', '#5F7A4C'),
    solid('M132 212H272L254 304Q252 314 240 314H164Q152 314 150 304Z', {}, { at: 232, wide: 24 }),
    box(122, 196, 160, 22, glaze.light, 4),
    box(236, 196, 46, 22, glaze.base, 4),
  ].join('')

export const rooms = { 'stand-lamp': standLamp, pendant, lantern, stool, chest, basket, planter } satisfies Record<string, Form>
