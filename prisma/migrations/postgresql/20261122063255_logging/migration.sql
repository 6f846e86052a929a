-- AlterTable
ALTER TABLE "Initiative" ADD COLUMN     "custom" TEXT NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "CustomField" (
    "id" TEXT NOT NULL,
    "portfolioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "help" TEXT NOT NULL DEFAULT '',
    "choices" TEXT NOT NULL DEFAULT '[]',
    "requiredIn" TEXT NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CustomField_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "portfolioId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "query" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TEXT NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ViewDefault" (
    "portfolioId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "viewId" TEXT NOT NULL,

    CONSTRAINT "ViewDefault_pkey" PRIMARY KEY ("portfolioId","userId")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" TEXT NOT NULL,
    "portfolioId" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "usedAt" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusUpdate" (
    "id" TEXT NOT NULL,
    "portfolioId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "health" TEXT NOT NULL,
    "schedule" TEXT NOT NULL,
    "cost" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "benefit" TEXT NOT NULL,
    "narrative" TEXT NOT NULL,
    "publishedAt" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TEXT NOT NULL,

    CONSTRAINT "StatusUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeTemplate" (
    "id" TEXT NOT NULL,
    "portfolioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "InitiativeTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "portfolioId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "servesId" TEXT,
    "mechanism" TEXT,
    "rationale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "submittedById" TEXT NOT NULL,
    "submittedAt" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TEXT,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CustomField_portfolioId_nameKey_key" ON "CustomField"("portfolioId", "nameKey");

-- CreateIndex
CREATE INDEX "SavedView_portfolioId_idx" ON "SavedView"("portfolioId");

-- CreateIndex
CREATE INDEX "SavedView_ownerId_idx" ON "SavedView"("ownerId");

-- CreateIndex
CREATE INDEX "ViewDefault_viewId_idx" ON "ViewDefault"("viewId");

-- CreateIndex
CREATE INDEX "ViewDefault_userId_idx" ON "ViewDefault"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_portfolioId_shape_key" ON "ImportMapping"("portfolioId", "shape");

-- CreateIndex
CREATE INDEX "StatusUpdate_portfolioId_idx" ON "StatusUpdate"("portfolioId");

-- CreateIndex
CREATE INDEX "StatusUpdate_initiativeId_asOf_idx" ON "StatusUpdate"("initiativeId", "asOf");

-- CreateIndex
CREATE INDEX "StatusUpdate_authorId_idx" ON "StatusUpdate"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeTemplate_portfolioId_nameKey_key" ON "InitiativeTemplate"("portfolioId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_initiativeId_key" ON "Proposal"("initiativeId");

-- CreateIndex
CREATE INDEX "Proposal_portfolioId_idx" ON "Proposal"("portfolioId");

-- CreateIndex
CREATE INDEX "Proposal_servesId_idx" ON "Proposal"("servesId");

-- CreateIndex
CREATE INDEX "Proposal_submittedById_idx" ON "Proposal"("submittedById");

-- CreateIndex
CREATE INDEX "Proposal_decidedById_idx" ON "Proposal"("decidedById");

-- AddForeignKey
ALTER TABLE "CustomField" ADD CONSTRAINT "CustomField_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ViewDefault" ADD CONSTRAINT "ViewDefault_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ViewDefault" ADD CONSTRAINT "ViewDefault_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ViewDefault" ADD CONSTRAINT "ViewDefault_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "SavedView"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeTemplate" ADD CONSTRAINT "InitiativeTemplate_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_servesId_fkey" FOREIGN KEY ("servesId") REFERENCES "Initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
