import type { PortfolioId } from '#shared/kernel/id.ts'
import { logo as logoSchema } from '#shared/portfolio/logo.ts'
import type { Logo } from '#shared/portfolio/logo.ts'

import type { Database } from '../db/database.ts'
import type { Tx } from '../db/write.ts'
import type { PictureFile } from './picture-file.ts'

interface LogoRow {
  mediaType: string
  bytes: Uint8Array
  width: number
  height: number
}

const toLogo = ({ mediaType, bytes, width, height }: LogoRow): Logo => ({
  mediaType: logoSchema.shape.mediaType.parse(mediaType),
  base64: Buffer.from(bytes).toString('base64'),
  width,
  height,
})

/** What stands on a portfolio's exported pages; null when nothing was chosen. */
export async function findLogo(db: Database, portfolioId: PortfolioId): Promise<Logo | null> {
  const row = await db.reader.portfolioLogo.findUnique({ where: { portfolioId } })
  return row ? toLogo(row) : null
}

/** Puts a picture there, or takes it away with null. The same picture again leaves no trace. */
export async function saveLogo(tx: Tx, portfolioId: PortfolioId, picture: PictureFile | null): Promise<void> {
  const before = await tx.prisma.portfolioLogo.findUnique({ where: { portfolioId } })
  if (picture === null && before === null) return
  if (picture && before && Buffer.from(before.bytes).equals(picture.bytes)) return
  if (picture === null) await tx.prisma.portfolioLogo.delete({ where: { portfolioId } })
  else
    await tx.prisma.portfolioLogo.upsert({
      where: { portfolioId },
      create: { portfolioId, ...picture },
      update: { ...picture, version: { increment: 1 } },
    })
  tx.change({
    action: picture === null ? 'remove' : before === null ? 'create' : 'update',
    subject: { type: 'logo', id: portfolioId },
    before: before && told(before),
    after: picture && told(picture),
  })
}

/** What history keeps: not the picture itself. */
const told = ({ mediaType, width, height }: Omit<LogoRow, 'bytes'>) => ({
  logo: `${mediaType === 'image/png' ? 'PNG' : 'JPEG'}, ${width} by ${height} pixels`,
})
