import { announce, type Document, rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import type { OrderResult } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'

/** Sends one act on an order and says how it went: `done` when it was accepted, else why not. Resolves to true when it was accepted. */
export const useAct = <Data extends Record<string, OrderResult>, Vars extends { commandId: string; id: string }>(act: Document<Data, Vars>, done: string) => {
  const t = useWords()
  const locale = useLocale()
  const { run, busy } = useMutation(act)
  const send = async (variables: (commandId: string) => Vars): Promise<boolean> => {
    try {
      const [result] = Object.values(await run(variables(uuidv7())))
      const refusal = result?.__typename === 'Rejected' ? rejectionText(locale, result) : null
      announce(refusal ?? done, refusal ? 'assertive' : 'polite')
      toast({ text: refusal ?? done, tone: refusal ? 'broken' : 'done' })
      return refusal === null
    } catch {
      toast({ text: t.notLoaded, tone: 'broken' })
      return false
    }
  }
  return { send, busy }
}
