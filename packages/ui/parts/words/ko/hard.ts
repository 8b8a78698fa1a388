/** Words nobody hopes for: the longest name, one word without a break, names from right to left, the largest sums. */
export const hard = {
  hard: '어려운 것',
  hardNote: '200자 이름, 80자 낱말, 오른쪽에서 왼쪽으로, 0원과 1조원',
  longName:
    '조선 후기 달항아리의 넉넉한 선을 그대로 이어받아 여주 가마에서 사흘 동안 장작불로 구워 낸 뒤 다시 두 번 유약을 입힌 지름 사십오 센티미터의 백자 대호와 그 받침, 오동나무 상자, 작가의 서명이 든 보증서, 솜을 누빈 비단 보자기, 놓을 자리를 비추는 작은 등까지 한 벌로 묶어 해마다 가을에 열두 점만 내놓는, 먼저 신청한 분께 먼저 보내 드리는 첫서리',
  longWord:
    '가마터에서장작불로구워낸백자달항아리와오동나무상자와보증서와비단보자기와받침과작은등을한벌로묶은첫서리한정판모음의이름표에적힌띄어쓰기없는아주긴상품이름하나더길',
  rightToLeft: 'عبد الرحمن بن محمد الخطيب البغدادي',
  rightToLeftGoods: 'כוס תה מחרס ירוק',
  zero: '0원',
  highest: '1,000,000,000원',
  greatest: '1,000,000,000,000원',
  hardRows: ['가장 긴 것', '띄어쓰기 없는 것', '오른쪽에서'],
}
