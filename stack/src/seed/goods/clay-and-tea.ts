import { clay, enamel, farms, metal, potteries, smithies, wood, workshops } from './materials.ts'
import { materials, type Thing } from './thing.ts'

const pottery = { materials: clay, places: potteries }
const thrown = {
  ko: '물레로 차고 장작 가마에서 구웠어요. 유약이 흐른 자리가 하나하나 달라요.',
  en: 'Thrown on the wheel and wood-fired; no two glazes run alike.',
}
const daily = {
  ko: '날마다 쓰기 좋은 두께로 빚었어요. 식기세척기와 전자레인지에 넣을 수 있어요.',
  en: 'Made thick enough for every day; dishwasher and microwave safe.',
}
const tea = { ko: '물줄기가 곱게 끊기고, 손에 쥐면 따뜻함이 천천히 와요.', en: 'Pours cleanly and warms the hand slowly.' }
const leaves = { ko: '올해 딴 잎을 가마솥에 덖어 바로 담았어요.', en: "This year's leaves, pan-fired and packed at once." }

const teas = materials(
  'mugwort/세작/Sejak green tea, celadon/우전/Ujeon first-flush tea, walnut/황차/Yellow tea, madder/홍차/Black tea, ochre/보리차/Barley tea, gardenia/국화차/Chrysanthemum tea, copper/오미자차/Omija tea, hanji/메밀차/Buckwheat tea, black/돌배차/Wild-pear tea',
)
const beans = materials('walnut/볶은/House-roast, iron/짙게 볶은/Dark-roast, ochre/옅게 볶은/Light-roast, copper/꽃향/Floral, mugwort/디카페인/Decaf')

export const clayAndTea: readonly Thing[] = [
  { category: 'ceramics', ko: '달항아리', en: 'moon jar', form: 'moon-jar', ...pottery, price: [98_000, 420_000], choice: 'size', about: thrown },
  { category: 'ceramics', ko: '목 긴 병', en: 'long-neck bottle', form: 'bottle', ...pottery, price: [68_000, 240_000], choice: 'size', about: thrown },
  { category: 'ceramics', ko: '꽃병', en: 'flower vase', form: 'vase', ...pottery, price: [42_000, 130_000], choice: 'size', about: thrown },
  { category: 'ceramics', ko: '뚜껑 항아리', en: 'lidded jar', form: 'onggi', ...pottery, price: [54_000, 180_000], choice: 'size', about: thrown },
  { category: 'ceramics', ko: '큰 발', en: 'large bowl', form: 'bowl', ...pottery, price: [48_000, 150_000], choice: 'one', about: thrown },
  { category: 'ceramics', ko: '합', en: 'lidded box', form: 'gaiwan', ...pottery, price: [52_000, 140_000], choice: 'size', about: thrown },
  { category: 'ceramics', ko: '굽 접시', en: 'footed dish', form: 'plate', ...pottery, price: [36_000, 90_000], choice: 'size', about: thrown },
  { category: 'table', ko: '대접', en: 'soup bowl', form: 'bowl', ...pottery, price: [18_000, 38_000], choice: 'set', about: daily },
  { category: 'table', ko: '면기', en: 'noodle bowl', form: 'bowl', ...pottery, price: [22_000, 44_000], choice: 'size-and-set', about: daily },
  { category: 'table', ko: '접시', en: 'plate', form: 'plate', ...pottery, price: [16_000, 36_000], choice: 'size-and-set', about: daily },
  { category: 'table', ko: '사발 세 점', en: 'bowls, set of three', form: 'bowl-stack', ...pottery, price: [48_000, 92_000], choice: 'size', about: daily },
  { category: 'table', ko: '잔 두 점', en: 'cups, pair', form: 'teacups', ...pottery, price: [28_000, 56_000], choice: 'size', about: daily },
  { category: 'table', ko: '술병', en: 'sake flask', form: 'bottle', ...pottery, price: [34_000, 72_000], choice: 'set', about: daily },
  {
    category: 'table',
    ko: '수저 세트',
    en: 'spoon and chopsticks',
    form: 'spoons',
    materials: [...metal, ...wood.slice(0, 4)],
    places: smithies,
    price: [24_000, 84_000],
    choice: 'set',
    about: { ko: '두드려 모양을 잡아 가볍고, 끝이 얇아 입에 닿는 느낌이 좋아요.', en: 'Hammered light, with a thin lip that feels right.' },
  },
  { category: 'tea-coffee', ko: '찻잔 두 점', en: 'teacups, pair', form: 'teacups', ...pottery, price: [26_000, 58_000], choice: 'one', about: tea },
  { category: 'tea-coffee', ko: '다관', en: 'teapot', form: 'teapot', ...pottery, price: [58_000, 148_000], choice: 'size', about: tea },
  { category: 'tea-coffee', ko: '개완', en: 'lidded teacup', form: 'gaiwan', ...pottery, price: [38_000, 78_000], choice: 'one', about: tea },
  { category: 'tea-coffee', ko: '긴 찻잔', en: 'tall teacup', form: 'tumbler', ...pottery, price: [22_000, 42_000], choice: 'set', about: tea },
  {
    category: 'tea-coffee',
    ko: '드립 주전자',
    en: 'drip kettle',
    form: 'kettle',
    materials: [...enamel, ...metal],
    places: smithies,
    price: [48_000, 96_000],
    choice: 'size',
    about: tea,
  },
  {
    category: 'tea-coffee',
    ko: '한 통',
    en: 'in a tin',
    form: 'tin',
    materials: teas,
    places: farms,
    price: [18_000, 48_000],
    choice: 'weight',
    about: leaves,
  },
  {
    category: 'tea-coffee',
    ko: '원두',
    en: 'coffee beans',
    form: 'pouch',
    materials: beans,
    places: farms.slice(2),
    price: [14_000, 24_000],
    choice: 'weight',
    about: { ko: '주문이 들어온 날 볶아 이튿날 보내요.', en: 'Roasted the day you order, sent the next.' },
  },
  { category: 'bath', ko: '비누 받침', en: 'soap dish', form: 'plate', ...pottery, price: [12_000, 26_000], choice: 'one', about: daily },
  { category: 'bath', ko: '양치 컵', en: 'tooth mug', form: 'tumbler', ...pottery, price: [14_000, 28_000], choice: 'set', about: daily },
  {
    category: 'garden',
    ko: '화분',
    en: 'plant pot',
    form: 'planter',
    ...pottery,
    price: [18_000, 68_000],
    choice: 'size',
    about: {
      ko: '물빠짐 구멍과 받침이 함께 있어요. 겨울에도 얼어 터지지 않게 높은 불에 구웠어요.',
      en: 'With drain hole and saucer, fired high to stand frost.',
    },
  },
  { category: 'garden', ko: '빗물 항아리', en: 'rain jar', form: 'onggi', ...pottery, price: [64_000, 160_000], choice: 'size', about: thrown },
  { category: 'storage', ko: '소금 단지', en: 'salt crock', form: 'onggi', ...pottery, price: [28_000, 62_000], choice: 'size', about: daily },
  {
    category: 'stationery',
    ko: '붓 통',
    en: 'brush pot',
    form: 'brushes',
    materials: [...clay.slice(0, 5), ...wood.slice(0, 4)],
    places: workshops,
    price: [24_000, 68_000],
    choice: 'one',
    about: { ko: '붓과 연필이 쓰러지지 않게 바닥을 무겁게 두었어요.', en: 'Heavy at the foot, so brushes and pencils stand.' },
  },
]
