import { makeProduct } from './machine.ts'
import { confirmed, type Placed } from './staff-orders.ts'
import { expect, test } from './test.ts'

test('staff hear the list of orders, an order with what can be done, and what it says when it is done', async ({ person }) => {
  const made = await makeProduct({ stock: 5 })
  const name = `이소리 ${made.sku.toLowerCase()}`
  const [one] = (await confirmed(made, 1, { quantity: 2, name })) as [Placed]
  const page = await person('admin')
  const main = page.getByRole('main')
  await page.goto(`/orders?text=${name}`)
  await expect(main).toMatchAriaSnapshot(`
    - heading "주문" [level=1]
    - navigation "보기":
      - link "전체"
      - link /보낼 것/
      - link /문제 있음/
    - search:
      - searchbox "찾기": ${name}
    - button "필터"
    - grid "주문":
      - rowgroup:
        - row:
          - columnheader "보이는 주문 모두 고르기":
            - checkbox "보이는 주문 모두 고르기"
          - columnheader "주문"
          - columnheader "시각":
            - button "시각"
          - columnheader "고객"
          - columnheader "상품"
          - columnheader "진행"
          - columnheader "결제"
          - columnheader "배송"
          - columnheader "금액(원)":
            - button "금액(원)"
      - rowgroup:
        - row:
          - gridcell:
            - checkbox "${one.number} 고르기"
          - gridcell:
            - link "${one.number}"
          - gridcell /[\\d:]+/
          - gridcell "${name}"
          - gridcell "${made.title}"
          - gridcell "확정"
          - gridcell "승인"
          - gridcell "–"
          - gridcell "84,000"
  `)
  await page.getByRole('link', { name: one.number }).click()
  await expect(main).toMatchAriaSnapshot(`
    - heading "${one.number}" [level=1]
    - text: /진행 확정 결제 승인 배송 –/
    - region "상품 1종 2점":
      - table:
        - rowgroup:
          - row "상품 단가 어디까지 주문 취소 발송 반품 합계(원)"
        - rowgroup:
          - row:
            - rowheader /${made.title}/
            - cell "42,000"
            - cell:
              - 'img "${made.title}: 챙겨 둠 2점"'
            - cell "2"
            - cell "–"
            - cell "–"
            - cell "–"
            - cell "84,000"
    - region "보낸 것 0"
    - region "일어난 일":
      - list "일어난 일":
        - listitem: /주문 확정/
        - listitem: /결제 84,000원 승인/
        - listitem: /재고 2점 확보/
        - listitem: /84,000원 주문 접수 ${name}/
    - textbox "메모 남기기"
    - region "다음 할 일":
      - button "주문 취소"
      - button "모두 발송"
      - button "배송 완료로" [disabled]
      - text: 가는 중인 것이 없어요
    - region "돈":
      - term: 받을 돈
      - definition: 84,000
      - term: 매입
      - definition: "0"
  `)
  await page.getByRole('button', { name: '모두 발송' }).click()
  await expect(page.getByRole('region', { name: '다음 할 일' })).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - group "${made.title}":
          - button "하나 빼기"
          - spinbutton "${made.title}": "2"
          - button "하나 더" [disabled]
    - textbox "운송장 번호"
    - button "2점 발송"
    - button "그만두기"
  `)
  await page.getByRole('button', { name: '2점 발송' }).click()
  await expect(main).toMatchAriaSnapshot(`
    - heading "${one.number}" [level=1]
    - text: /진행 확정 결제 매입 배송 발송/
    - region "상품 1종 2점":
      - table:
        - rowgroup:
          - row:
            - cell:
              - 'img "${made.title}: 가는 중 2점"'
    - region "보낸 것 1":
      - list:
        - listitem: /발송 ${made.title} 2/
    - region "일어난 일":
      - list "일어난 일":
        - listitem: /84,000원 매입/
        - listitem:
          - text: /${made.title} 2개 발송/
          - img "강서준"
        - listitem: /주문 확정/
    - region "다음 할 일":
      - button "배송 완료로"
      - button "환불"
      - button "보내지 않은 것 취소" [disabled]
      - text: 보낼 것이 없어요
      - button "모두 발송" [disabled]
      - text: 보낼 것이 없어요
    - region "돈":
      - term: 매입
      - definition: 84,000
  `)
})

test('staff hear a product’s fields, what is not saved, and that it is saved', async ({ person }) => {
  const made = await makeProduct({ stock: 5 })
  const page = await person('catalog')
  const main = page.getByRole('main')
  await page.goto(`/catalog/manage/${made.id}`)
  await expect(main).toMatchAriaSnapshot(`
    - heading "${made.title}" [level=1]
    - text: 팔고 있음
    - status: 모두 저장됨
    - link "손님 화면"
    - button "더 하기"
    - region "기본":
      - textbox "이름": ${made.title}
      - textbox "영어 이름": /Test cup/
      - textbox "설명"
      - textbox "영어 설명"
      - combobox "분류":
        - option "상차림" [selected]
      - textbox "주소": ${made.slug}
    - region "종류 1":
      - button "옵션"
      - table:
        - rowgroup:
          - row "종류 SKU 값(원) 있는 수 잡힌 수 팔 수 있음"
        - rowgroup:
          - row:
            - cell "단일"
            - rowheader "${made.sku}"
            - cell:
              - textbox "${made.sku} 새 값": 42,000
            - cell "5"
            - cell "0"
            - cell "5"
    - region "손님이 보는 것"
    - region "그림 1":
      - list:
        - listitem:
          - button "그림 1 / 1, 화살표로 옮기기"
          - button "그림 1 앞으로" [disabled]
          - button "그림 1 빼기"
    - region "팔기 전 확인":
      - list:
        - listitem: 값이 모두 있음
        - listitem: 그림이 있음
    - region "고친 기록":
      - list:
        - listitem: /팔기 시작/
  `)
  await page.getByRole('textbox', { name: '이름', exact: true }).fill(`${made.title} 하나`)
  await expect(main).toMatchAriaSnapshot(`
    - status: 저장 안 한 칸 1
    - button "되돌리기"
    - button "저장"
    - region "기본":
      - textbox "이름": ${made.title} 하나
  `)
  await page.getByRole('button', { name: '저장', exact: true }).click()
  await expect(main).toMatchAriaSnapshot(`
    - heading "${made.title} 하나" [level=1]
    - status: /모두 저장됨/
    - region "손님이 보는 것":
      - article:
        - heading "${made.title} 하나" [level=3]
    - region "고친 기록":
      - list:
        - listitem:
          - img "한지우"
          - text: 이름
  `)
})

test('staff hear a variant’s stock, its ledger, and the line that putting it right adds', async ({ person }) => {
  const made = await makeProduct({ stock: 5 })
  const page = await person('warehouse')
  await page.goto(`/catalog/stock?text=${made.sku}`)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "재고" [level=1]
    - tablist "재고":
      - tab /모든 종류/ [selected]
      - tab /곧 떨어짐/
      - tab /품절/
    - search:
      - searchbox "찾기": ${made.sku}
    - grid "재고":
      - rowgroup:
        - row "상품 SKU 있는 수 잡힌 수 팔 수 있음 재고 바뀐 때"
      - rowgroup:
        - row:
          - gridcell "${made.title} 단일"
          - gridcell "${made.sku}"
          - gridcell "5"
          - gridcell "0"
          - gridcell "5"
          - gridcell:
            - img "팔 수 있음 5, 잡힘 0"
  `)
  await page.getByRole('row', { name: new RegExp(made.sku) }).click()
  const panel = page.getByRole('complementary', { name: new RegExp(made.title) })
  await panel.getByRole('radio', { name: '맞추기' }).check()
  await panel.getByRole('textbox', { name: '몇 개' }).fill('-1')
  await panel.getByRole('textbox', { name: '몇 개' }).press('Tab')
  await panel.getByRole('combobox', { name: /까닭/ }).selectOption('깨짐')
  await expect(panel).toMatchAriaSnapshot(`
    - complementary:
      - heading "${made.title}" [level=2]
      - button "닫기"
      - text: 있는 수 5 잡힌 수 0 팔 수 있음 5
      - group "무엇을 할까":
        - radio "들어옴"
        - radio "맞추기" [checked]
      - group:
        - button "하나 빼기 몇 개"
        - textbox "몇 개": "-1"
        - button "하나 더 몇 개"
      - combobox "까닭 (꼭 적기)":
        - option "깨짐" [selected]
      - button "4개로 맞추기"
      - heading "장부" [level=3]
      - text: 움직임 합 5 = 있는 수 5
      - table:
        - rowgroup:
          - row "때 무슨 일 있는 수 잡힌 수"
        - rowgroup:
          - row /들어옴 첫 입고, demo-machine \\+5 5 0/
  `)
  await panel.getByRole('button', { name: '4개로 맞추기' }).click()
  await expect(panel).toMatchAriaSnapshot(`
    - complementary:
      - text: 있는 수 4 잡힌 수 0 팔 수 있음 4
      - text: 움직임 합 4 = 있는 수 4
      - table:
        - rowgroup:
          - row /맞추기 깨짐.* −1 4 0/
          - row /들어옴 첫 입고, demo-machine \\+5 5 0/
  `)
})
