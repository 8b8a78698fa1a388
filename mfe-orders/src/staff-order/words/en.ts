import type { Words } from '@jangteo/mfe-kit'
import { plural } from '../../words/en/plural.ts'
import type ko from './ko.ts'

export default {
  log: {
    title: 'What happened',
    goods: (title, units) => `${units} × ${title}`,
    placed: (amount) => (amount ? `Order placed for ${amount}` : 'Order placed'),
    reserved: (units) => `Stock set aside: ${units}`,
    stockRefused: 'Stock could not be set aside',
    authorized: (amount) => (amount ? `Payment of ${amount} authorized` : 'Payment authorized'),
    captured: (amount) => (amount ? `Captured ${amount}` : 'Captured'),
    declined: 'Payment declined',
    voided: 'Authorization released',
    confirmed: (after) => `Order confirmed, ${after} after it was placed`,
    rejected: (why) => (why ? `Order rejected: ${why}` : 'Order rejected'),
    expired: 'Expired: no answer in time',
    cancelled: (why) => (why ? `Order cancelled: ${why}` : 'Order cancelled'),
    linesCancelled: (goods, why, less) => `${[`Cancelled ${goods}`, why].filter(Boolean).join(': ')}${less ? `, ${less} less` : ''}`,
    refundRequested: (amount, goods, why) =>
      [`Refund${amount ? ` of ${amount}` : ''} requested${goods ? `, ${goods} back in stock` : ''}`, why].filter(Boolean).join(': '),
    refunded: (amount) => ['Refunded', amount].filter(Boolean).join(' '),
    refundDeclined: (amount) => `Refund${amount ? ` of ${amount}` : ''} declined`,
    shipped: (goods, tracking) => [`Shipped ${goods}`, tracking].filter(Boolean).join(', '),
    delivered: (goods) => `Delivered ${goods}`,
  },
  noRefund: {
    NOTHING_CAPTURED: 'Nothing is captured yet',
    NOTHING_LEFT: 'All that was captured is refunded',
    REFUND_LIMIT: 'The refund limit of this order is used up. Ask an admin',
  },
  cancel: {
    rest: 'Cancel what is not sent',
    title: 'Cancel what?',
    text: 'What you cancel can be sold again at once and will not be charged. This cannot be undone.',
    send: (units) => `Cancel ${plural(units, 'unit')}`,
    nothing: 'Choose at least one unit to cancel',
    done: (number, units) => `Cancelled ${plural(units, 'unit')} of order ${number}`,
  },
  refund: {
    open: 'Refund',
    amount: 'Amount',
    most: (amount) => `Up to ${amount} can be refunded`,
    back: 'Came back and can be sold again',
    reason: 'Reason',
    noReason: 'Please give a reason',
    tooMany: 'More than was sent',
    send: (amount) => (amount ? `Refund ${amount}` : 'Refund'),
    done: (number) => `The refund for order ${number} was sent to the provider`,
  },
  ledger: { lowered: 'Authorization lowered', refunding: 'Refund requested', declined: (times) => `Refund declined ${plural(times, 'time')}` },
} satisfies Words<typeof ko>
