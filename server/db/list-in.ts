import type { Provider } from './provider.ts'

/** The texts of a parameter that is a JSON list, for `IN (…)` in either dialect. */
export const listIn = ({ provider }: { provider: Provider }, at = 1): string =>
  provider === 'sqlite'
    ? `SELECT value FROM json_each($${at})`
    : `SELECT jsonb_array_elements_text($${at}::jsonb)`
