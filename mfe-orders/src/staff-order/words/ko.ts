import { josa } from '@jangteo/mfe-kit'

/** Words of one order behind the counter: no customer's browser fetches them. The English file has the same keys, checked by its type. */
export default {
  log: {
    title: '일어난 일',
    goods: (title: string, units: number) => `${title} ${units}개`,
    placed: (amount: string | undefined) => (amount ? `${amount} 주문 접수` : '주문 접수'),
    reserved: (units: number) => `재고 ${units}점 확보`,
    stockRefused: '재고 확보 못 함',
    authorized: (amount: string | undefined) => (amount ? `결제 ${amount} 승인` : '결제 승인'),
    captured: (amount: string | undefined) => (amount ? `${amount} 매입` : '매입'),
    declined: '결제 거절됨',
    voided: '승인 해제',
    confirmed: (after: string) => `주문 확정, 접수에서 ${after}`,
    rejected: (why: string | undefined) => (why ? `주문 거절: ${why}` : '주문 거절'),
    expired: '제때 답이 없어 만료',
    cancelled: (why: string | null) => (why ? `주문 취소: ${why}` : '주문 취소'),
    linesCancelled: (goods: string, why: string | null, less: string | undefined) =>
      `${[`${goods} 취소`, why].filter(Boolean).join(': ')}${less ? `, ${less} 줄어듦` : ''}`,
    refundRequested: (amount: string | undefined, goods: string, why: string | null) =>
      [`${[amount, '환불 요청'].filter(Boolean).join(' ')}${goods ? `, ${goods} 재고로 되돌림` : ''}`, why].filter(Boolean).join(': '),
    refunded: (amount: string | undefined) => [amount, '환불'].filter(Boolean).join(' '),
    refundDeclined: (amount: string | undefined) => [amount, '환불 거절됨'].filter(Boolean).join(' '),
    shipped: (goods: string, tracking: string | undefined) => [`${goods} 발송`, tracking].filter(Boolean).join(', '),
    delivered: (goods: string) => `${goods} 배송 완료`,
  },
  noRefund: {
    NOTHING_CAPTURED: '아직 매입한 돈이 없어요',
    NOTHING_LEFT: '매입한 돈을 모두 돌려줬어요',
    REFUND_LIMIT: '이 주문에서 돌려줄 수 있는 한도를 다 썼어요. 관리자에게 부탁해 주세요',
  },
  cancel: {
    rest: '보내지 않은 것 취소',
    title: '무엇을 취소할까요?',
    text: '취소한 것은 바로 다시 팔 수 있고, 그만큼 결제하지 않아요. 되돌릴 수 없어요.',
    send: (units: number) => `${units}점 취소하기`,
    nothing: '취소할 것을 하나는 골라 주세요',
    done: (number: string, units: number) => `${number} 주문에서 ${units}점을 취소했어요`,
  },
  refund: {
    open: '환불',
    amount: '돌려줄 돈',
    most: (amount: string) => `${amount}까지 돌려줄 수 있어요`,
    back: '돌아와서 다시 팔 것',
    reason: '까닭',
    noReason: '까닭을 적어 주세요',
    tooMany: '보낸 것보다 많아요',
    send: (amount: string | undefined) => (amount ? `${amount} 환불` : '환불'),
    done: (number: string) => `${josa(number, '을/를')} 환불해 달라고 결제사에 보냈어요`,
  },
  ledger: { lowered: '승인 낮춤', refunding: '환불 요청', declined: (times: number) => `환불 거절 ${times}회` },
}
