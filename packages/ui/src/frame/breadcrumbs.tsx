import ChevronIcon from 'lucide-react/icons/chevron-right'
import { PlainLink } from '../acting/link.tsx'

/** Where this page lies; the last one is the page itself. */
export const Breadcrumbs = ({ label, items }: { label: string; items: { label: string; href?: string }[] }) => (
  <nav aria-label={label}>
    <ol className="jt-crumbs">
      {items.map((item, at) => (
        <li key={item.label}>
          {at > 0 && <ChevronIcon className="jt-icon" aria-hidden />}
          {item.href ? (
            <PlainLink href={item.href}>{item.label}</PlainLink>
          ) : (
            <span aria-current={at === items.length - 1 ? 'page' : undefined}>{item.label}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
)
