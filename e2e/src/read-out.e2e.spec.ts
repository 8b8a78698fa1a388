import { addToCart, fillCheckout } from './buy.ts'
import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

test('a customer hears the product, the cart, the checkout and the order as they are seen', async ({ person }) => {
  const made = await makeProduct({ stock: 3 })
  const page = await person()
  const main = page.getByRole('main')
  await addToCart(page, made.slug)
  await expect(main).toMatchAriaSnapshot(`
    - navigation "분류":
      - list:
        - listitem:
          - link "상차림"
        - listitem: ${made.title}
    - img "${made.title}"
    - heading "${made.title}" [level=1]
    - text: 42,000원
    - paragraph: 3개 남음
    - group "수량":
      - button "하나 빼기" [disabled]
      - spinbutton "수량": "1"
      - button "하나 더"
    - button "장바구니에 담기"
    - heading "이 상품의 오늘" [level=2]
  `)
  await page.goto('/orders/cart')
  const line = `
        - listitem:
          - link "${made.title}"
          - group "${made.title} 수량":
            - button "하나 빼기" [disabled]
            - spinbutton "${made.title} 수량"
            - button "하나 더"
          - button "${made.title} 빼기"
          - text: 42,000원`
  await expect(main).toMatchAriaSnapshot(`
      - heading "장바구니 1점" [level=1]
      - list:${line}
      - heading "낼 돈" [level=2]
      - text: /합계 42,000원/
      - link "주문하러 가기"
  `)
  await page.getByRole('link', { name: '주문하러 가기' }).click()
  await fillCheckout(page)
  await expect(main).toMatchAriaSnapshot(`
      - heading "주문하기" [level=1]
      - heading "연락처" [level=2]
      - textbox "이름": 김서연
      - textbox "휴대전화"
      - textbox "이메일": customer@jangteo.test
      - heading "받는 곳" [level=2]
      - textbox "우편번호": "04038"
      - textbox "도시": 서울
      - textbox "주소": 양화로 45
      - combobox "나라":
        - option "대한민국" [selected]
      - heading "결제" [level=2]
      - group "결제":
        - radio "OK 승인" [checked]
        - radio "DECLINE 거절"
      - heading "장바구니 1점" [level=2]
      - list:${line}
      - text: 합계 42,000원
      - button "42,000원 주문하기"
  `)
  await page.getByRole('button', { name: /주문하기/ }).click()
  await expect(main).toMatchAriaSnapshot(`
      - paragraph: /주문번호\\d+-\\d+/
      - heading "주문이 확정됐어요" [level=1]
      - list "주문이 가는 길":
        - listitem: /접수 [\\d:]+/
        - listitem: /재고 확보 .*1점 모두/
        - listitem: /결제 확인 .*걸림/
        - listitem: /확정 .*걸림/
        - listitem: /보낼 준비 중/
        - listitem: 배송 완료
      - list "있었던 일":
        - listitem: /주문이 확정됐어요/
        - listitem: /결제를 승인받았어요/
        - listitem: /상품 1점을 따로 챙겨 두었어요/
        - listitem: /42,000원 주문을 받았어요/
      - complementary "주문한 것":
        - list:
          - listitem:
            - strong: ${made.title}
            - text: 수량 1 42,000원
        - heading "받는 곳" [level=2]
        - term: 받는 분
        - definition: 김서연
  `)
})
