import { useState } from 'react'
import {
  BulkBar,
  Button,
  ConflictBox,
  Dialog,
  EmptyState,
  Link,
  LinkButton,
  LoadingBlocks,
  Menu,
  Notice,
  Panel,
  PartError,
  PencilIcon,
  Question,
  TagIcon,
  TextButton,
  toast,
  Tooltip,
  TrashIcon,
  TruckIcon,
  ArrowUpIcon,
} from '../src/index.ts'

const More = () => (
  <Menu
    trigger="더"
    label="더 할 수 있는 일"
    items={[
      { id: 'edit', label: '고치기', icon: PencilIcon, kbd: 'E' },
      { id: 'tag', label: '태그', icon: TagIcon, note: '여럿에 한꺼번에' },
      { id: 'delete', label: '지우기', icon: TrashIcon, danger: true, section: '되돌릴 수 없음' },
      { id: 'refund', label: '전액 환불', disabledReason: '이미 환불했어요', section: '되돌릴 수 없음' },
    ]}
    onPick={(id) => toast({ text: `${id} 골랐어요` })}
  />
)

const Small = () => (
  <div className="row">
    <Button variant="primary" size="toolbar" icon={TruckIcon}>
      나머지 발송
    </Button>
    <Button size="toolbar" icon={TruckIcon} busy>
      보내는 중
    </Button>
    <Button size="table">복사</Button>
    <Button busy>보내기</Button>
  </div>
)

const Links = () => (
  <div className="row">
    <Link href="/orders">주문 6건</Link>
    <TextButton>모두 지우기</TextButton>
    <LinkButton href="/p">손님 화면</LinkButton>
    <Tooltip text="무엇을 하는지 말합니다">
      <Button>도움</Button>
    </Tooltip>
    <More />
  </div>
)

const Buttons = () => (
  <Panel title="단추" note="52 · 36 · 28 · 24">
    <div className="stack">
      <div className="row">
        <Button variant="primary">발송</Button>
        <Button>환불</Button>
        <Button variant="quiet">더 보기</Button>
        <Button variant="danger">주문 취소</Button>
      </div>
      <Small />
      <Button refused="지금은 53,000원까지 돌려줄 수 있어요.">전액 환불</Button>
      <Button variant="primary" size="buy" kbd="S" icon={TruckIcon}>
        나머지 3점 발송
      </Button>
      <Button variant="primary" size="buy" refused="오른 값 하나를 확인하면 주문할 수 있어요.">
        139,400원 주문하기
      </Button>
      <Links />
    </div>
  </Panel>
)

const Notices = () => (
  <>
    <Notice tone="jade" icon={TruckIcon}>
      담은 뒤에 <b>4,200원 내렸어요.</b> 합계에 벌써 반영했어요.
    </Notice>
    <Question
      icon={ArrowUpIcon}
      actions={
        <>
          <Button variant="primary" size="toolbar">
            69,000원으로 계속
          </Button>
          <Button size="toolbar">빼기</Button>
        </>
      }
    >
      <b>방금 64,000원에서 69,000원으로 올랐어요.</b> 이 값으로 계속할까요?
    </Question>
    <BulkBar count="3건 고름" all={<TextButton>조건에 맞는 8,412건 모두</TextButton>} clearLabel="고른 것 놓기" onClear={() => undefined} label="고른 주문">
      <Button variant="primary" icon={TruckIcon}>
        발송
      </Button>
      <Button>취소</Button>
      <Button icon={TagIcon}>태그</Button>
    </BulkBar>
  </>
)

const undone = () => toast({ text: '되돌렸어요' })
const tell = () => toast({ text: '3건을 발송했어요. 8초 안에 되돌릴 수 있어요.', tone: 'done', undo: { label: '되돌리기', run: undone } })

const Asking = () => {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const actions = (
    <>
      <Button onClick={close}>그만두기</Button>
      <Button variant="primary" onClick={close}>
        2건 발송
      </Button>
    </>
  )
  return (
    <Panel title="알림과 물음">
      <div className="stretch">
        <div className="row">
          <Button onClick={tell}>알리기</Button>
          <Button onClick={() => setOpen(true)}>묻기</Button>
        </div>
        <Notices />
      </div>
      <Dialog open={open} onClose={close} title="3건 가운데 1건은 보낼 수 없어요" actions={actions}>
        482-925는 재고가 없어 거절됐어요. 나머지 2건을 발송할까요?
      </Dialog>
    </Panel>
  )
}

const Empty = () => (
  <Panel title="빈 곳">
    <EmptyState title="문제가 없어요" text="생기면 여기에 바로 나타나요." action={<Button>지난 문제 보기</Button>} />
    <LoadingBlocks label="불러오는 중" look="panel" />
  </Panel>
)

const Failed = () => (
  <div className="wide">
    <PartError
      part="orders"
      title="주문 화면을 불러오지 못했어요"
      text="orders 4.13.0을 받다가 멈췄어요. 이 자리만 쉬고 있어요."
      retry={{ label: '다시 열기', run: () => undefined }}
      others={<Button>잘 되던 4.12.0으로</Button>}
      next={{ label: '저절로 다시 열기 4초 뒤', share: 0.6, note: '3번째' }}
      safe={['상품, 재고, 배포 화면은 그대로 쓸 수 있어요', '적던 메모 1개를 간직하고 있어요']}
      last={{
        title: '14:31에 마지막으로 본 값',
        figures: [
          { label: '오늘 주문', value: '36,512' },
          { label: '보낼 것', value: '1,204' },
        ],
      }}
      details="/mfe/orders/4.13.0/ 6.0초 안에 답이 없음"
    />
  </div>
)

const Conflict = () => (
  <div className="wide">
    <ConflictBox
      title="설명을 두 사람이 같이 고쳤어요"
      note="다른 칸은 둘 다 저장됐고, 이 칸만 골라 주세요"
      mine={{ by: '내가 적은 것 · 방금', text: '강진 흙으로 빚은 찻잔 두 점.' }}
      theirs={{ by: '정하윤 · 12초 전 저장됨', text: <mark>비취색 유약을 두 번 입혔습니다.</mark> }}
      actions={
        <>
          <Button size="toolbar" variant="primary">
            내 것으로
          </Button>
          <Button size="toolbar">정하윤 님 것으로</Button>
        </>
      }
    />
  </div>
)

export const ActingParts = () => (
  <>
    <Buttons />
    <Asking />
    <Empty />
    <Failed />
    <Conflict />
  </>
)
