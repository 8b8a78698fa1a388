import { categories as all } from '@jangteo/contracts/catalog/product'
import { useLocale } from '@jangteo/mfe-kit'
import { Chip, Menu } from '@jangteo/ui'
import { useStaffWords } from '../../words/use-staff-words.ts'
import css from './category-filter.module.css'
import { categoryName } from '../product-view.ts'
import PlusIcon from 'lucide-react/icons/plus'

/** The categories in force as one chip, and a menu of those that may be added. */
export const CategoryFilter = ({ chosen, onChange }: { chosen: readonly string[]; onChange: (chosen: string[]) => void }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const others = all.filter(({ slug }) => !chosen.includes(slug))
  return (
    <>
      {chosen.length > 0 && (
        <Chip name={t.category} onRemove={() => onChange([])} removeLabel={`${t.category} ${t.clear}`}>
          {chosen.map((slug) => categoryName(slug, locale)).join(', ')}
        </Chip>
      )}
      <Menu
        className={css.add}
        label={t.addCategory}
        trigger={
          <>
            <PlusIcon className="jt-icon" aria-hidden />
            <span aria-hidden>{t.category}</span>
          </>
        }
        items={others.map(({ slug, [locale]: label }) => ({ id: slug, label }))}
        onPick={(slug) => onChange([...chosen, slug])}
      />
    </>
  )
}
