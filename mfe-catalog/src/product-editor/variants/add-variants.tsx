import { rejectionPath, rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { Button, Dialog, Notice, toast } from '@jangteo/ui'
import { useMemo, useState } from 'react'
import type { ProductView } from '../../product/product-view.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { AddVariants as AddVariantsMutation } from '../editor.graphql.ts'
import type { Problem } from '../problem.ts'
import { optionsOf } from '../../product/options.ts'
import { commonBeginning } from './options.ts'
import { type Maker, useMaker } from './use-maker.ts'
import { VariantMaker } from './variant-maker.tsx'

/** Sends the new variants; the same ones again under the same id, so that a lost answer adds none twice. */
const useAdd = (productId: string, variants: Maker['variants'], onAdded: () => void) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { run, busy } = useMutation(AddVariantsMutation)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [commandId, setCommandId] = useState(uuidv7)
  const add = async () => {
    setProblem(null)
    try {
      const { addVariants } = await run({ commandId, id: productId, variants })
      if (addVariants.__typename === 'Rejected') {
        setCommandId(uuidv7())
        return setProblem({ path: rejectionPath(addVariants.details), text: rejectionText(locale, addVariants) })
      }
      toast({ text: t.variantsAdded(variants.length), tone: 'done' })
      onAdded()
    } catch {
      setProblem({ path: '', text: t.failed })
    }
  }
  return { add, busy, problem }
}

/** More variants of a product, made of its options; a refusal stands beside the line it is about, and nothing was added. */
export const AddVariants = ({ product, onClose }: { product: ProductView; onClose: () => void }) => {
  const t = useStaffWords()
  const given = useMemo(() => {
    const skus = product.variants.map(({ sku }) => sku)
    const [first] = product.variants
    return {
      options: optionsOf(product.variants),
      taken: product.variants.map(({ options }) => options),
      skus,
      beginning: commonBeginning(skus),
      price: first ? String(first.price) : '',
    }
  }, [product])
  const maker = useMaker(given)
  const { add, busy, problem } = useAdd(product.id, maker.variants, onClose)
  const actions = (
    <>
      <Button variant="secondary" onClick={onClose}>
        {t.close}
      </Button>
      <Button variant="primary" busy={busy} disabled={!maker.ready} onClick={() => void add()}>
        {t.addThem(maker.variants.length)}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t.addVariants} closeLabel={t.close} actions={actions}>
      <VariantMaker maker={maker} problem={problem} />
      {problem && !problem.path.startsWith('variants.') && <Notice tone="madder">{problem.text}</Notice>}
    </Dialog>
  )
}
