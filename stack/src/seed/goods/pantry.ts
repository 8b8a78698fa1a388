import { farms, weavers } from './materials.ts'
import { materials, type Thing } from './thing.ts'

const honeys = materials('ochre/아카시아/Acacia, gardenia/야생화/Wildflower, walnut/밤/Chestnut, brass/때죽나무/Snowbell, copper/싸리/Bush-clover')
const fruits = materials(
  'madder/오미자/Omija, gardenia/유자/Yuja, celadon/매실/Plum, copper/복숭아/Peach, brass/살구/Apricot, mugwort/다래/Hardy-kiwi, black/오디/Mulberry, ochre/모과/Quince',
)
const pastes = materials('madder/고추장/Chili, walnut/된장/Soybean, black/간장/Soy-sauce, ochre/청국장/Cheonggukjang, brass/막장/Makjang')
const grains = materials(
  'hanji/햅쌀/New-crop rice, walnut/현미/Brown rice, black/흑미/Black rice, madder/팥/Red beans, gardenia/기장/Millet, mugwort/녹두/Mung beans, ochre/보리/Barley',
)
const greens = materials('mugwort/고사리/Bracken, walnut/취/Aster, ochre/도라지/Bellflower, celadon/곤드레/Thistle, hanji/시래기/Radish, black/고비/Royal-fern')
const syrups = materials('walnut/쌀/Rice, ochre/도라지/Bellflower, madder/홍삼/Red-ginseng, gardenia/호박/Pumpkin, brass/생강/Ginger')
const salts = materials('white/천일/Sea, walnut/대나무 구운/Bamboo, mugwort/함초/Glasswort, copper/자염/Boiled sea, black/숯/Charcoal')
const soaps = materials(
  'mugwort/쑥/Mugwort, celadon/녹차/Green-tea, ochre/꿀/Honey, black/숯/Charcoal, copper/홍화/Safflower, hanji/쌀뜨물/Rice-water, gardenia/유자/Yuja, walnut/창포/Sweet-flag',
)
const baths = materials('celadon/편백/Cypress, mugwort/쑥/Mugwort, gardenia/유자/Yuja, copper/복사꽃/Peach-blossom, white/바다 소금/Sea-salt')
const seeds = materials(
  'mugwort/상추/Lettuce, madder/맨드라미/Cockscomb, gardenia/해바라기/Sunflower, copper/봉선화/Balsam, celadon/쪽/Indigo plant, ochre/들깨/Perilla, walnut/도라지/Bellflower',
)

const place = { places: farms }
const slow = { ko: '해와 바람이 맡은 일이라 서두르지 않았어요. 아무것도 더하지 않았습니다.', en: 'The work of sun and wind, not hurried. Nothing added.' }
const washed = { ko: '약불에서 저어 넉 주를 말렸어요. 거품이 무르고 물에 빨리 풀려요.', en: 'Stirred over a low fire and dried four weeks; a soft lather.' }
const sown = { ko: '지난해 받은 토종 씨앗이에요. 봉투 뒤에 심는 때를 적어 두었어요.', en: "Last year's heirloom seed; when to sow stands on the back." }

export const pantry: readonly Thing[] = [
  { category: 'food', ko: '꿀', en: 'honey', form: 'preserve', materials: honeys, ...place, price: [18_000, 48_000], choice: 'weight', about: slow },
  { category: 'food', ko: '청', en: 'syrup', form: 'preserve', materials: fruits, ...place, price: [14_000, 28_000], choice: 'weight', about: slow },
  {
    category: 'food',
    ko: '한 단지',
    en: 'paste in a crock',
    form: 'onggi',
    materials: pastes,
    ...place,
    price: [18_000, 42_000],
    choice: 'weight',
    about: slow,
  },
  { category: 'food', ko: '한 봉', en: 'in a bag', form: 'pouch', materials: grains, ...place, price: [9_000, 26_000], choice: 'weight', about: slow },
  { category: 'food', ko: '나물', en: 'greens', form: 'pouch', materials: greens, ...place, price: [8_000, 18_000], choice: 'weight', about: slow },
  { category: 'food', ko: '조청', en: 'grain syrup', form: 'preserve', materials: syrups, ...place, price: [12_000, 28_000], choice: 'weight', about: slow },
  { category: 'food', ko: '소금', en: 'salt', form: 'tin', materials: salts, ...place, price: [9_000, 22_000], choice: 'weight', about: slow },
  { category: 'bath', ko: '비누', en: 'soap', form: 'soap', materials: soaps, places: weavers, price: [8_000, 16_000], choice: 'set', about: washed },
  { category: 'bath', ko: '입욕 소금', en: 'bath salt', form: 'tin', materials: baths, ...place, price: [14_000, 26_000], choice: 'weight', about: washed },
  { category: 'garden', ko: '씨앗', en: 'seeds', form: 'pouch', materials: seeds, ...place, price: [3_000, 9_000], choice: 'weight', about: sown },
]
