import {
  ActivityIcon,
  BagIcon,
  BellIcon,
  BoxesIcon,
  CircleAlertIcon,
  ClipboardListIcon,
  HomeIcon,
  type Icon,
  LayoutGridIcon,
  ListIcon,
  PackageIcon,
  PrinterIcon,
  RocketIcon,
  StoreIcon,
  TableIcon,
  TruckIcon,
  UploadIcon,
  UserIcon,
  UsersIcon,
} from '@jangteo/ui'
import ChartIcon from 'lucide-react/icons/chart-line'
import ReceiptIcon from 'lucide-react/icons/receipt'

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
