import { rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { BulkBar, Button, toast } from '@jangteo/ui'
import { useState } from 'react'
import { ArchiveDialog } from '../product/archive-dialog.tsx'
import { ArchiveProduct, type ProductResult, PublishProduct } from '../product/product.graphql.ts'
import type { ProductView } from '../product/product-view.ts'
import { useStaffWords } from '../words/use-staff-words.ts'

type Act = 'publish' | 'archive'

/** One after the other, so that a long row of them does not shut others out; what was refused stays chosen and says why. */
const useEach = (onDone: (refused: ReadonlySet<string>) => void) => {
  const t = useStaffWords()
  const locale = useLocale()
  const publish = useMutation(PublishProduct)
  const archive = useMutation(ArchiveProduct)
  const [doing, setDoing] = useState<Act | null>(null)
  const one = async (act: Act, id: string): Promise<ProductResult> => {
    const command = { commandId: uuidv7(), id }
    return act === 'publish' ? (await publish.run(command)).publishProduct : (await archive.run(command)).archiveProduct
  }
  const run = async (act: Act, products: readonly ProductView[]) => {
    setDoing(act)
    const refused = new Map<string, string>()
    for (const { id } of products) {
      try {
        const result = await one(act, id)
        if (result.__typename === 'Rejected') refused.set(id, rejectionText(locale, result))
      } catch {
        refused.set(id, t.failed)
      }
    }
    setDoing(null)
    const done = products.length - refused.size
    if (done > 0) toast({ text: act === 'publish' ? t.publishedMany(done) : t.archivedMany(done), tone: 'done' })
    for (const why of new Set(refused.values())) toast({ text: t.refusedMany(refused.size, why), tone: 'broken' })
    onDone(new Set(refused.keys()))
  }
  return { run, doing }
}

/** What can be done with the chosen products; archiving asks first. */
export const Bulk = ({ chosen, onDone, onClear }: { chosen: readonly ProductView[]; onDone: (refused: ReadonlySet<string>) => void; onClear: () => void }) => {
  const t = useStaffWords()
  const { run, doing } = useEach(onDone)
  const [asking, setAsking] = useState(false)
  const drafts = chosen.filter(({ status }) => status === 'DRAFT')
  const open = chosen.filter(({ status }) => status !== 'ARCHIVED')
  const archive = () => {
    setAsking(false)
    void run('archive', open)
  }
  if (chosen.length === 0) return null
  return (
    <>
      <BulkBar count={t.chosen(chosen.length)} clearLabel={t.clear} onClear={onClear} label={t.chosen(chosen.length)}>
        {drafts.length > 0 && (
          <Button busy={doing === 'publish'} onClick={() => void run('publish', drafts)}>
            {t.publishMany(drafts.length)}
          </Button>
        )}
        <Button busy={doing === 'archive'} disabled={open.length === 0} onClick={() => setAsking(true)}>
          {t.archiveMany(open.length)}
        </Button>
      </BulkBar>
      <ArchiveDialog open={asking} title={t.archiveManyTitle(open.length)} onClose={() => setAsking(false)} onArchive={archive} />
    </>
  )
}
