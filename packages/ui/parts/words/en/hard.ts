import type { hard as ko } from '../ko/hard.ts'

/** Words nobody hopes for: the longest name, one word without a break, names from right to left, the largest sums. */
export const hard = {
  hard: 'Hard cases',
  hardNote: 'names of 200 characters, one word of 80 letters, right to left, ₩0 and ₩10¹²',
  longName:
    'A moon jar of forty-five centimetres, fired for three days over pine in Yeoju and glazed twice, with its stand, a box of paulownia wood, a signed certificate, a quilted silk cloth and a small lamp, o',
  longWord: 'Pneumonoultramicroscopicsilicovolcanoconiosisfloccinaucinihilipilificationjangte',
  rightToLeft: 'عبد الرحمن بن محمد الخطيب البغدادي',
  rightToLeftGoods: 'כוס תה מחרס ירוק',
  zero: '₩0',
  highest: '₩1,000,000,000',
  greatest: '₩1,000,000,000,000',
  hardRows: ['the longest', 'without a break', 'from the right'],
} satisfies typeof ko
