import { navigate, rejectionPath, rejectionText, useBlocker, useLocale, useMutation, useSession, useTitle, uuidv7 } from '@jangteo/mfe-kit'
import { Button, EmptyState, Notice, PageHead, Panel } from '@jangteo/ui'
import { useState } from 'react'
import { CreateProduct } from '../../product/product.graphql.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import css from '../editor.module.css'
import { BasicsPanel } from '../fields/basics-panel.tsx'
import { fieldOf, type Fields } from '../fields/edits.ts'
import { ImagesPanel } from '../images-panel.tsx'
import { type Problem, problemOf } from '../problem.ts'
import { type Maker, useMaker } from '../variants/use-maker.ts'
import { VariantMaker } from '../variants/variant-maker.tsx'

const empty: Fields = { title: '', titleEn: '', description: '', descriptionEn: '', category: 'table', images: [], optionWords: [] }
const nothing = { options: [], taken: [], skus: [], beginning: '', price: '' }

/** Sends the new product; the same content again under the same id, so that a lost answer makes no second one. */
const useCreate = (fields: Fields, variants: Maker['variants']) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { run, busy } = useMutation(CreateProduct)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [commandId, setCommandId] = useState(uuidv7)
  const [made, setMade] = useState(false)
  const create = async () => {
    setProblem(null)
    const { titleEn, descriptionEn, ...rest } = fields
    try {
      const { createProduct } = await run({
        commandId,
        input: { ...rest, titleEn: titleEn.trim() || null, descriptionEn: descriptionEn.trim() || null, variants },
      })
      if (createProduct.__typename === 'Rejected') {
        setCommandId(uuidv7())
        return setProblem({ path: rejectionPath(createProduct.details), text: rejectionText(locale, createProduct) })
      }
      setMade(true)
      navigate(`/catalog/manage/${createProduct.product.id}`, { replace: true })
    } catch {
      setProblem({ path: '', text: t.failed })
    }
  }
  return { create, busy, problem, made }
}

const NewProduct = () => {
  const t = useStaffWords()
  const [fields, setFields] = useState(empty)
  const maker = useMaker(nothing)
  const { create, busy, problem, made } = useCreate(fields, maker.variants)
  useBlocker(!made && (fields !== empty || maker.touched))
  useTitle(t.createProduct, { label: t.products, href: '/catalog/manage' })
  const set = <Name extends keyof Fields>(name: Name, value: Fields[Name]) => setFields((now) => ({ ...now, [name]: value }))
  const needed = fields.title.trim() === '' ? t.needsTitle : maker.ready ? undefined : t.needsVariant
  return (
    <div className={css.page}>
      <div className={css.main}>
        <PageHead
          size="staff"
          title={t.createProduct}
          actions={
            <Button variant="primary" busy={busy} refused={needed} onClick={() => void create()}>
              {t.create}
            </Button>
          }
        />
        {problem && !fieldOf(problem.path) && !problem.path.startsWith('variants.') && <Notice tone="madder">{problem.text}</Notice>}
        <BasicsPanel typed={fields} problem={problem} set={set} />
        <Panel title={t.variants} count={maker.variants.length}>
          <VariantMaker maker={maker} problem={problem} />
        </Panel>
      </div>
      <div className={css.side}>
        <ImagesPanel images={fields.images} error={problemOf(problem, 'images')} onChange={(images) => set('images', images)} />
      </div>
    </div>
  )
}

/** A product is made as a draft; its page then offers to publish it. */
export const NewProductPage = () => {
  const t = useStaffWords()
  const { may } = useSession()
  if (may('edit-products')) return <NewProduct />
  return (
    <div className="jt-staff-page-body">
      <EmptyState wholePage title={t.noProduct} />
    </div>
  )
}
