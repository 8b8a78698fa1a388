import { BagIcon, BellIcon, ClipboardListIcon, HomeIcon, type Icon, LayoutGridIcon, PackageIcon, StoreIcon, UserIcon } from '@jangteo/ui'
import ChartIcon from 'lucide-react/icons/chart-line'
import ReceiptIcon from 'lucide-react/icons/receipt'
import PrinterIcon from 'lucide-react/icons/printer'
import RocketIcon from 'lucide-react/icons/rocket'
import TableIcon from 'lucide-react/icons/table'
import UploadIcon from 'lucide-react/icons/upload'
import UsersIcon from 'lucide-react/icons/users'
import ActivityIcon from 'lucide-react/icons/activity'
import ListIcon from 'lucide-react/icons/list'
import BoxesIcon from 'lucide-react/icons/boxes'
import CircleAlertIcon from 'lucide-react/icons/circle-alert'
import TruckIcon from 'lucide-react/icons/truck'

/** The icons that a manifest may name. */
const icons: Record<string, Icon> = {
  activity: ActivityIcon,
  bag: BagIcon,
  bell: BellIcon,
  boxes: BoxesIcon,
  'chart-line': ChartIcon,
  'circle-alert': CircleAlertIcon,
  'clipboard-list': ClipboardListIcon,
  home: HomeIcon,
  'layout-grid': LayoutGridIcon,
  list: ListIcon,
  package: PackageIcon,
  printer: PrinterIcon,
  receipt: ReceiptIcon,
  rocket: RocketIcon,
  'shopping-bag': BagIcon,
  store: StoreIcon,
  table: TableIcon,
  truck: TruckIcon,
  upload: UploadIcon,
  user: UserIcon,
  users: UsersIcon,
}

/** An icon by its lucide name; a plain list for a name that the shell does not carry. */
export const iconOf = (name: string): Icon => icons[name] ?? ListIcon
