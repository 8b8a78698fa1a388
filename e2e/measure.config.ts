import config from './playwright.config.ts'

/** Figures instead of verdicts: run by hand, on a machine that does nothing else. */
export default { ...config, projects: undefined, testMatch: '**/*.measure.ts', workers: 1, timeout: 300_000, use: { ...config.use, trace: 'off' as const } }
