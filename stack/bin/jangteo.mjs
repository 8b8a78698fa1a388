// Runs on any Node from 20 on and without dependencies: checks the machine, installs what the lock file says, then
// hands over to the real program under the Node that the lock file pins.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const MODULES = join(ROOT, 'node_modules')
const INSTALLED = join(MODULES, '.jangteo-lock')
const [command = 'start'] = process.argv.slice(2)

const give = (sentence) => {
  console.error(`\n  ${sentence}\n`)
  process.exit(1)
}
const output = (program, ...args) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? `${stdout}${stderr}` : undefined
}

const checkMachine = () => {
  if (Number.parseInt(process.versions.node, 10) < 20) give(`Node ${process.versions.node} is too old: install Node 20 or newer (https://nodejs.org).`)
  // tests and pictures never use a broker of the user's own
  const mayBring = ['start', 'dev'].includes(command)
  if (!(mayBring ? !process.env.KAFKA_BROKERS : ['test', 'pictures'].includes(command))) return
  const orBring = mayBring ? ', or set KAFKA_BROKERS to a broker of your own' : ''
  const java = output('java', '-version')
  if (!java)
    give(`Java is missing, Kafka needs it: install Java 17 or newer (for example "apt install openjdk-17-jre-headless" or https://adoptium.net)${orBring}.`)
  const major = Number(/version "(?:1\.)?(\d+)/.exec(java)?.[1] ?? 0)
  if (major < 17) give(`Java ${major} is too old for Kafka: install Java 17 or newer${orBring}.`)
  const jars = join(ROOT, 'stack/kafka/lib/.pom')
  if (!existsSync(jars) && !output('mvn', '-version'))
    give(`Maven is missing, it fetches Kafka: install it (for example "apt install maven" or https://maven.apache.org)${orBring}.`)
}

/** Whether npm's own record of what it installed holds everything that the lock file asks for; other systems' binaries are optional. */
const isInstalled = () => {
  const record = join(MODULES, '.package-lock.json')
  if (!existsSync(record)) return false
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = Object.entries(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages)
  return wanted.every(
    ([path, { version, link, optional }]) => !path.includes('node_modules/') || link || (optional && !there[path]) || there[path]?.version === version,
  )
}

const install = () => {
  const hash = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === hash) return
  if (!isInstalled()) {
    const since = Date.now()
    console.log('  … Dependencies from the lock file (npm ci)')
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
    if (npm.status !== 0) give('npm could not install the dependencies: look at the lines above (network, registry, full disk?) and start again.')
    console.log(`  ✓ ${'Dependencies'.padEnd(44)} ${((Date.now() - since) / 1000).toFixed(1)} s`)
  }
  writeFileSync(INSTALLED, hash)
}

const pinnedNode = () => {
  const packages = existsSync(MODULES) ? readdirSync(MODULES).filter((name) => /^node-(bin-)?(linux|darwin|win)/.test(name)) : []
  const files = packages.flatMap((name) => [join(MODULES, name, 'bin/node'), join(MODULES, name, 'bin/node.exe')])
  const own = Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : undefined
  return (
    files.find((file) => existsSync(file)) ??
    own ??
    give(`There is no packaged Node 24 for ${process.platform} ${process.arch}: install Node 24 and start again.`)
  )
}

checkMachine()
install()
const program = spawn(pinnedNode(), [join(ROOT, 'stack/src/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
// This process only waits: the other one stops everything in order and then ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal))
program.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
