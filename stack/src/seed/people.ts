const rows = `김서연 seoyeon 서울 04524 세종대로 110
이도윤 doyun 부산 48058 센텀중앙로 79
박하은 haeun 대구 41911 국채보상로 670
최지호 jiho 인천 22382 공항로 272
정수아 sua 광주 61945 상무중앙로 43
강민준 minjun 대전 35242 둔산로 100
조예린 yerin 수원 16444 팔달문로 28
윤시우 siwoo 전주 54999 한지길 38
장서윤 seoyun 강릉 25522 경강로 2007
임건우 geonwoo 제주 63122 연북로 8
한지안 jian 춘천 24266 소양로 41
오유준 yujun 여수 59733 하멜로 102
서채원 chaewon 경주 38163 원화로 266
신은우 eunwoo 통영 53061 항남로 15
권다인 dain 안동 36709 태사길 12`

/** Customers of the demo orders; addresses under example.com reach nobody. */
export const people = rows.split('\n').map((row) => {
  const [name = '', word = '', city = '', postcode = '', ...street] = row.split(' ')
  return {
    contact: { name, email: `${word}@example.com`, phone: '010-0000-0000' },
    shipTo: { line1: street.join(' '), line2: null, city, postcode, country: 'KR' },
  }
})
