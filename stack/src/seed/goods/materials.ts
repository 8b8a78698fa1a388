import { materials, places } from './thing.ts'

export const clay = materials(
  'white/백자/White porcelain, celadon/청자/Celadon, bluewhite/청화백자/Blue-and-white, buncheong/분청/Buncheong, copper/진사/Copper-red, black/흑유/Black-glaze, indigo/쪽빛/Indigo-glaze, ochre/황유/Amber-glaze, mugwort/녹유/Green-glaze',
)
export const wood = materials(
  'walnut/호두나무/Walnut, ash/물푸레/Ash, ochre/느티나무/Zelkova, hanji/오동나무/Paulownia, iron/흑칠/Black-lacquer, madder/주칠/Red-lacquer, buncheong/참죽나무/Toon-wood',
)
export const cloth = materials(
  'indigo/쪽물/Indigo-dyed, madder/꼭두서니/Madder-dyed, gardenia/치자물/Gardenia-dyed, mugwort/쑥물/Mugwort-dyed, hanji/소색/Undyed, black/먹물/Ink-dyed, copper/홍화/Safflower-dyed, walnut/감물/Persimmon-dyed, celadon/비취/Jade-dyed',
)
export const metal = materials('brass/유기/Brass, iron/무쇠/Cast-iron, copper/적동/Copper, white/백동/White bronze, black/오동/Dark bronze')
export const enamel = materials(
  'indigo/쪽빛 법랑/Indigo enamel, mugwort/쑥빛 법랑/Mugwort enamel, gardenia/치자빛 법랑/Gardenia enamel, madder/다홍 법랑/Crimson enamel, hanji/미색 법랑/Cream enamel, celadon/비취 법랑/Jade enamel',
)
export const straw = materials(
  'ash/대나무/Bamboo, ochre/왕골/Sedge, walnut/싸리/Bush-clover, hanji/지승/Paper-cord, mugwort/부들/Cattail, brass/볏짚/Rice-straw, buncheong/칡/Kudzu-vine',
)
export const stone = materials('white/백대리석/White marble, buncheong/화강석/Granite, black/오석/Black stone, celadon/옥석/Jade stone, copper/홍석/Rose stone')
export const paper = materials(
  'hanji/한지/Hanji, madder/붉은 한지/Red hanji, indigo/쪽빛 한지/Indigo hanji, mugwort/쑥빛 한지/Mugwort hanji, gardenia/치자 한지/Gardenia hanji, black/먹빛 한지/Ink hanji, copper/분홍 한지/Pink hanji, celadon/비취 한지/Jade hanji, walnut/감물 한지/Persimmon hanji',
)

export const potteries = places('여주/Yeoju, 이천/Icheon, 문경/Mungyeong, 강진/Gangjin, 양구/Yanggu')
export const workshops = places('나주/Naju, 통영/Tongyeong, 강릉/Gangneung, 전주/Jeonju, 담양/Damyang')
export const weavers = places('한산/Hansan, 나주/Naju, 안동/Andong, 함양/Hamyang')
export const smithies = places('안성/Anseong, 거창/Geochang, 봉화/Bonghwa, 울산/Ulsan')
export const plaiters = places('담양/Damyang, 강화/Ganghwa, 함평/Hampyeong, 보성/Boseong')
export const mills = places('전주/Jeonju, 의령/Uiryeong, 원주/Wonju, 괴산/Goesan')
export const farms = places('보성/Boseong, 하동/Hadong, 제주/Jeju, 남해/Namhae, 구례/Gurye, 양양/Yangyang')
