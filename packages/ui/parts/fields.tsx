import { useState } from 'react'
import {
  Checkbox,
  NumberField,
  Panel,
  QuantityStepper,
  RadioGroup,
  RangeSlider,
  SearchField,
  Select,
  StopSlider,
  TextField,
  VariantPicker,
} from '../src/index.ts'
import cup from './cup.svg?url&no-inline'

const shipping = [
  { value: 'normal' as const, label: '보통 배송', note: '내일 도착', end: '3,000원' },
  { value: 'today' as const, label: '오늘 배송', note: '밤 10시까지', end: '6,000원' },
]
const colours = [
  { value: 'jade', label: '비취', picture: cup },
  { value: 'white', label: '백자', picture: cup },
  { value: 'red', label: '진사 · 품절', picture: cup, out: true },
]
const sizes = [
  { value: '120', label: '120ml', note: '3개 남음', tone: 'gold' as const },
  { value: '180', label: '180ml', note: '오늘 출발' },
  { value: '240', label: '240ml', note: '11월 27일 입고', out: true },
]
const BARS = [1, 4, 9, 12, 8, 5, 3, 1, 2, 1]

const Choices = () => {
  const [ship, setShip] = useState<'normal' | 'today'>('normal')
  const [colour, setColour] = useState('jade')
  const [size, setSize] = useState('120')
  const [share, setShare] = useState(10)
  const [price, setPrice] = useState<[number, number]>([10000, 90000])
  return (
    <Panel title="고르기">
      <div className="stretch">
        <RadioGroup label="배송" look="card" value={ship} onChange={setShip} options={shipping} />
        <RadioGroup label="기간" look="segment" value={ship} onChange={setShip} options={shipping.map(({ value, label }) => ({ value, label }))} />
        <VariantPicker label="색" chosen="비취" value={colour} onChange={setColour} options={colours} />
        <VariantPicker label="크기" value={size} onChange={setSize} options={sizes} />
        <StopSlider label="카나리아" stops={[0, 1, 5, 10, 25, 50, 100]} value={share} onChange={setShare} format={(value) => `${value}%`} />
        <RangeSlider label="가격" from={0} to={200000} step={1000} value={price} onChange={setPrice} labels={['부터', '까지']} bars={BARS} />
      </div>
    </Panel>
  )
}

export const FieldParts = () => {
  const [text, setText] = useState('3층')
  const [count, setCount] = useState(1)
  const [figure, setFigure] = useState<number | null>(44000)
  const [word, setWord] = useState('찻잔')
  const [reason, setReason] = useState('broken')
  return (
    <>
      <Panel title="칸" note="44 손님 · 32 일꾼">
        <div className="stretch">
          <TextField size="store" label="상세 주소" value={text} onChange={setText} />
          <TextField size="store" label="SKU" mono defaultValue="cup 120" error="대문자, 숫자, . _ - 만 쓸 수 있어요" />
          <TextField label="이름" with="정하윤 적는 중" defaultValue="청자 찻잔 두 점" />
          <TextField label="주소" prefix="/catalog/p/" defaultValue="celadon" hint="손님이 보는 주소" />
          <TextField label="설명" multiline defaultValue="강진 흙으로 빚은 찻잔" kbd="M" />
          <NumberField label="값" value={figure} onChange={setFigure} min={0} max={1e9} step={100} hint={String(figure)} />
          <NumberField label="몇 개" value={figure} onChange={setFigure} stepper={{ less: '하나 덜', more: '하나 더' }} />
          <SearchField label="상품 찾기" placeholder="상품 찾기" clearLabel="지우기" value={word} onSearch={setWord} />
          <Select
            label="까닭"
            value={reason}
            onChange={setReason}
            options={[
              { value: 'broken', label: '깨짐' },
              { value: 'count', label: '다시 셈' },
            ]}
          />
          <div className="row">
            <Checkbox label="오늘 출발" defaultChecked />
            <Checkbox label="재고만" />
            <Checkbox label="모두" some />
            <QuantityStepper label="수량" value={count} onChange={setCount} less="하나 덜" more="하나 더" />
          </div>
        </div>
      </Panel>
      <Choices />
    </>
  )
}
