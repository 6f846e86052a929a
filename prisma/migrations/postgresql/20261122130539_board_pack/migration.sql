-- AlterTable
ALTER TABLE "Portfolio" ADD COLUMN     "accent" TEXT;

-- CreateTable
CREATE TABLE "PortfolioLogo" (
    "portfolioId" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PortfolioLogo_pkey" PRIMARY KEY ("portfolioId")
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "id" TEXT NOT NULL,
    "portfolioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "makerId" TEXT NOT NULL,
    "revision" INTEGER,
    "asOf" TEXT,
    "basis" TEXT,
    "passwordHash" TEXT,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "revokedAt" TEXT,
    "revokedById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShareAccess" (
    "id" TEXT NOT NULL,
    "linkId" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "agent" TEXT NOT NULL,

    CONSTRAINT "ShareAccess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExportChoice" (
    "portfolioId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "choice" TEXT NOT NULL,

    CONSTRAINT "ExportChoice_pkey" PRIMARY KEY ("portfolioId","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_hash_key" ON "ShareLink"("hash");

-- CreateIndex
CREATE INDEX "ShareLink_portfolioId_idx" ON "ShareLink"("portfolioId");

-- CreateIndex
CREATE INDEX "ShareLink_makerId_idx" ON "ShareLink"("makerId");

-- CreateIndex
CREATE INDEX "ShareLink_revokedById_idx" ON "ShareLink"("revokedById");

-- CreateIndex
CREATE INDEX "ShareAccess_linkId_at_idx" ON "ShareAccess"("linkId", "at");

-- CreateIndex
CREATE INDEX "ExportChoice_userId_idx" ON "ExportChoice"("userId");

-- AddForeignKey
ALTER TABLE "PortfolioLogo" ADD CONSTRAINT "PortfolioLogo_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_makerId_fkey" FOREIGN KEY ("makerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_revokedById_fkey" FOREIGN KEY ("revokedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareAccess" ADD CONSTRAINT "ShareAccess_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ShareLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportChoice" ADD CONSTRAINT "ExportChoice_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportChoice" ADD CONSTRAINT "ExportChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
