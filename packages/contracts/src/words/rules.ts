type Language = 'ko' | 'en'

/** What each rule of VALIDATION says, by the code in `details.message`: to people on the screen and to programs that ask a BFF. */
export const rules: Record<string, Record<Language, string>> = {
  SKU_FORM: { ko: '대문자, 숫자, . _ - 만 쓸 수 있어요', en: 'Use capital letters, digits, . _ -' },
  SKU_TAKEN: { ko: '다른 상품이 쓰는 SKU예요', en: 'Another product uses this SKU' },
  OPTIONS_TAKEN: { ko: '같은 옵션의 종류가 벌써 있어요', en: 'There is a variant with these options already' },
  OPTION_NAME: { ko: '옵션 이름으로 쓸 수 없는 낱말이에요', en: 'An option cannot have this name' },
  PRICE_RANGE: { ko: '값은 0부터 10억까지 쓸 수 있어요', en: 'A price is from 0 to 1,000,000,000' },
  QUANTITY_RANGE: { ko: '쓸 수 없는 수량이에요', en: 'This quantity is out of range' },
  TEXT_LENGTH: { ko: '비었거나 너무 길어요', en: 'Empty or too long' },
  TEXT_CONTROL: { ko: '쓸 수 없는 글자가 있어요', en: 'Contains characters that cannot be used' },
  UNKNOWN_CATEGORY: { ko: '없는 분류예요', en: 'There is no such category' },
  NEEDS_PRICE: { ko: '값이 있어야 팔 수 있어요', en: 'Needs a price before it can be sold' },
  NEEDS_PICTURE: { ko: '그림이 있어야 팔 수 있어요', en: 'Needs a picture before it can be sold' },
  IMAGE_PATH: { ko: '쓸 수 없는 그림 주소예요', en: 'This picture address cannot be used' },
  COLOUR: { ko: '색은 #rrggbb 꼴로 적어 주세요', en: 'Write a colour as #rrggbb' },
  TWICE: { ko: '같은 것이 두 번 있어요', en: 'The same stands here twice' },
  TOO_FEW: { ko: '적어도 하나는 있어야 해요', en: 'At least one is needed' },
  TOO_MANY: { ko: '너무 많아요', en: 'Too many' },
  EMAIL: { ko: '이메일 주소를 다시 봐 주세요', en: 'Check the e-mail address' },
  PHONE: { ko: '전화번호는 숫자와 - 로 적어 주세요', en: 'Use digits and - for the phone number' },
  POSTCODE: { ko: '우편번호를 다시 봐 주세요', en: 'Check the postcode' },
  COUNTRY: { ko: '나라를 골라 주세요', en: 'Choose a country' },
  SHOP_CURRENCY: { ko: '이 가게의 통화만 쓸 수 있어요', en: "Only the shop's own currency can be used" },
  TOTAL_RANGE: { ko: '한 주문에 담기에는 금액이 너무 커요', en: 'The total is too large for one order' },
  AMOUNT_RANGE: { ko: '금액은 1부터 적을 수 있어요', en: 'An amount is at least 1' },
  MORE_THAN_LEFT: { ko: '돌려줄 수 있는 돈보다 많아요', en: 'More than is left to refund' },
  REFUND_LIMIT: { ko: '이 주문에서 돌려줄 수 있는 한도를 넘어요', en: 'Above your refund limit for this order' },
  MORE_THAN_SHIPPED: { ko: '보낸 수량보다 많아요', en: 'More than was sent' },
  MORE_THAN_OPEN: { ko: '남은 수량보다 많아요', en: 'More than is still open' },
  TOO_LARGE: { ko: '너무 커요', en: 'Too large' },
  OWN_ROLES: { ko: '자기 역할은 스스로 바꿀 수 없어요', en: 'Nobody changes their own roles' },
  ROLES_EMPTY: { ko: '역할이 적어도 하나는 있어야 해요', en: 'At least one role is needed' },
  ROLES_TWICE: { ko: '같은 역할이 두 번 있어요', en: 'The same role stands here twice' },
  ALREADY_USED: { ko: '같은 번호로 다른 내용을 이미 보냈어요', en: 'This id was already used for something else' },
}
const unknown: Record<Language, string> = { ko: '쓸 수 없는 값이에요', en: 'This value cannot be used' }

const isCode = (message: string) => /^[A-Z_]*$|^Invalid /.test(message)

/** The sentence for a rule's code. Text that is no code is a sentence already and stays; a code without words, or valibot's own text, gets a general one. */
export const ruleText = (language: Language, message: string): string => rules[message]?.[language] ?? (isCode(message) ? unknown[language] : message)
