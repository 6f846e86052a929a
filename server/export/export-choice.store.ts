import { exportChoice } from '#shared/export/choice.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Database } from '../db/database.ts'

interface Owner {
  portfolioId: PortfolioId
  userId: string
}

/** What a person exported last; null when nothing is kept, or it is of another time and no longer a choice. */
export async function findChoice(db: Database, owner: Owner): Promise<ExportChoice | null> {
  const row = await db.reader.exportChoice.findUnique({ where: { portfolioId_userId: owner } })
  return row ? (exportChoice.safeParse(JSON.parse(row.choice)).data ?? null) : null
}

/**
 * Keeps what a person exports, or forgets it. Not through `write`: it is no fact of the portfolio, and a revision that
 * grew with each download would stand on the very next page.
 */
export async function keepChoice(db: Database, owner: Owner, choice: ExportChoice | null): Promise<void> {
  const key = { portfolioId_userId: owner }
  await db.transaction(async ({ prisma }) => {
    if (choice === null) return void (await prisma.exportChoice.deleteMany({ where: owner }))
    const text = JSON.stringify(choice)
    await prisma.exportChoice.upsert({
      where: key,
      create: { ...owner, choice: text },
      update: { choice: text },
    })
  })
}
