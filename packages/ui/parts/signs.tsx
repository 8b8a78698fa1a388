import { Avatar, Badge, Chip, FreshnessChip, Panel, PartTag, Presence, Tag, StatusMark, Tile, type StatusGlyph } from '../src/index.ts'

const states: [StatusGlyph, string][] = [
  ['waiting', '접수'],
  ['running', '확정'],
  ['done', '완료'],
  ['ended', '취소'],
  ['refused', '거절'],
  ['partly', '일부 환불'],
  ['returned', '환불'],
  ['underway', '발송'],
  ['none', '–'],
]

const people = ['보라', '지민', '하늘', '하윤', '도현', '로운'].map((name, hue) => ({ id: name, name, initials: name, hue }))

const Dyes = () => (
  <Panel title="물감" note="이름은 전통 염료에서">
    <div className="swatches">
      {Array.from({ length: 12 }, (_, at) => (
        <i key={at} />
      ))}
    </div>
  </Panel>
)

const Letters = () => (
  <Panel title="글자">
    <p className="jt-hero">달항아리 화병</p>
    <p className="jt-section">방금 바뀐 것 37,800원</p>
    <p className="jt-body">지금 결제를 확인하고 있어요.</p>
    <p className="jt-staff">482-931 14:32:08 139,400</p>
    <p className="jt-mono">CUP-CEL-120</p>
  </Panel>
)

const Freshness = () => (
  <Panel title="신선함 표" note="땀 하나가 소식줄 하나">
    <div className="stack">
      <FreshnessChip state="live" label="실시간" note="0.06초" />
      <FreshnessChip
        state="late"
        label="0.4초 늦음"
        feeds={[
          { part: 'catalog', state: 'live' },
          { part: 'orders', state: 'late' },
        ]}
      />
      <FreshnessChip state="joining" label="다시 잇는 중" note="14:32:08 것" />
      <FreshnessChip
        state="down"
        label="주문 쉬는 중"
        feeds={[
          { part: 'catalog', state: 'live' },
          { part: 'orders', state: 'down' },
        ]}
      />
    </div>
  </Panel>
)

const States = () => (
  <Panel title="상태" note="모양 먼저, 색은 다음">
    <div className="three">
      {states.map(([glyph, word]) => (
        <StatusMark key={word} glyph={glyph}>
          {word}
        </StatusMark>
      ))}
      <StatusMark glyph="partly" boxed="배송">
        일부 발송
      </StatusMark>
    </div>
  </Panel>
)

const Tags = () => (
  <Panel title="꼬리표">
    <div className="stack">
      <div className="row">
        <Chip name="고객" onRemove={() => undefined} removeLabel="지우기">
          단골
        </Chip>
        <Chip onPress={() => undefined} selected count={31}>
          상차림
        </Chip>
        <Chip onPress={() => undefined} count={9}>
          청자
        </Chip>
        <Chip add onPress={() => undefined}>
          필터
        </Chip>
      </div>
      <div className="row">
        <Tag>깨짐 주의</Tag>
        <Tag tone="jade">켜짐</Tag>
        <Tag tone="gold">4개 남음</Tag>
        <Tag tone="madder">되돌림</Tag>
        <Tag part="orders">카나리아</Tag>
        <Badge>2</Badge>
        <Badge tone="madder">4</Badge>
      </div>
      <div className="row">
        <PartTag part="shell" version="2.9.4" />
        <PartTag part="catalog" version="7.3.1" />
        <PartTag part="orders" version="4.13.0" loose />
      </div>
      <Presence people={people} />
      <Presence people={people.slice(5)} text="이로운 님이 적는 중" />
      <Avatar name="한예준" initials="예준" size={32} />
    </div>
  </Panel>
)

const Seams = () => (
  <Panel title="이음매" note="두 가게가 만나는 곳만">
    <div className="seam">
      <Tile>{null}</Tile>
      <Tile part="orders" stitched="left">
        <PartTag part="orders" version="4.12.0" />
      </Tile>
      <Tile>{null}</Tile>
      <Tile part="orders" stitched="left" state="loose">
        쉬는 중
      </Tile>
    </div>
    <br />
    <Tile part="catalog" stitched="top">
      <PartTag part="catalog" version="7.3.1" />
    </Tile>
  </Panel>
)

export const SignParts = () => (
  <>
    <Dyes />
    <Letters />
    <Freshness />
    <States />
    <Tags />
    <Seams />
  </>
)
