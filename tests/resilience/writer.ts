import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Refusal } from '#tests/support/client.ts'
import type { Client } from '#tests/support/client.ts'

/** What a writer was told, and what it had asked for when the server died. */
export interface Account {
  /** Each initiative as the last acknowledged write left it. */
  acknowledged: Map<Initiative['id'], Pick<Initiative, 'title' | 'version'>>
  /** The change that got no answer: it may be there or not. */
  unanswered: { id: Initiative['id']; title: string } | null
  revision: number
  writes: number
}

/** Creates and changes initiatives, one write after another, until the server is gone. Refusals are failures. */
export async function writeUntilItDies(
  client: Client,
  { portfolio, name, onWrite }: { portfolio: PortfolioId; name: string; onWrite: () => void },
): Promise<Account> {
  const account: Account = { acknowledged: new Map(), unanswered: null, revision: 0, writes: 0 }
  const acknowledge = ({ id, title, version }: Initiative) => {
    account.acknowledged.set(id, { title, version })
    account.revision = Math.max(account.revision, client.revision())
    account.writes += 1
    account.unanswered = null
    onWrite()
  }
  try {
    for (let number = 0; ; number += 1) {
      const body = { title: `${name}, ${number}` }
      const made = await client.call(api.initiative.create, { params: { id: portfolio }, body })
      acknowledge(made)
      for (let version = made.version; version < 4; version += 1) {
        const title = `${body.title}, changed ${version} times`
        account.unanswered = { id: made.id, title }
        acknowledge(
          await client.call(api.initiative.update, { params: { id: made.id }, body: { title }, version }),
        )
      }
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    return account
  }
}
